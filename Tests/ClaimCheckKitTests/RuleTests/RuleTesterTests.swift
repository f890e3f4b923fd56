import ClaimCheckKit
import ClaimRules
import Testing

@Suite
struct RuleTesterTests {
  private func failures(_ files: [RulePack.File], fixtures: [Fixture] = []) async -> [String] {
    let rules = SmallRules.ruleSet(files)
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    let tests = RuleTest.all(of: rules.rules, fixtures: fixtures)
    let results = await RuleTester(rules: rules).run(tests, jobs: 2)
    return results.flatMap(\.failures).map(\.description)
  }

  @Test
  func `a missed example shows where something was expected`() async {
    let huge = SmallRules.check(
      "wording.huge",
      pattern: "(?<flag> huge )",
      match: ["It was [big].", "It was [huge]."],
      not: ["It rained.", "It snowed."]
    )
    #expect(
      await failures([huge]) == [
        """
        pack/check/wording.huge.yaml:13: missed: wording.huge finds nothing here
          It was big.
                 ^^^ expected
        """
      ]
    )
  }

  @Test
  func `an unexpected match and a wrong span stand under their words`() async {
    let huge = SmallRules.check(
      "wording.huge",
      pattern: "(?<flag> huge )",
      match: ["It was [a huge] dog.", "[Huge] it was."],
      not: ["A 犬 in a huge hall.", "It snowed."]
    )
    #expect(
      await failures([huge]) == [
        """
        pack/check/wording.huge.yaml:13: wrong span: wording.huge finds other words
          It was a huge dog.
                 ^^^^^^ expected
          It was a huge dog.
                   ^^^^ found
        """,
        """
        pack/check/wording.huge.yaml:16: unexpected: wording.huge must find nothing here
          A 犬 in a huge hall.
                    ^^^^ found
        """,
      ]
    )
  }

  @Test
  func `a group on other words is a wrong capture`() async {
    let plain = SmallRules.attribution(
      match: ["[source:Ana] [cue:said it] [content:rained].", "Ana denied it."]
    )
    #expect(
      await failures([SmallRules.cue, plain]) == [
        """
        pack/attribution/attribution.plain.yaml:10: wrong capture: the group “cue” covers other words
          Ana said it rained.
              ^^^^^^^ expected: cue
          Ana said it rained.
              ^^^^ found
        """,
        """
        pack/attribution/attribution.plain.yaml:10: wrong capture: the group “content” covers other words
          Ana said it rained.
                      ^^^^^^ expected: content
          Ana said it rained.
                   ^^^^^^^^^ found
        """,
      ]
    )
  }

  @Test
  func `a todo that passes is told`() async {
    let huge = SmallRules.file(
      "wording.huge",
      "check",
      """
      category: wording
      severity: warning
      message: "{flag}"
      pattern: (?<flag> huge )
      examples:
        match: ["[Huge]."]
        no-match: ["Small."]
        todo-match: ["It was [huge].", "It was [vast]."]
      """
    )
    let told = await failures([huge])
    #expect(told.count == 1)
    #expect(told.first?.contains("closed gap: this todo-match passes, move it to match") ?? false)
  }

  @Test
  func `a long line is cut around the place`() async {
    let words = String(repeating: "rain and snow and ", count: 20)
    let huge = SmallRules.check(
      "wording.huge",
      pattern: "(?<flag> huge )",
      match: ["[Huge].", "So [huge]."],
      not: ["\(words) huge \(words) end.", "It snowed."]
    )
    let lines = await failures([huge]).joined().split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count < 110 })
    let caret = lines.last?.firstIndex(of: "^")
    let column = caret.map { lines[2].distance(from: lines[2].startIndex, to: $0) } ?? 0
    #expect(lines[1].dropFirst(column).hasPrefix("huge"))
  }

  // MARK: Fixtures

  private static let huge = SmallRules.check(
    "wording.huge",
    pattern: "(?<flag> huge )",
    match: ["[Huge].", "So [huge]."],
    not: ["Small.", "It snowed."]
  )

  private func fixture(_ expectations: String) -> Fixture {
    Fixture(
      name: "storm",
      path: "fixtures/storm/expect.yaml",
      texts: [
        Fixture.Text(name: "article.txt", bytes: Array("Storm\n\nA huge wave came.\n".utf8))
      ],
      expectations: expectations
    )
  }

  @Test
  func `a fixture that holds has no failures`() async {
    let storm = fixture("title: T\nexpect:\n  - rule: wording.huge\n    at: \"huge\"\n")
    #expect(await failures([Self.huge], fixtures: [storm]) == [])
  }

  @Test
  func `a fixture's missed finding is told at its line, with what was found elsewhere`() async {
    let storm = fixture("title: T\nexpect:\n  - rule: wording.huge\n    at: \"wave\"\n")
    #expect(
      await failures([Self.huge], fixtures: [storm]) == [
        """
        fixtures/storm/expect.yaml:3: wrong span: wording.huge at “wave” is not found there
          A huge wave came.
                 ^^^^ expected
          A huge wave came.
            ^^^^ found wording.huge (huge)
        """
      ]
    )
  }

  @Test
  func `a fixture's unwanted finding, closed gap and unknown key are told`() async {
    let absent = fixture("title: T\nabsent: [wording.huge]\n")
    #expect(
      await failures([Self.huge], fixtures: [absent]).first?
        .hasPrefix("fixtures/storm/expect.yaml:2: unexpected: wording.huge") ?? false
    )
    let todo = fixture("title: T\ntodo: [wording.huge]\n")
    #expect(await failures([Self.huge], fixtures: [todo]).first?.contains("closed gap") ?? false)
    let unknown = fixture("title: T\ntodo: [wording.huge]\nexpcet: []\n")
    #expect(await failures([Self.huge], fixtures: [unknown]).first?.contains("expcet") ?? false)
  }

  @Test
  func `only the fixtures that concern a rule are run with it`() {
    let rules = SmallRules.ruleSet([Self.huge])
    let other = fixture("title: T\nexpect: [wording.other]\n")
    #expect(RuleTest.all(of: rules.rules, fixtures: [other]).count == 4)
    let comparison = SmallRules.file(
      "quotation.open",
      "compare",
      """
      category: quotation
      severity: warning
      message: "{flag}"
      compares: quotation-marks
      examples:
        match: ["“[We] won, he said."]
        no-match: ["“We won,” he said."]
      """
    )
    let comparing = SmallRules.ruleSet([Self.huge, comparison])
    for anybodys in ["exact: true\n", "expect: [{kind: huge, at: rain}]\n"] {
      let fixtures = [fixture("title: T\n" + anybodys)]
      #expect(RuleTest.all(of: rules.rules, fixtures: fixtures).count == 4)
      #expect(RuleTest.all(of: comparing.rules, fixtures: fixtures).count == 7)
    }
  }
}
