/// Test results for people: each failure, then a line of counts.
public struct RuleTestSummary: Sendable {
  private let rules: Int
  private let results: [RuleTestResult]

  public init(rules: Int, results: [RuleTestResult]) {
    self.rules = rules
    self.results = results
  }

  /// The number of tests that failed.
  public var failed: Int { results.count { !$0.failures.isEmpty } }

  public func render() -> String {
    let fixtures = results.count { if case .fixture = $0.test { true } else { false } }
    let counts = [
      "\(rules) \(rules == 1 ? "rule" : "rules")",
      "\(results.count - fixtures) examples",
      fixtures > 0 ? "\(fixtures) \(fixtures == 1 ? "fixture" : "fixtures")" : nil,
      "\(failed) failed",
    ]
    return results.flatMap(\.failures).map { "\($0)\n\n" }.joined()
      + counts.compactMap { $0 }.joined(separator: ", ") + "\n"
  }
}
