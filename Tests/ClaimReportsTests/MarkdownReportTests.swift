import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification
import TestSupport
import Testing

@Suite
struct MarkdownReportTests {
  let place = Place(document: "a.txt", span: CodePointRange(0, 1), text: "A")

  func render(_ findings: Finding...) -> String {
    MarkdownReport().render(Sample.report(findings: findings))
  }

  /// The line of a finding with such a message, behind its place.
  func message(_ words: String) throws -> String {
    let lines = render(Sample.finding(message: words, primary: place)).split(separator: "\n")
    let head = "- **Warning** sourcing.sample, a.txt: "
    return try String(#require(lines.first { $0.hasPrefix(head) }).dropFirst(head.count))
  }

  @Test
  func `a report with everything in it`() throws {
    try expectGolden(
      MarkdownReport(texts: SampleCase.texts).render(SampleCase.report),
      "everything.md"
    )
  }

  @Test
  func `a report on nothing`() {
    #expect(
      render() == """
        # ClaimCheck

        0 documents, 0 statements, 0 findings

        ## Findings

        No findings: no rule flagged anything. That does not make the statements true.

        """
    )
  }

  @Test(
    arguments: [
      ("a | b", #"a \| b"#),
      ("`code`", #"\`code\`"#),
      ("<script>alert(1)</script>", #"\<script\>alert(1)\</script\>"#),
      ("&lt;b&gt;", #"\&lt;b\&gt;"#),
      ("*a* _b_ ~c~ # d", ##"\*a\* \_b\_ \~c\~ \# d"##),
      ("[a](http://b) ![c](d)", #"\[a\](http://b) !\[c\](d)"#),
      (#"\*"#, #"\\\*"#),
      ("$x$", #"\$x\$"#),
      ("@somebody", "@<!-- -->somebody"),
      ("a\nb\r\nc\td\u{2028}e", "a b  c d e"),
      ("\u{1B}[1m\u{202E}", #"␛\[1m�"#),
      ("- a", #"\- a"#),
      ("+ a", #"\+ a"#),
      ("+5 a", "+5 a"),
      ("-5", "-5"),
      ("-", #"\-"#),
      ("---", #"\---"#),
      ("== =", #"\== ="#),
      ("12. a", #"12\. a"#),
      ("1) a", #"1\) a"#),
      ("12 a", "12 a"),
      ("    a", "a"),
      ("|\u{301}", "\\|\u{301}"),
    ]
  )
  func `words of an article are only words`(words: String, escaped: String) throws {
    #expect(try message(words) == escaped)
  }

  @Test
  func `no part of a report lets marks through`() {
    let evil = "x|`*_<b>[a](b)\n# c\n---\n&amp;$@"
    let text = SampleText(path: "a.txt", text: "One two")
    let claim = Sample.claim(
      in: text,
      content: Passage(text: evil, spans: [text.span("One")]),
      type: .indirect,
      source: text.source(evil, kind: .namedPerson, name: evil),
      cue: text.cue(evil, lemma: evil),
      document: Sample.reference(text, title: evil)
    )
    var finding = Sample.finding(
      message: evil,
      primary: Place(document: evil, span: CodePointRange(0, 1), text: evil, note: evil),
      related: [Place(document: evil, span: CodePointRange(0, 1), text: evil, note: evil)],
      reasons: [evil],
      suggestion: evil
    )
    finding.rule = evil
    let report = Sample.report(
      documents: [Sample.entry(text, title: evil)],
      claims: [claim],
      groups: [
        ClaimGroup(id: "g", status: .disputed, claims: [claim.id], origins: 1, reasons: [evil])
      ],
      findings: [finding],
      scores: [
        DocumentScore(
          document: evil,
          dimensions: [
            .init(name: evil, start: 50, steps: [.init(points: 5, reason: evil, measure: evil)])
          ]
        )
      ],
      diagnostics: [Diagnostic(id: evil, severity: .error, message: evil, file: evil)]
    )
    let output = MarkdownReport().render(report)
    let escaped = ##"x\|\`\*\_\<b\>\[a\](b) \# c --- \&amp;\$@<!-- -->"##
    #expect(output.contains(escaped))
    #expect(!output.replacing(escaped, with: "").contains { "`&$@<>\\_".contains($0) })
  }

  @Test
  func `long words are cut, and the cut is told`() {
    let long = String(repeating: "word ", count: 100)
    var place = place
    place.text = long
    let output = render(Sample.finding(primary: place))
    #expect(output.contains("word …” (cut, 500 characters in all)"))
    #expect(!output.contains(long))
  }

  @Test
  func `both places of a conflict are quoted, the reasons below them`() {
    let other = Place(
      document: "b.txt",
      span: CodePointRange(4, 9),
      line: 3,
      column: 2,
      text: "three",
      note: "another number"
    )
    let output = render(
      Sample.finding(primary: place, related: [other], reasons: ["They differ."])
    )
    #expect(
      output.contains(
        """
          - “A”
          - b.txt:3, another number: “three”
          - Why:
            - They differ.
        """
      )
    )
  }
}
