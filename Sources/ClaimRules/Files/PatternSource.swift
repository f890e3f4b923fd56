public import ClaimText

/// A pattern as its author wrote it, and where.
public struct PatternSource: Sendable, Hashable {
  /// A stretch of the pattern that stands in the file as it is, on one line.
  struct Piece: Sendable, Hashable {
    /// UTF-8 offset into ``PatternSource/text``.
    let offset: Int
    /// The file's line and column of the piece's first character, 1-based.
    let location: TextLocation
    /// The line of the file, unless it is too long to show.
    let excerpt: String?
  }

  public let text: String
  /// Without gaps from offset 0 on; YAML's folds and escapes begin new ones.
  let pieces: [Piece]

  /// The place in the file of a UTF-8 offset into ``text``.
  public func location(of offset: Int) -> TextLocation {
    guard let piece = piece(at: offset) else { return TextLocation(line: 1, column: 1) }
    let before = text.utf8.dropFirst(piece.offset).prefix(offset - piece.offset)
    let codePoints = before.count { $0 & 0b1100_0000 != 0b1000_0000 }
    return TextLocation(line: piece.location.line, column: piece.location.column + codePoints)
  }
  /// The line of the file that an offset into ``text`` stands on, unless it is too long to show.
  func excerpt(at offset: Int) -> String? {
    piece(at: offset)?.excerpt
  }

  private func piece(at offset: Int) -> Piece? {
    pieces.last { $0.offset <= offset }
  }
}
