package import ClaimText

/// A text with the attributions that people found in it.
package struct GoldDocument: Sendable, Hashable {
  /// Unique in its corpus, such as the name of its file.
  package let name: String
  /// Where the text stands.
  package let path: String
  package let text: SourceText
  /// In order of their contents.
  package let attributions: [AttributionSpans]
  /// Whether some attributions of the text may be missing: predictions that touch none of those
  /// annotated are then neither right nor wrong.
  package let isPartial: Bool

  package init(
    name: String,
    path: String,
    text: SourceText,
    attributions: [AttributionSpans],
    isPartial: Bool = false
  ) {
    self.name = name
    self.path = path
    self.text = text
    self.attributions = attributions
    self.isPartial = isPartial
  }

  /// What stands before the first underscore of the name, where corpora put the publisher; `nil`
  /// without one.
  package var publisher: String? {
    let parts = name.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? String(parts[0]) : nil
  }
}
