internal import ClaimText
internal import PatternEngine

/// Searches tokens for a compiled pattern: makes the pattern's view of them and maps matches back.
struct TokenSearch {
  struct Match {
    let tokens: Range<Int>
    let groups: TokenGroups
  }

  /// What is to be searched, before the view of it is made.
  enum Outlook {
    /// There is no match.
    case none
    /// Each of these tokens is a match by itself, and there is no other; the first token in the lowest
    /// bit.
    case units(UInt64)
    /// PCRE2 has to tell.
    case open
  }

  private(set) var view: [UInt8] = []
  private var window = TokenWindow()
  private var tokens: Range<Int> { window.tokens }

  /// Begins with some tokens: tells what is known without PCRE2.
  mutating func begin(
    _ pattern: CompiledTokenPattern,
    in bits: borrowing TokenBits,
    tokens: Range<Int>,
    skippingQuotes: Bool
  ) -> Outlook {
    window.begin(pattern, tokens: tokens, skippingQuotes: skippingQuotes)
    guard tokens.count <= TokenReach.mostTokens else { return .open }
    let reached = window.reached(by: pattern, in: bits)
    if reached == 0 { return .none }
    return pattern.reach.unitGroups == nil ? .open : .units(reached >> 1)
  }

  /// Makes the view that ``next(_:from:with:)`` searches, of the tokens that the search began with.
  mutating func prepare(_ pattern: CompiledTokenPattern, in bits: borrowing TokenBits) {
    Self.fill(&view, with: &window, pattern, in: bits)
  }

  private static func fill(
    _ bytes: inout [UInt8],
    with window: inout TokenWindow,
    _ pattern: CompiledTokenPattern,
    in bits: borrowing TokenBits
  ) {
    let tokens = window.tokens
    let width = pattern.width
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: repeatElement(0, count: tokens.count * width))
    var view = bytes.mutableSpan
    for start in stride(from: 0, to: view.count, by: width) { view[start] = 0x80 }
    for test in 0..<pattern.tests.count {
      let byte = test / 7
      let bit: UInt8 = 1 << UInt8(test % 7)
      for first in stride(from: tokens.lowerBound, to: tokens.upperBound, by: 64) {
        var passing = window.passing(test, of: pattern, in: bits, from: first)
        let start = (first - tokens.lowerBound) * width + byte
        while passing != 0 {
          view[start + passing.trailingZeroBitCount * width] |= bit
          passing &= passing - 1
        }
      }
    }
  }

  /// Makes the view of some tokens, whatever is in them.
  mutating func prepare(
    _ pattern: CompiledTokenPattern,
    in bits: borrowing TokenBits,
    tokens: Range<Int>,
    skippingQuotes: Bool
  ) {
    window.begin(pattern, tokens: tokens, skippingQuotes: skippingQuotes)
    prepare(pattern, in: bits)
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
    in bits: borrowing TokenBits,
    tokens: Range<Int>,
    with matcher: inout Matcher
  ) throws(MatchError) -> Bool {
    guard pattern.isPossible(in: tokens, of: bits) else { return false }
    switch begin(pattern, in: bits, tokens: tokens, skippingQuotes: false) {
    case .none: return false
    case .units: return true
    case .open:
      prepare(pattern, in: bits)
      return try next(pattern, from: tokens.lowerBound, with: &matcher) != nil
    }
  }

  private func range(_ bytes: Range<Int>, width: Int) -> Range<Int> {
    (tokens.lowerBound + bytes.lowerBound / width)..<(tokens.lowerBound + bytes.upperBound / width)
  }
}

extension CompiledTokenPattern {
  /// Whether everything that each match needs is somewhere in some tokens.
  func isPossible(in tokens: Range<Int>, of bits: borrowing TokenBits) -> Bool {
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

  /// Whether everything that each match needs is somewhere in the document.
  func isPossible(anywhereIn bits: borrowing TokenBits) -> Bool {
    required.allSatisfy { symbols in !symbols.allSatisfy { bits.isEmpty($0) } }
  }
}

extension [CompiledRule.Exception] {
  /// Whether one of them matches near some tokens; those that give up lift nothing and are handed out
  /// with what they looked at.
  func lift(
    _ tokens: Range<Int>,
    in structure: TextStructure,
    _ bits: borrowing TokenBits,
    with search: inout TokenSearch,
    _ matcher: inout Matcher,
    stopped: (_ near: Range<Int>, MatchError) -> Void
  ) -> Bool {
    for exception in self {
      let near = structure.reach(exception.near, around: tokens)
      do throws(MatchError) {
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
