internal import ClaimVerification

extension TextReport {
  private static let shownReasons = 3

  func writeScores(of report: Report, to canvas: inout TextCanvas) {
    guard !report.scores.isEmpty else { return }
    canvas.heading("Score")
    // One column for all names, so that the numbers of all documents stand in one line.
    let names = report.scores.flatMap { $0.dimensions.map { $0.name.neutralisedForTerminal } }
    let nameWidth = max(names.map(\.displayWidth).max() ?? 0, "total".count)
    for score in report.scores {
      canvas.blank()
      canvas.write([.whole(score.document, .strong)], indent: 2)
      for dimension in score.dimensions {
        write(dimension, nameWidth: nameWidth, to: &canvas)
      }
      canvas.writeUnbroken(row("total", score.total, nameWidth: nameWidth), indent: 4)
    }
  }

  private func write(
    _ dimension: DocumentScore.Dimension,
    nameWidth: Int,
    to canvas: inout TextCanvas
  ) {
    let indent = 4
    let head = row(dimension.name, dimension.value, nameWidth: nameWidth)
    // Reasons stand beside the number, each in its own lines.
    let column = nameWidth + 7
    guard let first = dimension.reasons.first else {
      canvas.writeUnbroken(head, indent: indent)
      return
    }
    canvas.write(head + [.whole("  "), .words(first)], indent: indent, hanging: column)
    for reason in dimension.reasons.dropFirst().prefix(Self.shownReasons - 1) {
      canvas.write([.words(reason)], indent: indent + column)
    }
    let more = dimension.reasons.count - Self.shownReasons
    if more > 0 {
      canvas.write([.words("and \(counted(more, "more reason"))", .faint)], indent: indent + column)
    }
  }

  /// A name and a number, each in its column.
  private func row(_ name: String, _ value: Int, nameWidth: Int) -> [TextRun] {
    let name = name.neutralisedForTerminal
    let gap = String(repeating: " ", count: max(nameWidth - name.displayWidth, 0) + 2)
    let digits = String(value)
    let padding = String(repeating: " ", count: max(3 - digits.count, 0))
    return [.whole(name + gap + padding), .whole(digits, style(of: value))]
  }

  private func style(of value: Int) -> TextStyle {
    switch value {
    case ..<40: .error
    case ..<70: .warning
    default: .strong
    }
  }
}
