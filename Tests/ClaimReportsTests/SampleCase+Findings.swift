import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification

extension SampleCase {
  static var findings: [Finding] {
    [
      Finding(
        id: "0a",
        rule: "sourcing.unnamed-accusation",
        kind: "unnamed",
        severity: .warning,
        category: .sourcing,
        message:
          "Officials who are not named accuse a named person, and the text does not say why they are not named.",
        primary: post.place("Officials familiar with the inquiry"),
        related: [post.place("Jon Kalo", note: "the accused, who is given no answer")],
        reasons: [
          "the source is a group, not named",
          "the content accuses Jon Kalo of bribery",
          "no sentence within the paragraph gives a reason such as “because they were not authorised to speak”",
        ],
        suggestion: "Name the source, or say why not; ask Jon Kalo for his answer.",
        fingerprint: "0a",
        claims: [claims[3].id]
      ),
      Finding(
        id: "0b",
        rule: "quotation.altered",
        kind: "altered",
        severity: .error,
        category: .quotation,
        message: "The quotation says the opposite of what was said.",
        primary: wire.place("exits were open", line: 3, column: 44),
        related: [transcript.place("exits were locked", note: "what was said")],
        reasons: ["“locked” became “open”"],
        suggestion: nil,
        fingerprint: "0b",
        diff: WordDiff(runs: [
          .init(kind: .equal, reference: "The exits were", quotation: "The exits were"),
          .init(kind: .replaced, reference: "locked", quotation: "open"),
        ]),
        claims: [claims[9].id]
      ),
      Finding(
        id: "0c",
        rule: "wording.cause",
        kind: "hedge",
        severity: .info,
        category: .wording,
        message: "The cause is not known.",
        primary: wire.place("火災の原因", note: "as told"),
        related: [],
        reasons: [],
        suggestion: nil,
        fingerprint: "0c",
        claims: []
      ),
      Finding(
        id: "0d",
        rule: "consistency.quantity",
        kind: "number",
        severity: .error,
        category: .consistency,
        message: "“212” here, “221” in in/wire.txt.",
        primary: post.place("212 people"),
        related: [
          wire.place("221 people", note: "another number", line: 3, column: 1),
          Place(document: "feed.json", span: CodePointRange(4, 7), text: "about 200"),
        ],
        reasons: ["both speak of the dead of one fire"],
        suggestion: "Ask the fire chief.",
        fingerprint: "0d",
        claims: []
      ),
    ]
  }
}
