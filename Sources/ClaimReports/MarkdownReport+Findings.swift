internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification
internal import OrderedCollections

extension MarkdownReport {
  func findings(of report: Report) -> [String] {
    guard !report.findings.isEmpty else { return ["## Findings", Report.noFindings] }
    let byPath = OrderedDictionary(
      grouping: report.findingsInReadingOrder,
      by: \.primary.document
    )
    let titles = Dictionary(
      report.allDocuments.map { ($0.path, $0.title) },
      uniquingKeysWith: { first, _ in first }
    )
    let listed = OrderedSet(report.allDocuments.map(\.path)).union(byPath.keys)
    let sections = listed.flatMap { path -> [String] in
      guard let findings = byPath[path] else { return [] }
      let title = titles[path]?.map { " — \(Markdown.foreign($0))" } ?? ""
      let items = findings.map { item(for: $0).joined(separator: "\n") }
      return ["### \(Markdown.foreign(path))\(title)", items.joined(separator: "\n")]
    }
    return ["## Findings"] + sections
  }

  private func item(for finding: Finding) -> [String] {
    let head =
      "- **\(finding.severity.words.capitalisedFirst)** \(Markdown.foreign(finding.rule)), "
      + "\(line(of: finding.primary)): \(Markdown.foreign(finding.message))"
    let related = finding.related.map { place in
      "\(line(of: place)), \(words(of: place, note: place.note ?? "see also"))"
    }
    let primary = words(of: finding.primary, note: finding.primary.note)
    let parts = (primary.isEmpty ? [] : [primary]) + related
    var lines = [head] + parts.map { "  - \($0)" }
    if !finding.reasons.isEmpty {
      lines.append("  - Why:")
      lines += finding.reasons.map { "    - \(Markdown.foreign($0))" }
    }
    if let suggestion = finding.suggestion {
      lines.append("  - Suggestion: \(Markdown.foreign(suggestion))")
    }
    return lines
  }

  /// `note: “words”`, or what of it there is.
  private func words(of place: Place, note: String?) -> String {
    let words = place.text.isEmpty ? nil : Markdown.shortened(place.text, quoted: true)
    return [note.map { Markdown.foreign($0) }, words].compactMap(\.self).joined(separator: ": ")
  }

  /// `path:line`, or the path alone.
  func line(of place: Place) -> String {
    let line = PlaceRegion(place, in: texts).map { ":\($0.start.line)" } ?? ""
    return Markdown.foreign(place.document + line)
  }
}
