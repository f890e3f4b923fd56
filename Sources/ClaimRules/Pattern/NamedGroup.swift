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
    var ranges: [String: [Range<Int>]] = [:]
    for group in groups {
      var pieces: [Range<Int>] = []
      for number in group.numbers {
        guard let bytes = matcher.range(ofGroup: number), !bytes.isEmpty else { continue }
        let piece = tokens(bytes)
        if !piece.isEmpty { pieces.append(piece) }
      }
      // Look-ahead can find a later piece before an earlier one.
      pieces.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      if !pieces.isEmpty { ranges[group.name] = pieces }
    }
    self.init(ranges: ranges)
  }

  /// The same from the bytes that each group covers, by its number.
  init(
    _ groups: [NamedGroup],
    ranges covered: [Range<Int>?],
    tokens: (Range<Int>) -> Range<Int>
  ) {
    var ranges: [String: [Range<Int>]] = [:]
    for group in groups {
      let pieces = group.numbers.compactMap { covered[$0] }.filter { !$0.isEmpty }
        .map(tokens).filter { !$0.isEmpty }
        .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      if !pieces.isEmpty { ranges[group.name] = pieces }
    }
    self.init(ranges: ranges)
  }
}
