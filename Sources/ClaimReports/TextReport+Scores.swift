internal import ClaimVerification

extension TextReport {
  func writeScores(of report: Report, to canvas: inout TextCanvas) {
    guard !report.scores.isEmpty else { return }
    canvas.heading("Score")
    // One column for all names, so that the numbers of all documents stand in one line.
    let names = report.scores.flatMap { $0.dimensions.map { $0.name.neutralisedForTerminal } }
    let nameWidth = max(names.map(\.displayWidth).max() ?? 0, "total".count)
    let ladders = LadderText(report)
    for score in report.scores {
      canvas.blank()
      canvas.write([.whole(score.document, .strong)], indent: 2)
      for dimension in score.dimensions {
        let head = row(dimension.name, dimension.value, dimension.isJudged, nameWidth: nameWidth)
        write(ladders.lines(of: dimension), behind: head, nameWidth: nameWidth, to: &canvas)
      }
      let head = row("total", score.total, score.isJudged, nameWidth: nameWidth)
      write(ladders.lines(ofTotal: score), behind: head, nameWidth: nameWidth, to: &canvas)
    }
  }

  /// Lines stand beside the number, each in its own line or lines.
  private func write(
    _ lines: [TextRun],
    behind head: [TextRun],
    nameWidth: Int,
    to canvas: inout TextCanvas
  ) {
    let indent = 4
    let column = nameWidth + 7
    guard let first = lines.first else {
      canvas.writeUnbroken(head, indent: indent)
      return
    }
    canvas.write(head + [.whole("  "), first], indent: indent, hanging: column)
    for line in lines.dropFirst() {
      canvas.write([line], indent: indent + column, hanging: 2)
    }
  }

  /// A name and a number, each in its column; a dash where nothing is judged.
  private func row(_ name: String, _ value: Int, _ isJudged: Bool, nameWidth: Int) -> [TextRun] {
    let name = name.neutralisedForTerminal
    let gap = String(repeating: " ", count: max(nameWidth - name.displayWidth, 0) + 2)
    let digits = isJudged ? String(value) : "–"
    let padding = String(repeating: " ", count: max(3 - digits.count, 0))
    return [.whole(name + gap + padding), .whole(digits, isJudged ? style(of: value) : .faint)]
  }

  private func style(of value: Int) -> TextStyle {
    switch value {
    case ..<40: .error
    case ..<70: .warning
    default: .strong
    }
  }
}
