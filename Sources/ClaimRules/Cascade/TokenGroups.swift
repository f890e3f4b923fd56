/// What the named groups of a match cover, in tokens; a name can stand for several pieces.
public struct TokenGroups: Sendable, Hashable {
  let ranges: [String: [Range<Int>]]

  /// The pieces of a group in order of the text, empty ones left out.
  public subscript(name: String) -> [Range<Int>] {
    ranges[name] ?? []
  }

  public var names: [String] { ranges.keys.sorted() }
}
