import ClaimCheckKit
import ClaimRules
import ClaimText
import Testing

/// The gate: what the pack has reached it keeps. Raise a floor when the pack has risen above it.
@Suite("Coverage of the English rule pack")
struct RulePackCoverageTests {
  @Test("every rule is fired, and alternatives and entries do not fall below their floors")
  func coverage() async {
    let rules = RulePackUnderTest.rules
    let tests = RuleTest.all(of: rules.rules, fixtures: RulePackUnderTest.fixtures)
    let coverage = await RuleExampleTests.tester.coverage(by: tests, of: rules.rules, jobs: 2)
    let unfired = coverage.gaps.filter { $0.id == "coverage.rule" }
    #expect(unfired.isEmpty, "\(unfired.map(\.description).joined(separator: "\n"))")
    #expect(coverage.alternatives.value >= 0.35, "\(coverage.alternatives)")
    #expect(coverage.entries.value >= 0.10, "\(coverage.entries)")
  }
}
