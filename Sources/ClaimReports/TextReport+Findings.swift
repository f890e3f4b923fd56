internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

extension TextReport {
  func writeFindings(
    of report: Report,
    in documents: [DocumentReference],
    to canvas: inout TextCanvas
  ) {
    canvas.heading("Findings")
    guard !report.findings.isEmpty else {
      canvas.blank()
      canvas.write(
        [.words("No findings: no rule flagged anything. That does not make the statements true.")],
        indent: 2
      )
      return
    }
    let order = Dictionary(
      zip(documents.map(\.path), documents.indices),
      uniquingKeysWith: { first, _ in first }
    )
    let bySeverity = Dictionary(grouping: report.findings, by: \.severity)
    for severity in Severity.allCases.reversed() {
      guard let findings = bySeverity[severity] else { continue }
      canvas.blank()
      canvas.write(
        [.words("\(severity.words.capitalisedFirst)s (\(findings.count))", severity.style)]
      )
      let sorted = findings.sorted { left, right in
        let leftKey = (order[left.primary.document] ?? .max, left.primary.span.start)
        let rightKey = (order[right.primary.document] ?? .max, right.primary.span.start)
        return leftKey == rightKey ? left.id < right.id : leftKey < rightKey
      }
      for finding in sorted { write(finding, to: &canvas) }
    }
  }

  private func write(_ finding: Finding, to canvas: inout TextCanvas) {
    canvas.blank()
    canvas.write(
      [
        .whole("\(location(of: finding.primary)):", .strong),
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
        [.whole("\(location(of: place)):", .strong), .words(" \(place.note ?? "see also")")],
        indent: 4,
        hanging: 2
      )
      writeExcerpt(of: place, style: .info, indent: 8, to: &canvas)
    }
    if let suggestion = finding.suggestion {
      canvas.write([.words("Suggestion: \(suggestion)")], indent: 4, hanging: 2)
    }
  }

  /// `path:line:column`, or the path alone where neither the place nor a text tells more.
  private func location(of place: Place) -> String {
    if let line = place.line, let column = place.column {
      return "\(place.document):\(line):\(column)"
    }
    guard let text = texts[place.document], let words = text.bytes(of: place.span) else {
      return place.document
    }
    let location = text.location(of: words.lowerBound)
    return "\(place.document):\(location.line):\(location.column)"
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
