internal import ClaimText
internal import ClaimVerification

extension TextReport {
  private static let shownQuestions = 5

  /// What the documents leave open, the weightiest of each kind.
  func writeOpen(of report: Report, to canvas: inout TextCanvas) {
    guard !report.allDocuments.isEmpty else { return }
    canvas.heading("What is left open")
    if report.open.lists.isEmpty {
      canvas.blank()
      canvas.write([.words(Report.nothingOpen)], indent: 2)
    }
    for list in report.open.lists {
      canvas.blank()
      canvas.write(
        [.words(list.kind.words.capitalisedFirst, .strong), .words(" (\(list.count))")],
        indent: 2
      )
      let shown = list.items.prefix(Self.shownQuestions)
      for item in shown { write(item, to: &canvas) }
      let left = list.count - shown.count
      if left > 0 { canvas.write([.words("and \(left) more", .faint)], indent: 4) }
    }
  }

  private func write(_ item: OpenQuestion, to canvas: inout TextCanvas) {
    let question = item.place.note.map { " \($0)" } ?? ""
    canvas.write(
      [.whole("\(item.place.location(in: texts)):", .faint), .words(question)],
      indent: 4,
      hanging: 4
    )
    // The message of a finding quotes the words itself.
    guard item.finding == nil else { return }
    let words = item.place.text.neutralisedForTerminal
    canvas.writeUnbroken(
      [.whole(Excerpt.head(of: words, columns: canvas.columns(indent: 6)))],
      indent: 6
    )
  }

  /// What the run was made with, and the command that makes it again.
  func writeRepeating(of report: Report, to canvas: inout TextCanvas) {
    guard !report.allDocuments.isEmpty else { return }
    canvas.heading("How to repeat this")
    canvas.blank()
    for fact in report.runFacts {
      canvas.write([.words("\(fact.name): "), .whole(fact.value)], indent: 2, hanging: 4)
      if let hash = fact.sha256 {
        canvas.writeUnbroken([.whole("sha256 \(hash.rawValue)", .faint)], indent: 4)
      }
    }
    canvas.write([.words("command: "), .words(report.command)], indent: 2, hanging: 4)
  }
}
