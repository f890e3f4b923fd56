internal import PatternEngine

/// A name that groups of a pattern have; PCRE2 knows no hyphens in names, rules write them.
struct NamedGroup: Sendable {
  let name: String
  let numbers: [Int]
}

extension Pattern {
  /// The named groups in order of their names.
  var namedGroups: [NamedGroup] {
    groups.map { NamedGroup(name: $0.replacing("_", with: "-"), numbers: $1) }
      .sorted { $0.name < $1.name }
  }
}

extension TokenGroups {
  /// What named groups cover in a matcher's last match.
  ///
  /// - Parameter tokens: The tokens of a range of bytes.
  init(
    _ groups: [NamedGroup],
    of matcher: borrowing Matcher,
    tokens: (Range<Int>) -> Range<Int>
  ) {
    var pieces: [Piece] = []
    for group in groups {
      let first = pieces.count
      for number in group.numbers {
        guard let bytes = matcher.range(ofGroup: number), !bytes.isEmpty else { continue }
        let covered = tokens(bytes)
        if !covered.isEmpty { pieces.append(Piece(name: group.name, tokens: covered)) }
      }
      Self.order(&pieces, from: first)
    }
    self.init(pieces: pieces)
  }

  /// The same from the bytes that each group covers, by its number.
  init(
    _ groups: [NamedGroup],
    ranges covered: [Range<Int>?],
    tokens: (Range<Int>) -> Range<Int>
  ) {
    var pieces: [Piece] = []
    for group in groups {
      let first = pieces.count
      pieces += group.numbers.compactMap { covered[$0] }.filter { !$0.isEmpty }
        .map { Piece(name: group.name, tokens: tokens($0)) }.filter { !$0.tokens.isEmpty }
      Self.order(&pieces, from: first)
    }
    self.init(pieces: pieces)
  }

  /// Look-ahead can find a later piece before an earlier one.
  private static func order(_ pieces: inout [Piece], from first: Int) {
    guard pieces.count > first + 1 else { return }
    pieces[first...].sort {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
  }
}
