internal import ClaimText
internal import PatternEngine

/// Searches tokens for a compiled pattern: makes the pattern's view of them and maps matches back.
struct TokenSearch {
  struct Match {
    let tokens: Range<Int>
    let groups: TokenGroups
  }

  private var view: [UInt8] = []
  private var tokens = 0..<0

  /// Makes the view of some tokens that ``next(_:from:with:)`` then searches.
  mutating func prepare(
    _ pattern: CompiledTokenPattern,
    in annotated: AnnotatedDocument,
    tokens: Range<Int>,
    skippingQuotes: Bool
  ) {
    self.tokens = tokens
    view.removeAll(keepingCapacity: true)
    for token in tokens {
      var byte: UInt8 = 0x80
      for (index, test) in pattern.tests.enumerated() {
        if index > 0, index.isMultiple(of: 7) {
          view.append(byte)
          byte = 0
        }
        if test.holds(for: token, in: annotated.bits, skippingQuotes: skippingQuotes) {
          byte |= 1 << UInt8(index % 7)
        }
      }
      view.append(byte)
    }
  }

  /// The first match at or after a token; empty matches do not count.
  mutating func next(
    _ pattern: CompiledTokenPattern,
    from start: Int,
    with matcher: inout Matcher
  ) throws(MatchError) -> Match? {
    var start = start
    while start < tokens.upperBound {
      guard
        try matcher.firstMatch(
          of: pattern.pattern,
          in: view.span,
          from: (start - tokens.lowerBound) * pattern.width
        ),
        let range = matcher.range(ofGroup: 0)
      else { return nil }
      let matched = self.range(range, width: pattern.width)
      if !matched.isEmpty {
        return Match(tokens: matched, groups: groups(of: pattern, from: matcher))
      }
      start = matched.upperBound + 1
    }
    return nil
  }

  /// Whether a pattern matches somewhere in some tokens, quotations included; a pattern that a limit
  /// stops does not.
  mutating func contains(
    _ pattern: CompiledTokenPattern,
    in annotated: AnnotatedDocument,
    tokens: Range<Int>,
    with matcher: inout Matcher
  ) -> Bool {
    guard pattern.isPossible(in: tokens, of: annotated.bits) else { return false }
    prepare(pattern, in: annotated, tokens: tokens, skippingQuotes: false)
    return (try? next(pattern, from: tokens.lowerBound, with: &matcher)) != nil
  }

  private func groups(
    of pattern: CompiledTokenPattern,
    from matcher: borrowing Matcher
  ) -> TokenGroups {
    var ranges: [String: [Range<Int>]] = [:]
    for name in pattern.pattern.groups.keys {
      let found = matcher.ranges(of: name, in: pattern.pattern)
        .map { range($0, width: pattern.width) }
        .filter { !$0.isEmpty }
      if !found.isEmpty {
        ranges[name.replacing("_", with: "-")] = found.sorted { $0.lowerBound < $1.lowerBound }
      }
    }
    return TokenGroups(ranges: ranges)
  }

  private func range(_ bytes: Range<Int>, width: Int) -> Range<Int> {
    (tokens.lowerBound + bytes.lowerBound / width)..<(tokens.lowerBound + bytes.upperBound / width)
  }
}

extension TokenTest {
  func holds(for token: Int, in bits: TokenBits, skippingQuotes: Bool) -> Bool {
    clauses.allSatisfy { clause in
      clause.isNegated
        != clause.bits.contains { bit in
          bits.has(bit.symbol, bit.plane, token: token, skippingQuotes: skippingQuotes)
        }
    }
  }
}

extension CompiledTokenPattern {
  /// Whether everything that each match needs is somewhere in some tokens.
  func isPossible(in tokens: Range<Int>, of bits: TokenBits) -> Bool {
    required.allSatisfy { symbols in symbols.contains { bits.contains($0, in: tokens) } }
  }
}
