import ClaimExtraction
import ClaimReports
import ClaimRules
import ClaimText
import ClaimVerification

/// A made-up case in which every part of a report has something to say.
enum SampleCase {
  static let post = SampleText(
    path: "post.txt",
    text: """
      Market fire in Port Vila kills 212

      The fire began at dawn. Ana Tari, the fire chief, said: “The exits were locked,” adding that 212 people had died.
      She denied that her brigade had come late. Officials familiar with the inquiry said the owner, Jon Kalo, may have bribed inspectors.
      It was alleged that the alarm had been switched off.
      Losses came to 3 million vatu. The market opened in 1972. It lies by the sea.
      """
  )
  static let wire = SampleText(
    path: "in/wire.txt",
    text: """
      Port Vila market fire: 221 dead

      221 people died, the fire chief said. “The exits were open,” said Ms Tari.
      東京の消防当局は🔥火災の原因は不明だと述べた。 He said so.
      """
  )
  static let transcript = SampleText(
    path: "tari.txt",
    text: "Tari: The exits were locked, as far as we know now. 212 people have died.\n"
  )

  static var texts: [String: SourceText] {
    Dictionary(uniqueKeysWithValues: [post, wire, transcript].map { ($0.path, $0.source) })
  }

  static var report: Report {
    Sample.report(
      documents: documents,
      claims: claims,
      groups: groups,
      findings: findings,
      scores: scores,
      sources: SourceGraph(
        origins: [
          .init(id: "o1", documents: ["post.txt", "in/wire.txt"], name: "Pacific Wire"),
          .init(id: "o2", documents: ["tari.txt"], name: "Ana Tari"),
        ],
        edges: [
          .init(from: "post.txt", to: "in/wire.txt", kind: .copies, evidence: "62 % of the words"),
          .init(
            from: "post.txt",
            to: "Pacific Wire",
            kind: .cites,
            evidence: "“told Pacific Wire”"
          ),
        ]
      ),
      open: open,
      reproduction: Reproduction(
        version: "1.2.3",
        packs: [
          .init(name: "built-in", rules: 9, sha256: hash("1")),
          .init(name: "ours", rules: 1, sha256: hash("2")),
        ],
        configuration: hash("3"),
        experimental: true
      ),
      diagnostics: diagnostics
    )
  }

  private static func hash(_ digit: String) -> ContentHash {
    ContentHash(rawValue: String(repeating: digit, count: 64))
  }

  static var open: OpenQuestions {
    let claim = claims[2]
    return OpenQuestions(lists: [
      .init(
        kind: .noSource,
        count: 2,
        items: [
          OpenQuestion(
            place: post.place("It was alleged", note: findings[0].message, line: 5, column: 1),
            claims: [],
            finding: findings[0].id
          ),
          OpenQuestion(
            place: post.place("212", note: "who says so?"),
            claims: [claim.id]
          ),
        ]
      ),
      .init(
        kind: .oneVoice,
        count: 30,
        items: [
          OpenQuestion(
            place: wire.place("He said so", note: "only 東京の消防当局 says it"),
            claims: [claim.id]
          )
        ]
      ),
    ])
  }

  static let published = CalendarDate(iso: "2022-09-07")

  static var documents: [Report.DocumentEntry] {
    [
      .init(
        document: DocumentReference(
          id: "post",
          path: post.path,
          title: "Market fire in Port Vila kills 212",
          outlet: "The Island Post",
          byline: "Lia Moso",
          published: published,
          kind: .article,
          sha256: hash("a")
        ),
        sentences: 9,
        words: 80
      ),
      .init(
        document: DocumentReference(
          id: "wire",
          path: wire.path,
          title: "Port Vila market fire: 221 dead",
          outlet: "Pacific Wire",
          published: published,
          kind: .article
        ),
        sentences: 4,
        words: 24
      ),
      .init(
        document: DocumentReference(
          id: "tari",
          path: transcript.path,
          title: nil,
          outlet: nil,
          published: nil,
          kind: .transcript
        ),
        sentences: 2,
        words: 15
      ),
    ]
  }

  static var groups: [ClaimGroup] {
    let ids = claims.map(\.id)
    return [
      ClaimGroup(
        id: "g1",
        status: .corroborated,
        claims: [ids[0], ids[12]],
        origins: 2,
        reasons: ["both say “buy”; both speak of “ferry”", "2 texts tell it, from two sources"]
      ),
      ClaimGroup(id: "g2", status: .disputed, claims: [ids[1], ids[8]], origins: 1),
      ClaimGroup(id: "g3", status: .contradicted, claims: [ids[9]], origins: 1),
      ClaimGroup(id: "g4", status: .singleSource, claims: [ids[2]], origins: 1),
      ClaimGroup(id: "g5", status: .singleSource, claims: [ids[3]], origins: 1),
      ClaimGroup(id: "g6", status: .unattributed, claims: [ids[5]], origins: 0),
    ]
  }

  static var scores: [DocumentScore] {
    [
      DocumentScore(
        document: post.path,
        dimensions: [
          .init(
            name: "sourcing",
            start: 70,
            steps: [
              .init(
                points: -30,
                reason:
                  "accusations rest on groups that are not named, and the text gives no reason",
                measure: "\(findings.count) of *",
                limit: -30,
                findings: findings.map(\.id)
              ),
              .init(
                points: -20,
                reason: "statements rest on nobody",
                measure: "3 of 9 claims",
                claims: claims.prefix(3).map(\.id)
              ),
              .init(points: 5, reason: "sources are named", measure: "1 of 2 claims"),
              .init(points: -2, reason: "no link", measure: "0"),
              .init(points: 0, reason: "no byline", measure: "0"),
              .init(
                points: 1,
                reason: "says what is not known",
                measure: "1 in 20 sentences",
                places: [post.place("It was alleged", note: "by whom?", line: 5, column: 1)]
              ),
            ]
          ),
          .init(
            name: "attribution",
            start: 100,
            steps: [.init(points: -16, reason: "the speaker is hidden", measure: "2")]
          ),
          .init(
            name: "quotation",
            start: 100,
            steps: [
              .init(points: -8, reason: "not judged", measure: "0 quotations, 1 needed")
            ],
            isJudged: false
          ),
        ]
      ),
      DocumentScore(
        document: wire.path,
        dimensions: [.init(name: "sourcing", start: 100, steps: [])]
      ),
    ]
  }

  static var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        id: "input.unreadable",
        severity: .error,
        message: "The file is no PDF that can be read; it was skipped.",
        file: "scan.pdf"
      ),
      Diagnostic(
        id: "limit.matches",
        severity: .warning,
        message: "Too many matches; the rest is left out.",
        file: wire.path,
        location: TextLocation(line: 4, column: 1),
        excerpt: "東京"
      ),
    ]
      + (1...5).map {
        Diagnostic(
          id: "rule.unused",
          severity: .note,
          message: "A lexicon is not used.",
          file: "rules/en/\($0).yaml"
        )
      }
  }
}
