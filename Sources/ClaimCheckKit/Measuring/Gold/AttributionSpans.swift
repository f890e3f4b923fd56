package import ClaimText

/// Where source, cue and content of an attribution stand: pieces in order that do not touch.
package struct AttributionSpans: Sendable, Hashable {
  package let source: [CodePointRange]
  package let cue: [CodePointRange]
  package let content: [CodePointRange]

  package init(source: [CodePointRange], cue: [CodePointRange], content: [CodePointRange]) {
    self.source = Self.merged(source)
    self.cue = Self.merged(cue)
    self.content = Self.merged(content)
  }

  private static func merged(_ spans: [CodePointRange]) -> [CodePointRange] {
    spans.sorted().reduce(into: []) { merged, span in
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1] = CodePointRange(last.start, max(last.end, span.end))
      } else {
        merged.append(span)
      }
    }
  }
}
