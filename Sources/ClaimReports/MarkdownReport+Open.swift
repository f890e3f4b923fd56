internal import ClaimText
internal import ClaimVerification

extension MarkdownReport {
  private static let shownQuestions = 10

  /// What the documents leave open, the weightiest of each kind.
  func open(of report: Report) -> [String] {
    guard !report.allDocuments.isEmpty else { return [] }
    guard !report.open.lists.isEmpty else { return ["## What is left open", Report.nothingOpen] }
    return ["## What is left open"]
      + report.open.lists.flatMap { list -> [String] in
        let shown = list.items.prefix(Self.shownQuestions)
        let left = list.count - shown.count
        return [
          "### \(list.kind.words.capitalisedFirst) (\(list.count))",
          Markdown.list(shown.map(line(on:)) + (left > 0 ? ["and \(left) more"] : [])),
        ]
      }
  }

  private func line(on item: OpenQuestion) -> String {
    let question = Markdown.foreign(item.place.note ?? "")
    let words = item.finding == nil ? ": \(Markdown.shortened(item.place.text))" : ""
    return "\(line(of: item.place)), \(question)\(words)"
  }

  /// What the run was made with, and the command that makes it again.
  func repeating(of report: Report) -> [String] {
    guard !report.allDocuments.isEmpty else { return [] }
    let rows = report.runFacts.map { fact in
      [
        fact.name, Markdown.foreign(fact.value),
        fact.sha256.map { "`\($0.rawValue)`" } ?? "–",
      ]
    }
    return [
      "## How to repeat this", Markdown.table(["", "", "SHA-256"], rows),
      Markdown.foreign(report.command),
    ]
  }
}
