internal import ClaimExtraction
internal import ClaimVerification

/// The documents, one a row, with their findings and scores.
struct OverviewTable {
  struct Row {
    let id: String
    let title: String
    let facts: String
    let statements: Int
    let counts: [HTMLPage.Figure]
    let bar: ScoreBar?
    let score: String
  }

  let rows: [Row]

  init(_ material: PageMaterial) {
    let report = material.report
    let scores = Dictionary(report.scores.map { ($0.document, $0) }) { first, _ in first }
    rows = material.documents.enumerated().map { number, document in
      let findings = material.numbersByPath[document.path, default: []].map {
        material.findings[$0 - 1]
      }
      let score = scores[document.path].flatMap { $0.isJudged ? $0.total : nil }
      return Row(
        id: ArticleSection.id(number),
        title: document.title ?? document.path,
        facts: document.facts.joined(separator: " · "),
        statements: material.claimsByPath[document.path, default: []].count,
        counts: Severity.allCases.reversed().map { severity in
          let count = findings.count { $0.severity == severity }
          return HTMLPage.Figure(
            name: "\(severity.words.capitalisedFirst)s",
            value: count,
            style: count == 0 ? "none" : severity.rawValue
          )
        },
        bar: score.map { ScoreBar(value: $0) },
        score: score.map(String.init) ?? "–"
      )
    }
  }
}

/// A value of 0 to 100 as a bar.
struct ScoreBar {
  let value: Int
  let style: String

  init(value: Int) {
    self.value = value
    style =
      switch value {
      case ..<40: "low"
      case ..<70: "middle"
      default: "high"
      }
  }
}

extension DocumentReference {
  /// Outlet, day and kind, where they are known.
  var facts: [String] {
    [outlet, published.map(\.words), kind.words].compactMap(\.self)
  }
}
