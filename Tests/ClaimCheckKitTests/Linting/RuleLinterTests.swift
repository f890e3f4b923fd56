import ClaimCheckKit
import ClaimRules
import ClaimText
import Foundation
import Testing

@Suite
struct RuleLinterTests {
  private func warnings(_ files: [RulePack.File]) -> [Diagnostic] {
    let rules = SmallRules.ruleSet(files)
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    return RuleLinter(rules) { texts[$0] }.warnings()
  }

  private func ids(_ files: [RulePack.File]) -> [String] { warnings(files).map(\.id) }

  private static func layer(_ id: String, _ body: String) -> RulePack.File {
    SmallRules.file(id, "layer", "status: experimental\n" + body)
  }

  private static func check(_ pattern: String, message: String = "{flag}") -> RulePack.File {
    SmallRules.file(
      "wording.it",
      "check",
      "status: experimental\ncategory: wording\nseverity: info\nmessage: \"\(message)\"\n\(pattern)"
    )
  }

  private static let adverb = SmallRules.file(
    "lexicon.adverb",
    "lexicon",
    "name: adverb\nentries: [very, so]"
  )

  @Test
  func `a sound pack has no warnings`() {
    let plain = SmallRules.attribution(match: ["Ana said it rained.", "Ana denied it."])
    #expect(ids([SmallRules.cue, plain]) == [])
  }

  @Test
  func `unused lexicons and macros are told at their id, those the program reads are not`() {
    let macro = SmallRules.file("macro.size", "macro", "name: size\npattern: huge")
    let known = SmallRules.file("lexicon.elision", "lexicon", "name: elision\nentries: [em]")
    #expect(
      warnings([Self.adverb, macro, known]).map(\.description) == [
        """
        pack/lexicon/lexicon.adverb.yaml:1:1: warning: no rule uses the lexicon “adverb” [rule.unused-lexicon]
          id: lexicon.adverb
          ^
        """,
        """
        pack/macro/macro.size.yaml:1:1: warning: no rule uses the macro “size” [rule.unused-macro]
          id: macro.size
          ^
        """,
      ]
    )
  }

  @Test
  func `every name in the list of the program stands in its sources`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let sources = try ["ClaimExtraction", "ClaimVerification", "ClaimRules", "ClaimCheckKit"]
      .flatMap { target -> [String] in
        let folder = root.appending(path: "Sources/\(target)")
        let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
        return try files.compactMap { $0 as? String }
          .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("ProgramNames.swift") }
          .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
      }
      .joined()
    let absent = ProgramNames.lexicons.filter { !sources.contains("\"\($0)\"") }
    #expect(absent.isEmpty)
  }

  @Test
  func `an example that stands twice in a rule, or in two rules of one kind, is told`() {
    let one = SmallRules.check(
      "wording.one",
      pattern: "(?<flag> huge )",
      match: ["So [huge].", "[Huge]."],
      not: ["Small.", "Small."]
    )
    let two = SmallRules.check(
      "wording.two",
      pattern: "(?<flag> huge | vast )",
      match: ["So [huge].", "[Vast]."],
      not: ["Small.", "Tiny."]
    )
    let told = warnings([one, two])
    #expect(told.map(\.id) == ["rule.duplicate-example", "rule.duplicate-example"])
    #expect(told[0].location?.line == 17)
    #expect(told[0].message == "this example stands on line 16, too")
    #expect(told[1].message == "this example stands in wording.one, which is of the same kind, too")
  }

  @Test
  func `a pattern that matches nothing at all, and one that runs everywhere, are told`() {
    #expect(
      ids([Self.check("regex: '(?<flag>huge)?'")]) == ["rule.empty-match", "rule.runs-everywhere"]
    )
    #expect(ids([Self.check(#"regex: '(?<flag>\w+)'"#)]) == ["rule.runs-everywhere"])
    #expect(
      ids([Self.check("pattern: (?<flag> {capitalised} .? )")]) == ["rule.runs-everywhere"]
    )
    #expect(ids([Self.check("pattern: (?<flag> {capitalised} huge )")]) == [])
  }

  @Test
  func `a group that the kind or the message needs is missed`() {
    let attribution = SmallRules.file(
      "attribution.it",
      "attribution",
      "status: experimental\npattern: (?<source> he ) (?<cue> said )"
    )
    let told = warnings([attribution])
    #expect(told.map(\.id) == ["rule.missing-group"])
    #expect(told.first?.message.contains("(?<content> …)") ?? false)
    #expect(
      ids([Self.check("pattern: (?<flag> huge )", message: "{flag} of {size}")])
        == ["rule.missing-group"]
    )
  }

  @Test
  func `an ambiguous nested repeat over tokens is proved, and the possessive form offered`() throws
  {
    let rule = Self.check("pattern: '(?<flag> (?: {adverb}+ much? )+ huge )'")
    let told = warnings([Self.adverb, rule])
    #expect(told.map(\.id) == ["rule.ambiguous-repeat"])
    let first = try #require(told.first)
    #expect(first.location?.column == 20)
    #expect(first.message.contains("on 41 tokens, “{adverb}” again and again"))
    #expect(first.message.contains("100000 steps; with a “+” behind the outer repeat"))
  }

  @Test(
    arguments: [
      "pattern: '(?<flag> (?: {adverb}+ much? )++ huge )'",
      "pattern: '(?<flag> (?> {adverb}+ much? )+ huge )'",
      "pattern: '(?<flag> (?: {adverb}++ much? )+ huge )'",
      "pattern: '(?<flag> (?: {adverb}+ much )+ huge )'",
      "regex: '(?<flag>(?:[a-z]++\\s?)+)!'",
    ]
  )
  func `a nested repeat that comes to an end is not told`(_ pattern: String) {
    #expect(!ids([Self.adverb, Self.check(pattern)]).contains("rule.ambiguous-repeat"))
  }

  @Test
  func `an ambiguous nested repeat over text is proved`() throws {
    let told = warnings([Self.check(#"regex: '(?<flag>(?:\w+\s?)+[.:])'"#)])
    #expect(told.map(\.id) == ["rule.ambiguous-repeat"])
    #expect(told.first?.message.contains("“a” again and again") ?? false)
  }

  @Test
  func `a construct that older versions do not know is told with both versions`() {
    let told = warnings([Self.check(#"regex: '(?<flag>(*pla:h)huge)'"#)])
    // The gate does not know it either.
    #expect(told.map(\.id) == ["rule.pcre2-version", "rule.runs-everywhere"])
    #expect(told.first?.message.contains("needs PCRE2 10.33; this program runs with 10.") ?? false)
  }

  @Test
  func `a layer's rule that an earlier one always shadows is told`() {
    let first = Self.layer("layer.a", "gives: size\npriority: 5\npattern: huge | vast")
    let later = SmallRules.file(
      "layer.b",
      "layer",
      "status: experimental\ngives: size\npattern: vast\nexamples:\n  match: [\"[Vast].\"]"
    )
    let told = warnings([first, later])
    #expect(told.map(\.id) == ["rule.shadowed"])
    #expect(told.first?.message.hasPrefix("“layer.a” goes first") ?? false)
    let narrower = Self.layer("layer.a", "gives: size\npriority: 5\npattern: vast dog")
    #expect(ids([narrower, later]) == [])
  }
}
