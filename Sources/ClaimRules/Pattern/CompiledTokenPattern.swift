internal import PatternEngine

/// A token pattern as PCRE2 runs it: over a view in which each token is ``width`` bytes and each
/// bit says whether the token passes one of the pattern's tests.
///
/// See `docs/decisions/0001-token-patterns-as-byte-masks.md`.
final class CompiledTokenPattern: Sendable {
  let pattern: Pattern
  let groups: [NamedGroup]
  let tests: TokenTestTable
  /// Symbols of which at least one of each set must be somewhere in the scope.
  let required: [[Int]]
  /// Bytes a token takes in the view.
  let width: Int
  /// What a gate before PCRE2 does with the tests.
  let reach: TokenReach

  init(
    pattern: Pattern,
    groups: [NamedGroup],
    tests: TokenTestTable,
    required: [[Int]],
    width: Int,
    reach: TokenReach
  ) {
    self.pattern = pattern
    self.groups = groups
    self.tests = tests
    self.required = required
    self.width = width
    self.reach = reach
  }
}

/// A test on one token: alternatives of which one must hold (or none, when negated), joined by *and*.
struct TokenTest: Sendable, Hashable {
  struct Clause: Sendable, Hashable {
    let bits: [Bit]
    let isNegated: Bool
  }

  struct Bit: Sendable, Hashable {
    let symbol: Int
    let plane: SymbolTable.Plane
  }

  let clauses: [Clause]

  init(clauses: [Clause]) {
    self.clauses = clauses
  }

  init(any bits: [Bit]) {
    clauses = [Clause(bits: bits, isNegated: false)]
  }
}

/// How the tests of a pattern are laid out in its view: seven a byte, the top bit of a token's first
/// byte set and that of its other bytes clear.
struct TokenViewLayout {
  let width: Int

  init(tests: Int) {
    width = max(1, (tests + 6) / 7)
  }

  /// A PCRE2 pattern for one token that passes a test, or for any token.
  func pattern(passing test: Int?) -> String {
    var bytes = ""
    for byte in 0..<width {
      let bit = test.flatMap { $0 / 7 == byte ? $0 % 7 : nil }
      bytes += (byte == 0 ? Self.firstClasses : Self.otherClasses)[bit ?? 7]
    }
    return width == 1 ? bytes : "(?:\(bytes))"
  }

  /// Classes of the bytes with a bit set, by bit; behind them the class of all bytes.
  private static let firstClasses = classes(in: 0x80...0xFF)
  private static let otherClasses = classes(in: 0x00...0x7F)

  private static func classes(in values: ClosedRange<Int>) -> [String] {
    let all = "[\(escaped(values.lowerBound))-\(escaped(values.upperBound))]"
    return (0..<7).map { bit in
      let length = 1 << bit
      let runs = stride(
        from: values.lowerBound + length,
        through: values.upperBound,
        by: 2 * length
      )
      let parts = runs.map { start in
        length == 1 ? escaped(start) : "\(escaped(start))-\(escaped(start + length - 1))"
      }
      return "[\(parts.joined())]"
    } + [all]
  }

  private static func escaped(_ byte: Int) -> String {
    let digits = String(byte, radix: 16)
    return #"\x"# + (digits.count == 1 ? "0" : "") + digits
  }
}
