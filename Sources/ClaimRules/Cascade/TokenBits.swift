/// Which symbols each token of a document is in: a bit matrix with three planes.
///
/// It is kept twice: as it is, and as rules see it that skip quotations.
struct TokenBits {
  /// 64-bit words of one plane of one token.
  private let stride: Int
  private var all: [UInt64]
  private var outsideQuotes: [UInt64]

  init(tokens: Int, symbols: Int) {
    stride = max(1, (symbols + 63) / 64)
    all = [UInt64](repeating: 0, count: tokens * stride * 3)
    outsideQuotes = all
  }

  mutating func set(
    _ symbol: Int,
    _ plane: SymbolTable.Plane,
    token: Int,
    isVisibleOutsideQuotes: Bool
  ) {
    let (word, bit) = place(symbol, plane, token)
    all[word] |= bit
    if isVisibleOutsideQuotes { outsideQuotes[word] |= bit }
  }

  mutating func clear(_ symbol: Int, tokens: Range<Int>) {
    for token in tokens {
      for plane in [SymbolTable.Plane.begin, .inside, .end] {
        let (word, bit) = place(symbol, plane, token)
        all[word] &= ~bit
        outsideQuotes[word] &= ~bit
      }
    }
  }

  func has(
    _ symbol: Int,
    _ plane: SymbolTable.Plane,
    token: Int,
    skippingQuotes: Bool
  ) -> Bool {
    let (word, bit) = place(symbol, plane, token)
    return (skippingQuotes ? outsideQuotes[word] : all[word]) & bit != 0
  }

  /// Whether some token of a range is in a symbol, on any plane.
  func contains(_ symbol: Int, in tokens: Range<Int>) -> Bool {
    tokens.contains { token in
      has(symbol, .begin, token: token, skippingQuotes: false)
        || has(symbol, .inside, token: token, skippingQuotes: false)
    }
  }

  private func place(
    _ symbol: Int,
    _ plane: SymbolTable.Plane,
    _ token: Int
  ) -> (word: Int, bit: UInt64) {
    (
      (token * 3 + plane.rawValue) * stride + symbol >> 6,
      1 << UInt64(symbol & 63)
    )
  }
}
