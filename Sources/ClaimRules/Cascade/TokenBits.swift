/// Which tokens of a document are in each symbol: a set of tokens for each symbol and plane.
///
/// Each set is kept twice: as it is, and as rules see it that skip quotations. Sixty-four tokens are
/// one machine word, so that a test on all tokens of a sentence takes a few operations. Most symbols
/// never occur in a document; a set takes memory from its first token on.
struct TokenBits {
  /// Words of one set; one more than the tokens need, so that 64 tokens can be read from any on.
  private let length: Int
  /// Where the two sets of each symbol and plane begin in ``words``; -1 as long as they are empty.
  private var starts: [Int32]
  private var words: [UInt64] = []

  init(tokens: Int, symbols: Int) {
    length = tokens / 64 + 2
    starts = [Int32](repeating: -1, count: symbols * 3)
    // About the number of symbols that an article of this length has.
    words.reserveCapacity(2 * length * min(symbols, 256 + tokens / 2))
  }

  /// The number of the set of a symbol and plane.
  static func place(of symbol: Int, _ plane: SymbolTable.Plane) -> Int {
    symbol * 3 + plane.rawValue
  }

  static func symbolAndPlane(of place: Int) -> (symbol: Int, plane: SymbolTable.Plane?) {
    (place / 3, SymbolTable.Plane(rawValue: place % 3))
  }

  /// Adds a token to a set.
  mutating func set(_ place: Int, token: Int, isVisibleOutsideQuotes: Bool) {
    if starts[place] < 0 {
      starts[place] = Int32(words.count)
      words.append(contentsOf: repeatElement(0, count: 2 * length))
    }
    let word = Int(starts[place]) + token >> 6
    let bit: UInt64 = 1 << UInt64(token & 63)
    words[word] |= bit
    if isVisibleOutsideQuotes { words[word + length] |= bit }
  }

  mutating func clear(_ symbol: Int, tokens: Range<Int>) {
    for plane in SymbolTable.Plane.allCases {
      let start = Int(starts[Self.place(of: symbol, plane)])
      guard start >= 0 else { continue }
      for token in tokens {
        let word = start + token >> 6
        let bit: UInt64 = 1 << UInt64(token & 63)
        words[word] &= ~bit
        words[word + length] &= ~bit
      }
    }
  }

  /// Which of the 64 tokens from one on are in a set, the first one in the lowest bit.
  @inline(__always)
  func members(at place: Int, from token: Int, skippingQuotes: Bool) -> UInt64 {
    let start = Int(starts[place])
    guard start >= 0 else { return 0 }
    let word = start + (skippingQuotes ? length : 0) + token >> 6
    let shift = UInt64(token & 63)
    // A shift by 64 gives 0.
    return (words[word] >> shift) | (words[word + 1] << (64 - shift))
  }

  /// Whether no token of the document was ever in a symbol.
  func isEmpty(_ symbol: Int) -> Bool {
    starts[Self.place(of: symbol, .begin)] < 0
  }

  /// Whether some token of a range is in a symbol, quoted or not.
  func contains(_ symbol: Int, in tokens: Range<Int>) -> Bool {
    if isEmpty(symbol) { return false }
    let begin = Self.place(of: symbol, .begin)
    let inside = Self.place(of: symbol, .inside)
    for token in stride(from: tokens.lowerBound, to: tokens.upperBound, by: 64) {
      let members =
        self.members(at: begin, from: token, skippingQuotes: false)
        | self.members(at: inside, from: token, skippingQuotes: false)
      if members & Self.mask(tokens.upperBound - token) != 0 { return true }
    }
    return false
  }

  /// The lowest bits, 64 at most.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 {
    count < 64 ? ((1 as UInt64) << UInt64(count)) - 1 : .max
  }
}
