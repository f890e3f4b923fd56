public import ClaimRules

/// One thing to run: an example of a rule, or a fixture.
public enum RuleTest: Sendable, Hashable {
  case example(RuleExampleCase)
  case fixture(Fixture)

  /// The examples of some rules, and the fixtures that concern one of them.
  ///
  /// A fixture concerns the rules whose findings it expects or forbids; one that expects claims concerns
  /// every attribution rule, and one that names findings by kind alone, or wants none, every rule that gives any.
  public static func all(of rules: [Rule], fixtures: [Fixture]) -> [RuleTest] {
    let ids = Set(rules.map(\.id))
    let kinds = Set(rules.map(\.header.kind))
    let concerned = fixtures.filter { fixture in
      let expectations = fixture.expectations
      return !expectations.rules.isDisjoint(with: ids)
        || kinds.contains(.attribution)
          && !(expectations.claims + expectations.todoClaims).isEmpty
        || !kinds.isDisjoint(with: [.check, .compare]) && expectations.concernsFindingsOfAnyRule
    }
    return RuleExampleCase.all(of: rules).map(RuleTest.example) + concerned.map(RuleTest.fixture)
  }
}

/// What became of one test.
public struct RuleTestResult: Sendable, Hashable {
  public let test: RuleTest
  /// Empty when the test shows what it has to show.
  public let failures: [RuleTestFailure]
}

extension Sequence<RuleTest> {
  /// How many rules the examples among some tests belong to.
  public var ruleCount: Int {
    Set(compactMap { if case .example(let example) = $0 { example.rule.id } else { nil } }).count
  }
}
