internal import ClaimExtraction
public import ClaimText
internal import ClaimVerification
internal import OrderedCollections

/// The report as Markdown, for a pull request or a wiki: `check --format markdown`.
///
/// Whatever an article holds, none of it is a mark, a tag or a link of the page.
public struct MarkdownReport: Sendable {
  /// The texts of the documents by path; lines are left out for those that are missing.
  public let texts: [String: SourceText]

  public init(texts: [String: SourceText] = [:]) {
    self.texts = texts
  }

  /// Writes the parts that have something to say, in reading order, ending with a line end.
  public func render(_ report: Report) -> String {
    let blocks =
      ["# ClaimCheck", report.summary] + documents(of: report) + findings(of: report)
      + agreement(of: report) + scores(of: report) + open(of: report) + repeating(of: report)
      + diagnostics(of: report)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func documents(of report: Report) -> [String] {
    let byPath = Dictionary(grouping: report.findings, by: \.primary.document)
    let scores = Dictionary(
      report.scores.map { ($0.document, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let severities = Severity.allCases.reversed()
    let rows = report.allDocuments.map { document in
      let findings = byPath[document.path, default: []]
      let counts = severities.map { severity in
        "\(findings.count { $0.severity == severity })"
      }
      let title = document.title.map { Markdown.foreign($0) } ?? ""
      return [Markdown.foreign(document.path), title] + counts
        + [scores[document.path].map { Self.points($0.total, $0.isJudged) } ?? "–"]
    }
    guard !rows.isEmpty else { return [] }
    let titles = severities.map { "\($0.words.capitalisedFirst)s" }
    return [Markdown.table(["Document", "Title"] + titles + ["Score"], rows)]
  }

  private func scores(of report: Report) -> [String] {
    guard !report.scores.isEmpty else { return [] }
    let names = OrderedSet(report.scores.flatMap { $0.dimensions.map(\.name) })
    let rows = report.scores.map { score in
      let values = names.map { name in
        score.dimensions.first { $0.name == name }.map { Self.points($0.value, $0.isJudged) } ?? "–"
      }
      return [Markdown.foreign(score.document)] + values
        + ["**\(Self.points(score.total, score.isJudged))**"]
    }
    let titles = ["Document"] + names.map { Markdown.foreign($0) } + ["Total"]
    return ["## Scores", Markdown.table(titles, rows), ladders(of: report)]
  }

  /// What moved each dimension.
  private func ladders(of report: Report) -> String {
    let ladders = LadderText(report)
    let lines = report.scores.flatMap { score -> [String] in
      let dimensions = score.dimensions.flatMap { dimension -> [String] in
        let points = Self.points(dimension.value, dimension.isJudged)
        return ["  - \(Markdown.foreign(dimension.name)) \(points)"]
          + ladders.lines(of: dimension).map { "    - \(Markdown.foreign($0.text))" }
      }
      return ["- \(Markdown.foreign(score.document))"] + dimensions
    }
    return lines.joined(separator: "\n")
  }

  private func diagnostics(of report: Report) -> [String] {
    guard !report.diagnostics.isEmpty else { return [] }
    let lines = DiagnosticKind.lines(of: report.diagnostics)
    return ["## About this run", Markdown.list(lines.map { Markdown.foreign($0) })]
  }

  private static func points(_ points: Int, _ isJudged: Bool) -> String {
    isJudged ? "\(points)" : "–"
  }
}
