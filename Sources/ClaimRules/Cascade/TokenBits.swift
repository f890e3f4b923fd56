/// Which tokens of a document are in each symbol: a set of tokens for each symbol and plane.
///
/// Each set is kept twice: as it is, and as rules see it that skip quotations. Sixty-four tokens are
/// one machine word, so that a test on all tokens of a sentence takes a few operations. Most symbols
/// never occur in a document; a set takes memory from its first token on.
struct TokenBits {
  /// Words of one set; one more than the tokens need, so that 64 tokens can be read from any on.
  private let length: Int
  /// Where the two sets of each symbol and plane begin in ``words``; -1 as long as they are empty.
  private var starts: [Int]
  private var words: [UInt64] = []

  init(tokens: Int, symbols: Int) {
    length = tokens / 64 + 2
    starts = [Int](repeating: -1, count: symbols * 3)
  }

  mutating func set(
    _ symbol: Int,
    _ plane: SymbolTable.Plane,
    token: Int,
    isVisibleOutsideQuotes: Bool
  ) {
    let place = symbol * 3 + plane.rawValue
    if starts[place] < 0 {
      starts[place] = words.count
      words.append(contentsOf: repeatElement(0, count: 2 * length))
    }
    let word = starts[place] + token >> 6
    let bit: UInt64 = 1 << UInt64(token & 63)
    words[word] |= bit
    if isVisibleOutsideQuotes { words[word + length] |= bit }
  }

  mutating func clear(_ symbol: Int, tokens: Range<Int>) {
    for plane in SymbolTable.Plane.allCases {
      let start = starts[symbol * 3 + plane.rawValue]
      guard start >= 0 else { continue }
      for token in tokens {
        let word = start + token >> 6
        let bit: UInt64 = 1 << UInt64(token & 63)
        words[word] &= ~bit
        words[word + length] &= ~bit
      }
    }
  }

  /// Which of the 64 tokens from one on are in a symbol, the first one in the lowest bit.
  func members(
    of symbol: Int,
    _ plane: SymbolTable.Plane,
    from token: Int,
    skippingQuotes: Bool
  ) -> UInt64 {
    let start = starts[symbol * 3 + plane.rawValue]
    guard start >= 0 else { return 0 }
    let word = start + (skippingQuotes ? length : 0) + token >> 6
    let shift = UInt64(token & 63)
    // A shift by 64 gives 0.
    return (words[word] >> shift) | (words[word + 1] << (64 - shift))
  }

  /// Whether some token of a range is in a symbol, quoted or not.
  func contains(_ symbol: Int, in tokens: Range<Int>) -> Bool {
    if starts[symbol * 3] < 0 { return false }
    for token in stride(from: tokens.lowerBound, to: tokens.upperBound, by: 64) {
      let members =
        self.members(of: symbol, .begin, from: token, skippingQuotes: false)
        | self.members(of: symbol, .inside, from: token, skippingQuotes: false)
      if members & Self.mask(tokens.upperBound - token) != 0 { return true }
    }
    return false
  }

  /// The lowest bits, 64 at most.
  static func mask(_ count: Int) -> UInt64 {
    count < 64 ? ((1 as UInt64) << UInt64(count)) - 1 : .max
  }
}
