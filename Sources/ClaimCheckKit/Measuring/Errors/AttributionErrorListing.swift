internal import ClaimExtraction
internal import ClaimText

/// Errors as text: how many there are of each class, and the largest of them class by class.
package struct AttributionErrorListing {
  private let errors: [AttributionError]

  private static let longestContent = 300

  package init(_ errors: [AttributionError]) {
    self.errors = errors
  }

  /// - Parameter most: How many errors are shown; the largest come first.
  package func render(most: Int) -> String {
    let ranked = errors.enumerated().sorted {
      ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
    }
    let shown = ranked.prefix(most).map(\.element)
    return AttributionError.Kind.allCases.map { kind in
      let own = shown.filter { $0.kind == kind }
      let all = errors.count { $0.kind == kind }
      let headline = "\(kind.rawValue): \(all)" + (own.isEmpty ? "" : ", the largest")
      return ([headline] + own.map(render)).joined(separator: "\n") + "\n"
    }
    .joined(separator: most > 0 ? "\n" : "")
  }

  private func render(_ error: AttributionError) -> String {
    let text = error.document.text
    let spans = error.annotated?.spans ?? error.predicted?.spans
    let start = spans?.content.first.flatMap(text.bytes(of:))?.lowerBound ?? 0
    var lines = ["  \(error.document.path):\(text.location(of: start).line)"]
    if let annotated = error.annotated { lines.append("    annotated \(shown(annotated, text))") }
    if let predicted = error.predicted {
      lines.append("    predicted \(shown(predicted, text)) (\(predicted.rule ?? "no rule"))")
    }
    return lines.joined(separator: "\n")
  }

  private func shown(_ attribution: ScoredAttribution, _ text: SourceText) -> String {
    let (source, cue, content) = (
      words(attribution.spans.source, text), words(attribution.spans.cue, text),
      words(attribution.spans.content, text)
    )
    let cut = content.count > Self.longestContent
    let end = cut ? content.prefix(Self.longestContent) + "…" : content[...]
    return "\(attribution.type.rawValue) <\(source)> [\(cue)] \(end)"
  }

  private func words(_ spans: [CodePointRange], _ text: SourceText) -> String {
    let pieces = spans.compactMap { text.bytes(of: $0).map { text[$0] } }
    return pieces.isEmpty
      ? "–"
      : pieces.joined(separator: " […] ").split(whereSeparator: \.isNewline).joined(separator: "⏎")
  }
}
