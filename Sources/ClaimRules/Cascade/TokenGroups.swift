/// What the named groups of a match cover, in tokens; a name can stand for several pieces.
public struct TokenGroups: Sendable, Hashable {
  struct Piece: Sendable, Hashable {
    let name: String
    let tokens: Range<Int>
  }

  /// In order of the names, those of one name in order of the text; none is empty.
  private let pieces: [Piece]

  static let none = TokenGroups(pieces: [])

  /// - Parameter pieces: In order of the names; empty ones are left out.
  init(pieces: [Piece]) {
    self.pieces = pieces
  }

  /// The pieces of a group in order of the text, empty ones left out.
  public subscript(name: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for piece in pieces where piece.name == name { found.append(piece.tokens) }
    return found
  }

  public var names: [String] {
    var names: [String] = []
    for piece in pieces where names.last != piece.name { names.append(piece.name) }
    return names
  }
}
