/// The tests of a pattern laid out flat, so that running them follows no pointers.
struct TokenTestTable: Sendable {
  private struct Bit: Sendable {
    /// As ``TokenBits`` counts the sets of symbols and planes.
    let place: Int32
    let isLastOfClause: Bool
    let isNegated: Bool
  }

  private var bits: [Bit] = []
  /// Where the bits of each test end; they begin where those of the one before end.
  private var ends: [Int32] = []

  init(_ tests: [TokenTest]) {
    for test in tests {
      for clause in test.clauses {
        for (index, bit) in clause.bits.enumerated() {
          bits.append(
            Bit(
              place: Int32(TokenBits.place(of: bit.symbol, bit.plane)),
              isLastOfClause: index == clause.bits.count - 1,
              isNegated: clause.isNegated
            )
          )
        }
      }
      ends.append(Int32(bits.count))
    }
  }

  var count: Int { ends.count }

  /// The sets that the tests look at, as ``TokenBits`` counts them.
  var places: some Sequence<Int> { bits.lazy.map { Int($0.place) } }

  /// Which of the 64 tokens from one on pass a test, the first one in the lowest bit.
  func members(
    of test: Int,
    from token: Int,
    in tokens: borrowing TokenBits,
    skippingQuotes: Bool
  ) -> UInt64 {
    var passing = UInt64.max
    var some: UInt64 = 0
    for index in Int(test == 0 ? 0 : ends[test - 1])..<Int(ends[test]) {
      let bit = bits[index]
      some |= tokens.members(at: Int(bit.place), from: token, skippingQuotes: skippingQuotes)
      guard bit.isLastOfClause else { continue }
      passing &= bit.isNegated ? ~some : some
      some = 0
    }
    return passing
  }
}
