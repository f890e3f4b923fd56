import ClaimRules
import ClaimText
import ClaimVerification
import Testing

@Suite("Document checks")
struct DocumentChecksTests {
  private static let wording = """
    kind: check
    category: wording
    severity: info
    message: "“{flag}” judges {what}."
    """

  @Test("a pattern flags its group and fills the slots of the message")
  func pattern() throws {
    let pack = SmallPack([
      "wording.bad": Self.wording + "\npattern: (?<flag> bad ) (?<what> {word} )"
    ])
    #expect(pack.rules.diagnostics.isEmpty, "\(pack.rules.diagnostics)")
    let finding = try #require(pack.findings("It was a bad day for all of them.").first)
    #expect(finding.primary.text == "bad")
    #expect(finding.message == "“bad” judges day.")
    #expect(finding.kind == "bad")
    #expect(finding.severity == .info)
  }

  @Test("what a rule says again is one finding with all its places")
  func repeats() throws {
    let pack = SmallPack([
      "wording.bad": Self.wording + "\npattern: (?<flag> bad ) (?<what> {word} )"
    ])
    let findings = pack.findings("It was a bad day. A bad week came. Another Bad day. A bad day.")
    #expect(findings.map(\.message) == ["“bad” judges day.", "“bad” judges week."])
    let finding = try #require(findings.first)
    #expect(finding.related.map(\.text) == ["Bad", "bad"])
    #expect(finding.related.allSatisfy { $0.note == "here too" })
    #expect(finding.related.map(\.span.start) == [43, 54])
    let alone = try #require(pack.findings("It was a bad day.").first)
    #expect(finding.fingerprint == alone.fingerprint, "more places elsewhere sign nothing")
  }

  @Test(
    "a rule that gives up is a finding about the rule, whatever it was about to do",
    arguments: [
      "regex: '(?:\\w+\\s?)+!$'\nscope: paragraph",
      "pattern: '(?: (?: {word}+ )+ )+ (?= {word} ) last'",
      "pattern: day\nunless: [{near: sentence, pattern: '(?: (?: {word}+ )+ )+ (?= {word} ) last'}]",
      "article: {words: '> 0'}\nunless: [{near: sentence, pattern: '(?: (?: {word}+ )+ )+ (?= {word} ) last'}]",
    ]
  )
  func stopped(keys: String) throws {
    let pack = SmallPack(["wording.slow": Self.wording + "\n" + keys])
    #expect(pack.rules.diagnostics.isEmpty, "\(pack.rules.diagnostics)")
    let words = Array(repeating: "word", count: 60).joined(separator: " ")
    let findings = pack.findings("\(words) day, at last!\n")
    let finding = try #require(findings.first { $0.category == .rule }, "\(findings)")
    #expect(finding.rule == "wording.slow")
    #expect(finding.kind == "rule-stopped")
    #expect(finding.primary.text.hasPrefix("word word"))
    #expect(finding.reasons.contains { $0.contains("too many steps") }, "\(finding.reasons)")
    #expect(findings.count { $0.category == .rule } == 1)
  }

  @Test(
    "the writer's voice is neither quoted nor the content of a claim",
    arguments: [
      ("It was a bad day for all.", 1),
      ("“It was a bad day for all,” she wrote.", 0),
      ("Anna said that it was a bad day.", 0),
    ]
  )
  func writersVoice(text: String, count: Int) {
    let pack = SmallPack(["wording.bad": Self.wording + "\npattern: bad\nvoice: writer"])
    #expect(pack.findings(text).count == count)
  }

  @Test("articles are checked, other documents only when the rule says so")
  func documentKinds() {
    let transcript = "---\nkind: transcript\n---\nIt was a bad day for all."
    let article = SmallPack(["wording.bad": Self.wording + "\npattern: bad"])
    #expect(article.findings(transcript).isEmpty)
    let any = SmallPack(["wording.bad": Self.wording + "\npattern: bad\ndocuments: any"])
    #expect(any.findings(transcript).count == 1)
  }

  @Test(
    "a claim is flagged where the rule says, unless something nearby lifts it",
    arguments: [
      ("Someone said that it rained.", ["Someone"]),
      ("Someone said that it rained in secret.", []),
      ("Anna said that it rained.", []),
    ]
  )
  func claims(text: String, flagged: [String]) {
    let pack = SmallPack([
      "sourcing.nobody": Self.wording + """

        claim: { at: source, source.kind: unnamed-person }
        unless:
          - near: sentence
            pattern: secret
        """
    ])
    #expect(pack.rules.diagnostics.isEmpty, "\(pack.rules.diagnostics)")
    #expect(pack.findings(text).map(\.primary.text) == flagged)
  }

  @Test("an article is flagged once, where the voice that says most speaks first")
  func article() {
    let pack = SmallPack([
      "sourcing.one": Self.wording + """

        article: { statements: ">= 3", top-source-share: ">= 0.7" }
        """
    ])
    let text = "Anna said that it rained. Anna said that it snowed. Anna said that it thawed."
    let findings = pack.findings(text)
    #expect(findings.count == 1)
    #expect(findings.first?.primary.span.start == 0)
    #expect(findings.first?.related.count == 2)
    #expect(pack.findings(text + " Boris said that it rained. Boris said that it snowed.").isEmpty)
  }

  @Test("conditions on the article hold for patterns, too")
  func articleBesidePattern() {
    let pack = SmallPack([
      "structure.undated": Self.wording + "\npattern: yesterday\narticle: { dated: \"= 0\" }"
    ])
    #expect(pack.findings("It rained yesterday in the town.").count == 1)
    #expect(
      pack.findings("---\npublished: 2024-01-02\n---\nIt rained yesterday in the town.").isEmpty
    )
  }

  @Test("one rule flags the same words once, and a fingerprint survives edits elsewhere")
  func fingerprints() throws {
    let pack = SmallPack(["wording.bad": Self.wording + "\npattern: a bad | bad day"])
    let before = pack.findings("It was a bad day for all of us.")
    #expect(before.count == 1)
    let after = pack.findings("Nothing happened in May. It was a bad day for all of us.")
    #expect(before.map(\.fingerprint) == after.map(\.fingerprint))
  }
}
