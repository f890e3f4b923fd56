internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

extension TextReport {
  func writeFindings(of report: Report, to canvas: inout TextCanvas) {
    canvas.heading("Findings")
    guard !report.findings.isEmpty else {
      canvas.blank()
      canvas.write(
        [.words(Report.noFindings)],
        indent: 2
      )
      return
    }
    let bySeverity = Dictionary(grouping: report.findingsInReadingOrder, by: \.severity)
    for severity in Severity.allCases.reversed() {
      guard let findings = bySeverity[severity] else { continue }
      canvas.blank()
      canvas.write(
        [.words("\(severity.words.capitalisedFirst)s (\(findings.count))", severity.style)]
      )
      for finding in findings { write(finding, to: &canvas) }
    }
  }

  private func write(_ finding: Finding, to canvas: inout TextCanvas) {
    canvas.blank()
    canvas.write(
      [
        .whole("\(finding.primary.location(in: texts)):", .strong),
        .words(" "),
        .words("\(finding.severity.rawValue):", finding.severity.style),
        .words(" \(finding.message) "),
        .whole("[\(finding.rule)]", .faint),
      ],
      hanging: 2
    )
    writeExcerpt(of: finding.primary, style: finding.severity.style, indent: 4, to: &canvas)
    if let note = finding.primary.note {
      canvas.write([.words(note)], indent: 4, hanging: 2)
    }
    for reason in finding.reasons {
      canvas.write([.words("- \(reason)")], indent: 4, hanging: 2)
    }
    for place in finding.related {
      canvas.write(
        [.whole("\(place.location(in: texts)):", .strong), .words(" \(place.note ?? "see also")")],
        indent: 4,
        hanging: 2
      )
      writeExcerpt(of: place, style: .info, indent: 8, to: &canvas)
    }
    if let suggestion = finding.suggestion {
      canvas.write([.words("Suggestion: \(suggestion)")], indent: 4, hanging: 2)
    }
  }

  /// The line with carets under the words, or the words alone where the text is not at hand.
  private func writeExcerpt(
    of place: Place,
    style: TextStyle,
    indent: Int,
    to canvas: inout TextCanvas
  ) {
    let columns = canvas.columns(indent: indent)
    guard let text = texts[place.document],
      let excerpt = Excerpt(of: place.span, in: text, columns: columns)
    else {
      if !place.text.isEmpty { canvas.write([.words("“\(place.text)”")], indent: indent) }
      return
    }
    canvas.writeUnbroken([.whole(excerpt.line)], indent: indent)
    canvas.writeUnbroken(
      [.whole(String(repeating: "^", count: excerpt.caretCount), style)],
      indent: indent + excerpt.caretColumn
    )
  }
}
