internal import ClaimReports
internal import ClaimText

extension TextCanvas {
  /// Writes the line that holds some words, cut around them, and carets under them.
  mutating func writeMarked(
    _ range: ByteRange,
    in text: SourceText,
    label: String = "",
    style: TextStyle
  ) {
    let columns = columns(indent: 2)
    guard let excerpt = Excerpt(of: text.codePoints(range), in: text, columns: columns) else {
      return
    }
    writeUnbroken([.whole(excerpt.line)], indent: 2)
    let carets = String(repeating: "^", count: excerpt.caretCount)
    writeUnbroken([.whole(carets + label, style)], indent: 2 + excerpt.caretColumn)
  }
}
