import ClaimCheckKit
import ClaimRules
import ClaimText
import Testing

@Suite("The English rule pack")
struct RuleExampleTests {
  static let tester = RuleTester(rules: RulePackUnderTest.rules)

  @Test("loads without a complaint")
  func loads() {
    let rules = RulePackUnderTest.rules
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics.map(\.description))")
    #expect(!rules.rules.isEmpty)
  }

  @Test(
    "shows in every example what the example says",
    arguments: RuleExampleCase.all(of: RulePackUnderTest.rules.rules)
  )
  func example(_ example: RuleExampleCase) {
    for failure in Self.tester.failures(of: .example(example)) {
      Issue.record("\(failure)")
    }
  }
}
