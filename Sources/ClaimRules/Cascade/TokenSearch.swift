internal import ClaimText
internal import PatternEngine

/// Searches tokens for a compiled pattern: makes the pattern's view of them and maps matches back.
struct TokenSearch {
  struct Match {
    let tokens: Range<Int>
    let groups: TokenGroups
  }

  private(set) var view: [UInt8] = []
  private var tokens = 0..<0

  /// Makes the view of some tokens that ``next(_:from:with:)`` then searches.
  mutating func prepare(
    _ pattern: CompiledTokenPattern,
    in bits: TokenBits,
    tokens: Range<Int>,
    skippingQuotes: Bool
  ) {
    self.tokens = tokens
    let width = pattern.width
    view.removeAll(keepingCapacity: true)
    view.append(contentsOf: repeatElement(0, count: tokens.count * width))
    for start in stride(from: 0, to: view.count, by: width) { view[start] = 0x80 }
    for (index, test) in pattern.tests.enumerated() {
      let byte = index / 7
      let bit: UInt8 = 1 << UInt8(index % 7)
      for first in stride(from: tokens.lowerBound, to: tokens.upperBound, by: 64) {
        var members = test.members(from: first, in: bits, skippingQuotes: skippingQuotes)
        members &= TokenBits.mask(tokens.upperBound - first)
        let start = (first - tokens.lowerBound) * width + byte
        while members != 0 {
          view[start + members.trailingZeroBitCount * width] |= bit
          members &= members - 1
        }
      }
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
        let bytes = matcher.range(ofGroup: 0)
      else { return nil }
      let matched = range(bytes, width: pattern.width)
      if !matched.isEmpty {
        let groups = TokenGroups(pattern.groups, of: matcher) { range($0, width: pattern.width) }
        return Match(tokens: matched, groups: groups)
      }
      start = matched.upperBound + 1
    }
    return nil
  }

  /// Whether a pattern matches somewhere in some tokens, quotations included.
  mutating func contains(
    _ pattern: CompiledTokenPattern,
    in bits: TokenBits,
    tokens: Range<Int>,
    with matcher: inout Matcher
  ) throws(MatchError) -> Bool {
    guard pattern.isPossible(in: tokens, of: bits) else { return false }
    prepare(pattern, in: bits, tokens: tokens, skippingQuotes: false)
    return try next(pattern, from: tokens.lowerBound, with: &matcher) != nil
  }

  private func range(_ bytes: Range<Int>, width: Int) -> Range<Int> {
    (tokens.lowerBound + bytes.lowerBound / width)..<(tokens.lowerBound + bytes.upperBound / width)
  }
}

extension TokenTest {
  /// Which of the 64 tokens from one on pass the test, the first one in the lowest bit.
  func members(from token: Int, in bits: TokenBits, skippingQuotes: Bool) -> UInt64 {
    var passing = UInt64.max
    for clause in clauses {
      var some: UInt64 = 0
      for bit in clause.bits {
        some |= bits.members(
          of: bit.symbol,
          bit.plane,
          from: token,
          skippingQuotes: skippingQuotes
        )
      }
      passing &= clause.isNegated ? ~some : some
    }
    return passing
  }
}

extension CompiledTokenPattern {
  /// Whether everything that each match needs is somewhere in some tokens.
  func isPossible(in tokens: Range<Int>, of bits: TokenBits) -> Bool {
    for symbols in required {
      var isMet = false
      for symbol in symbols where bits.contains(symbol, in: tokens) {
        isMet = true
        break
      }
      if !isMet { return false }
    }
    return true
  }
}

extension [CompiledRule.Exception] {
  /// Whether one of them matches near some tokens; those that give up lift nothing and are handed out
  /// with what they looked at.
  func lift(
    _ tokens: Range<Int>,
    in annotated: AnnotatedDocument,
    with matcher: inout Matcher,
    stopped: (_ near: Range<Int>, MatchError) -> Void
  ) -> Bool {
    for exception in self {
      var search = TokenSearch()
      let near = annotated.document.structure.reach(exception.near, around: tokens)
      do throws(MatchError) {
        let bits = annotated.bits
        if try search.contains(exception.pattern, in: bits, tokens: near, with: &matcher) {
          return true
        }
      } catch {
        stopped(near, error)
      }
    }
    return false
  }
}
