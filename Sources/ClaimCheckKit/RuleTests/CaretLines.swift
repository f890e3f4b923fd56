internal import ClaimReports
internal import ClaimText

/// Words shown in their line, with carets under them.
enum CaretLines {
  private static let columns = 96

  /// The line that holds the words, cut around them, and a line of carets with a label.
  static func of(_ range: ByteRange, in text: SourceText, label: String) -> [String] {
    let span = text.codePoints(range)
    guard let excerpt = Excerpt(of: span, in: text, columns: columns) else { return [] }
    let carets = String(repeating: "^", count: excerpt.caretCount)
    return [
      "  \(excerpt.line)",
      "  \(String(repeating: " ", count: excerpt.caretColumn))\(carets) \(label)",
    ]
  }
}
