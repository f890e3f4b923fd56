import ClaimCheckKit
import ClaimRules
import Testing

@Suite
struct RuleExplainerTests {
  private func explain(
    _ id: String,
    _ text: String,
    _ files: [RulePack.File]
  ) throws -> RuleExplanation {
    let rules = SmallRules.ruleSet(files)
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    return try RuleExplainer(rules: rules).explain(id, text: text)
  }

  private static let plain = [
    SmallRules.cue,
    SmallRules.attribution(match: ["Ana said it rained.", "Ana denied it."]),
  ]

  private static func layer(_ id: String, _ body: String) -> RulePack.File {
    SmallRules.file(id, "layer", "status: experimental\n" + body)
  }

  @Test
  func `a match is told with the words that each element and each group took`() throws {
    let told = try explain("attribution.plain", "Ana Koto said it rained.", Self.plain)
    #expect(told.isMatch)
    #expect(
      told.text.hasPrefix(
        """
        “Ana Koto said it rained.”

        attribution.plain matches: Ana Koto said it rained
          {capitalised}   Ana Koto
          {cue}           said
          {!punctuation}  it rained
          group content: [it rained]
          group cue: [said]
          group source: [Ana Koto]

        What the layers made of it:
        """
      )
    )
  }

  @Test
  func `without a match the element that failed and the word it failed at are marked`() throws {
    let told = try explain("attribution.plain", "It rained, Ana left early.", Self.plain)
    #expect(!told.isMatch)
    #expect(
      told.text.hasPrefix(
        """
        “It rained, Ana left early.”

        attribution.plain does not match.
        Not all it needs is there, so it is not run:
          there   {capitalised}
          missing {cue}
        It came as far as here:
          (?<source> {capitalised}+ ) (?<cue> {cue} ) (?<content> {!punctuation}+ )
                                              ^^^^^ this is not matched
          It rained, Ana left early.
             ^^^^^^ by this
        What matched before:
          {capitalised}  It

        """
      )
    )
  }

  @Test
  func `a negative look-ahead that forbids a match is what failed`() throws {
    let rule = SmallRules.check(
      "wording.huge",
      pattern: "(?<flag> huge ) (?! success )",
      match: ["[Huge].", "So [huge]."],
      not: ["Small.", "A huge success."]
    )
    let told = try explain("wording.huge", "It was a huge success.", [rule])
    #expect(told.text.contains("(?<flag> huge ) (?! success )\n                  ^^^ this is not"))
    #expect(told.text.contains("All it needs is there:\n  there   huge\n"))
  }

  @Test
  func `the end of a passage is told as such`() throws {
    let rule = SmallRules.check(
      "wording.huge",
      pattern: "(?<flag> huge ) dog",
      match: ["[Huge] dog.", "So [huge] dog."],
      not: ["Small.", "A huge cat."]
    )
    let told = try explain("wording.huge", "It was huge", [rule])
    #expect(told.text.contains("because the passage ends"))
  }

  @Test
  func `an element inside a macro is marked at the macro's use`() throws {
    let macro = SmallRules.file("macro.size", "macro", "name: size\npattern: \"huge dog\"")
    let rule = SmallRules.check(
      "wording.huge",
      pattern: "(?<flag> a {{size}} )",
      match: ["[A huge dog].", "So [a huge dog]."],
      not: ["Small.", "A huge cat."]
    )
    let told = try explain("wording.huge", "It was a huge cat.", [macro, rule])
    #expect(told.text.contains("(?<flag> a {{size}} )\n             ^^^^^^^^ this is not matched"))
    #expect(told.text.contains("What matched before:\n  a         a\n  {{size}}  huge\n"))
  }

  @Test
  func `the exception that lifts a match is told with its words`() throws {
    let rule = SmallRules.file(
      "wording.huge",
      "check",
      """
      status: experimental
      category: wording
      severity: warning
      message: "{flag}"
      pattern: (?<flag> huge )
      unless:
        - near: sentence
          pattern: "they said | he said"
      """
    )
    let told = try explain("wording.huge", "It was huge, he said.", [rule])
    #expect(!told.isMatch)
    #expect(
      told.text.contains("But “he said” lifts it, by the exception 1: they said | he said\n")
    )
  }

  @Test
  func `a layer's match that an earlier rule took, or a later one replaced, names that rule`()
    throws
  {
    let first = Self.layer("layer.a", "gives: size\npriority: 5\npattern: big dog")
    let second = Self.layer("layer.b", "gives: size\npattern: dog house")
    let taken = try explain("layer.b", "A big dog house.", [first, second])
    #expect(!taken.isMatch)
    #expect(taken.text.contains("But “big dog” was taken before by layer.a.\n"))
    let third = Self.layer("layer.c", "gives: home\nstage: 20\nreplaces: [size]\npattern: big dog")
    let replaced = try explain("layer.a", "A big dog house.", [first, second, third])
    #expect(replaced.text.contains("But “big dog” was replaced later by layer.c.\n"))
  }

  @Test
  func `a regex is followed, its lexicons marked at their use`() throws {
    let rule = SmallRules.file(
      "wording.said",
      "check",
      """
      status: experimental
      category: wording
      severity: warning
      message: "{flag}"
      regex: '(?<flag>{{cue}}) +so'
      """
    )
    let told = try explain("wording.said", "He said  so.", [SmallRules.cue, rule])
    #expect(told.isMatch)
    #expect(told.text.contains("  {{cue}}  said\n"))
    #expect(told.text.contains("  so       so\n"))
    let failed = try explain("wording.said", "He said nothing.", [SmallRules.cue, rule])
    #expect(failed.text.contains("(?<flag>{{cue}}) +so\n                    ^ this is not matched"))
    #expect(failed.text.contains("He said nothing.\n          ^ by this"))
    #expect(failed.text.contains("Not all it needs is there, so it is not run:\n"))
    #expect(failed.text.contains("  there   “denied” or “said”\n  missing “… so…”\n"))
  }

  @Test
  func `the conditions on claims are told one by one`() throws {
    let rule = SmallRules.file(
      "sourcing.ana",
      "check",
      """
      status: experimental
      category: sourcing
      severity: warning
      message: "{source}"
      claim:
        cue.class: [deny]
        source.has: [cue]
      """
    )
    let told = try explain("sourcing.ana", "Ana denied it.", Self.plain + [rule])
    #expect(
      told.text.contains("Claim: [Ana] denied [it]\n  holds  cue.class: deny\n  fails  source")
    )
  }

  @Test
  func `a rule that is not there is told with the nearest name`() throws {
    let error = #expect(throws: ExplanationError.self) {
      try explain("attribution.plane", "Ana left.", Self.plain)
    }
    #expect(
      error?.description
        == "there is no rule “attribution.plane”; did you mean “attribution.plain”?"
    )
  }
}
