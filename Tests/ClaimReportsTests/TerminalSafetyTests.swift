import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification
import Testing

@Suite
struct TerminalSafetyTests {
  @Test
  func `an article cannot send anything to the terminal`() throws {
    let evil = "a\u{1B}]0;owned\u{7}b\u{1B}[2Jc\u{9B}31md\u{202E}e\r\nf\tg\u{7F}\u{0}"
    let text = SampleText(path: "a\u{1B}[1m.txt", text: "Line \(evil) end")
    let source = text.source(evil, kind: .namedPerson, name: evil, role: evil, affiliation: evil)
    let claim = Sample.claim(
      in: text,
      content: Passage(text: evil, spans: [text.span("a")]),
      type: .indirect,
      source: source,
      cue: text.cue(evil, lemma: evil),
      document: DocumentReference(
        id: text.path,
        path: text.path,
        title: evil,
        outlet: evil,
        published: nil,
        kind: .article
      )
    )
    let other = Sample.claim(
      2,
      document: DocumentReference(
        id: "o",
        path: "o\u{7}.txt",
        title: evil,
        outlet: nil,
        published: nil,
        kind: .article
      )
    )
    let finding = Finding(
      id: evil,
      rule: evil,
      kind: evil,
      severity: .error,
      category: .rule,
      message: evil,
      primary: text.place("a\u{1B}", note: evil),
      related: [
        text.place("c\u{9B}", note: evil),
        Place(document: evil, span: CodePointRange(0, 1), text: evil),
      ],
      reasons: [evil],
      suggestion: evil,
      fingerprint: evil,
      claims: []
    )
    let report = Sample.report(
      claims: [claim, other],
      groups: [ClaimGroup(id: evil, status: .disputed, claims: [claim.id, other.id], origins: 1)],
      findings: [finding],
      scores: [
        DocumentScore(
          document: evil,
          dimensions: [
            .init(
              name: evil,
              start: 1,
              steps: [.init(points: 1, reason: evil, measure: evil, findings: [finding.id])]
            ),
            .init(name: evil, start: 1, steps: [], isJudged: false),
          ]
        )
      ],
      sources: SourceGraph(
        origins: [.init(id: evil, documents: [evil, evil], name: evil)],
        edges: [.init(from: evil, to: evil, kind: .copies, evidence: evil)]
      ),
      diagnostics: [
        Diagnostic(id: evil, severity: .error, message: evil, file: evil, excerpt: evil)
      ]
    )
    let outputs = [
      TextReport(texts: [text.path: text.source]).render(report),
      TextClaims().render([claim, other]),
    ]
    for output in outputs {
      #expect(output.contains("a␛]0;owned␇b␛[2Jc�31md�e"))
      for scalar in output.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control, "\(scalar.escaped(asASCII: true))")
        #expect(scalar != "\u{202E}")
      }
    }
  }
}
