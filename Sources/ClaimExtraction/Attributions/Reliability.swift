public import ClaimRules
internal import Foundation

/// How often candidates like one are right: counted shares, and what each trait makes of them.
///
/// The share is that of the cue in its frame; for a pair that was not seen it is that of the cue's class
/// in the frame, else of the frame, corrected by how the cue does elsewhere. Each weight is a difference
/// of log odds. Shares and weights are the lexicons `frame-reliability`, `cue-reliability` and
/// `trait-weight`, which `claimcheck rules measure` writes.
public struct Reliability: Sendable {
  private var shares: [String: Double] = [:]
  private var cueRatios: [String: Double] = [:]
  private var features: [Feature] = []
  /// Values of traits, numbered from 1.
  private var numbers: [String: Int] = [:]
  public let minimum: MinimumConfidence

  /// Traits that are weighed together.
  private struct Feature: Sendable {
    let traits: [CandidateTraits.Trait]
    /// By the values' numbers, twelve bits each.
    let weights: WeightTable
  }

  /// - Parameter minConfidence: Attributions of at least this confidence, 0 to 1, are read even where
  ///   the rules want more; they never want less.
  public init(_ rules: RuleSet, minConfidence: Double? = nil) {
    let usual = MinimumConfidence(rules)
    minimum = minConfidence.map(usual.lowered) ?? usual
    for entry in Self.entries("frame-reliability", of: rules) {
      shares[entry.text] = Self.number("share", of: entry)
    }
    for entry in Self.entries("cue-reliability", of: rules) {
      if let share = Self.number("share", of: entry) { shares[entry.text] = share }
      if let ratio = Self.number("ratio", of: entry) { cueRatios[entry.text] = ratio }
    }
    readWeights(of: rules)
  }

  private mutating func readWeights(of rules: RuleSet) {
    let traits = Dictionary(
      uniqueKeysWithValues: CandidateTraits.Trait.allCases.map { ($0.name, $0) }
    )
    var places: [[CandidateTraits.Trait]: Int] = [:]
    var found: [(traits: [CandidateTraits.Trait], weights: [Int: Double])] = []
    for entry in Self.entries("trait-weight", of: rules) {
      let parts = entry.text.split(separator: " ").map { $0.split(separator: "=", maxSplits: 1) }
      let named = parts.compactMap { traits[String($0[0])] }
      guard named.count == parts.count, parts.allSatisfy({ $0.count == 2 }),
        let weight = Self.number("weight", of: entry)
      else { continue }
      let place = places[named] ?? found.count
      if place == found.count { found.append((named, [:])) }
      places[named] = place
      let key = parts.reduce(0) { $0 << 12 | number(of: String($1[1])) }
      found[place].weights[key] = weight
    }
    features = found.map { Feature(traits: $0.traits, weights: WeightTable($0.weights)) }
  }

  private mutating func number(of value: String) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = numbers.count + 1
    return numbers.count
  }

  private static func entries(_ lexicon: String, of rules: RuleSet) -> [LexiconEntry] {
    rules.lexicon(named: lexicon).map { Array($0.entries) } ?? []
  }

  private static func number(_ key: String, of entry: LexiconEntry) -> Double? {
    entry[key].flatMap(Double.init)
  }

  /// The share that a cue in a frame starts from, before traits are weighed.
  ///
  /// - Parameter rule: The reliability that the rule itself gives, where nothing was counted.
  func share(cue: String, class: String, frame: String, rule: Double) -> Double {
    if let counted = shares["\(frame) + \(cue)"] { return counted }
    let common = shares["\(frame) \(`class`)"] ?? shares[frame] ?? rule
    return min(0.97, max(0.01, common * (cueRatios[cue] ?? 1)))
  }

  /// Puts the numbers of some traits' values where ``confidence(_:_:)`` reads them.
  ///
  /// - Parameter numbers: As many as there are traits, in their order.
  func number(
    _ some: [CandidateTraits.Trait],
    of traits: CandidateTraits,
    in numbers: inout [Int]
  ) {
    for trait in some { numbers[trait.rawValue] = self.numbers[traits[trait]] ?? 0 }
  }

  /// How likely a candidate is right, 0 to 1.
  ///
  /// - Parameter numbers: Those of the values of all its traits.
  func confidence(_ share: Double, _ numbers: [Int]) -> Double {
    var logOdds = log(share / (1 - share))
    for feature in features {
      var key = 0
      for trait in feature.traits { key = key << 12 | numbers[trait.rawValue] }
      logOdds += feature.weights[key]
    }
    return 1 / (1 + exp(-logOdds))
  }
}
