internal import ClaimRules

/// The numbers that a compare rule sets, with what holds where it is silent.
struct CompareOptions {
  private let options: [String: String]
  private let defaults: [String: Double]

  init(_ definition: CompareDefinition?, defaults: [String: Double]) {
    options = definition?.options ?? [:]
    self.defaults = defaults
  }

  func number(_ name: String) -> Double {
    options[name].flatMap(Double.init) ?? defaults[name] ?? 0
  }
}
