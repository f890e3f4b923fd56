internal import ClaimText
internal import ClaimVerification

/// Words of a document with what stands around them.
struct QuotedPlace {
  /// How many columns of the line are shown on each side.
  private static let columns = 90

  let link: String?
  let caption: String
  let note: String?
  let before: String
  let words: String
  let after: String

  init(_ place: Place, _ material: PageMaterial) {
    link = material.link(to: place)
    caption = material.caption(of: place)
    let name = material.name(of: place.document)
    note = place.note.flatMap { $0 == name ? nil : $0 }
    guard let text = material.text(of: place), let range = text.bytes(of: place.span) else {
      before = ""
      words = place.text
      after = ""
      return
    }
    let line = text.lineRange(of: range.lowerBound)
    let end = max(range.upperBound, text.lineRange(of: range.upperBound).upperBound)
    before = Excerpt.tail(of: text[line.lowerBound..<range.lowerBound], columns: Self.columns)
    words = text[range]
    after = Excerpt.head(of: Self.line(text[range.upperBound..<end]), columns: Self.columns)
  }

  private static func line(_ text: String) -> String {
    String(text.prefix { !$0.isNewline })
  }
}
