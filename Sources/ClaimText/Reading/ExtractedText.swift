/// The words of an article as a reader took them out of a file: paragraphs whose roles the format
/// tells, and where in the file they stand.
package struct ExtractedText: Sendable, Hashable {
  /// One paragraph.
  package struct Passage: Sendable, Hashable {
    package let text: String
    /// `nil` where the format does not tell, so that its looks have to.
    package let role: Paragraph.Role?
    /// Where its words stand in the file, with offsets in bytes of ``text``; the first is at 0.
    package let anchors: [PlaceAnchor]

    /// Precondition: there is an anchor at 0.
    package init(_ text: String, role: Paragraph.Role?, anchors: [PlaceAnchor]) {
      precondition(anchors.first?.offset == 0)
      self.text = text
      self.role = role
      self.anchors = anchors
    }

    /// A paragraph that stands at one place.
    package init(_ text: String, role: Paragraph.Role?, at place: TextLocation) {
      self.init(text, role: role, anchors: [PlaceAnchor(offset: 0, place: place)])
    }
  }

  /// A paragraph in the whole text.
  struct PlacedPassage {
    let range: ByteRange
    let role: Paragraph.Role?
  }

  package var metadata: DocumentMetadata
  package var passages: [Passage]
  package var diagnostics: [Diagnostic]

  package init(
    metadata: DocumentMetadata = DocumentMetadata(),
    passages: [Passage],
    diagnostics: [Diagnostic] = []
  ) {
    self.metadata = metadata
    self.passages = passages
    self.diagnostics = diagnostics
  }

  /// The whole text, with a blank line between paragraphs.
  func joined() -> (text: SourceText, passages: [PlacedPassage]) {
    var text = ""
    var anchors: [PlaceAnchor] = []
    var placed: [PlacedPassage] = []
    for passage in passages {
      let classified = ClassifiedText(bytes: Array(passage.text.utf8))
      let words = classified.trimmed(0..<classified.bytes.count)
      guard !words.isEmpty else { continue }
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += passage.text
      anchors += passage.anchors.map { PlaceAnchor(offset: $0.offset + start, place: $0.place) }
      placed.append(
        PlacedPassage(
          range: words.lowerBound + start..<words.upperBound + start,
          role: passage.role
        )
      )
    }
    return (SourceText(text, anchors: anchors), placed)
  }
}
