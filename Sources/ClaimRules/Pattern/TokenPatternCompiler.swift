internal import PatternEngine

/// A token pattern as PCRE2 runs it: over a view in which each token is ``width`` bytes and each
/// bit says whether the token passes one of the pattern's tests.
///
/// See `docs/decisions/0001-token-patterns-as-byte-masks.md`.
struct CompiledTokenPattern: Sendable {
  let pattern: Pattern
  let tests: [TokenTest]
  /// Bytes a token takes in the view: seven tests a byte, the first byte's top bit set.
  let width: Int
  /// Symbols of which at least one of each set must be somewhere in the scope.
  let required: [[Int]]
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
}

/// Translates parsed token patterns; see ``CompiledTokenPattern``.
struct TokenPatternCompiler {
  /// What a name test resolves to.
  struct Resolution {
    let symbol: Int
    /// Whether what it matches may cover several tokens.
    let isSpan: Bool
  }

  typealias Resolver = (NameTest, _ offset: Int) throws(TokenPatternError) -> Resolution

  private var tests: [TokenTest: Int] = [:]
  private var pieces: [Piece] = []
  private var isBehind = false

  /// A part of the translated pattern: ready text, or a token that passes a test (`nil`: any token).
  private enum Piece {
    case text(String, offset: Int)
    case token(Int?, offset: Int)

    var offset: Int {
      switch self {
      case .text(_, let offset), .token(_, let offset): offset
      }
    }
  }

  static func compile(
    _ expression: TokenExpression,
    resolve: Resolver
  ) throws(TokenPatternError) -> CompiledTokenPattern {
    var compiler = TokenPatternCompiler()
    try compiler.emit(expression, resolve)
    let width = max(1, (compiler.tests.count + 6) / 7)
    let (source, offsets) = compiler.assemble(width: width)
    let pattern: Pattern
    do {
      pattern = try Pattern(source, for: .bytes)
    } catch {
      let piece = offsets.lastIndex { $0.start <= error.offset } ?? 0
      throw TokenPatternError(message: error.message, offset: offsets[piece].origin)
    }
    return CompiledTokenPattern(
      pattern: pattern,
      tests: compiler.tests.sorted { $0.value < $1.value }.map(\.key),
      width: width,
      required: try required(by: expression, resolve)
    )
  }

  // MARK: Translation

  private mutating func emit(
    _ expression: TokenExpression,
    _ resolve: Resolver
  ) throws(TokenPatternError) {
    switch expression {
    case .sequence(let elements):
      for element in elements { try emit(element, resolve) }
    case .alternation(let alternatives):
      for (index, alternative) in alternatives.enumerated() {
        if index > 0 { write("|") }
        try emit(alternative, resolve)
      }
    case .atom(let atom, let offset):
      try emit(atom, at: offset, resolve)
    case .group(let group, let body):
      try emit(group, body, resolve)
    case .repeated(let body, let symbol, _):
      write("(?:")
      try emit(body, resolve)
      write(")" + symbol)
    case .start:
      write(#"\A"#)
    case .end:
      write(#"\z"#)
    }
  }

  private mutating func emit(
    _ group: TokenExpression.Group,
    _ body: TokenExpression,
    _ resolve: Resolver
  ) throws(TokenPatternError) {
    let wasBehind = isBehind
    defer { isBehind = wasBehind }
    switch group {
    case .plain: write("(?:")
    case .named(let name): write("(?<\(name.replacing("-", with: "_"))>")
    case .atomic: write("(?>")
    case .lookAhead(let negative): write(negative ? "(?!" : "(?=")
    case .lookBehind(let negative):
      write(negative ? "(?<!" : "(?<=")
      isBehind = true
    }
    try emit(body, resolve)
    write(")")
  }

  private mutating func emit(
    _ atom: TokenExpression.Atom,
    at offset: Int,
    _ resolve: Resolver
  ) throws(TokenPatternError) {
    switch atom {
    case .any:
      pieces.append(.token(nil, offset: offset))
    case .test(let clauses):
      var tested: [TokenTest.Clause] = []
      for clause in clauses {
        var bits: [TokenTest.Bit] = []
        for name in clause.names {
          let resolution = try resolve(name, offset)
          bits.append(TokenTest.Bit(symbol: resolution.symbol, plane: .begin))
          if resolution.isSpan {
            bits.append(TokenTest.Bit(symbol: resolution.symbol, plane: .inside))
          }
        }
        tested.append(TokenTest.Clause(bits: bits, isNegated: clause.isNegated))
      }
      write(TokenTest(clauses: tested), at: offset)
    case .spans(let names):
      try emitSpans(names, at: offset, resolve)
    }
  }

  private mutating func emitSpans(
    _ names: [NameTest],
    at offset: Int,
    _ resolve: Resolver
  ) throws(TokenPatternError) {
    var singles: [TokenTest.Bit] = []
    var spans: [Int] = []
    for name in names {
      let resolution = try resolve(name, offset)
      if isBehind {
        singles.append(TokenTest.Bit(symbol: resolution.symbol, plane: .end))
      } else if resolution.isSpan {
        spans.append(resolution.symbol)
      } else {
        singles.append(TokenTest.Bit(symbol: resolution.symbol, plane: .begin))
      }
    }
    write("(?:", at: offset)
    for (index, symbol) in spans.enumerated() {
      if index > 0 { write("|", at: offset) }
      write(TokenTest(any: [TokenTest.Bit(symbol: symbol, plane: .begin)]), at: offset)
      write("(?:", at: offset)
      write(TokenTest(any: [TokenTest.Bit(symbol: symbol, plane: .inside)]), at: offset)
      write(")*+", at: offset)
    }
    if !singles.isEmpty {
      if !spans.isEmpty { write("|", at: offset) }
      write(TokenTest(any: singles), at: offset)
    }
    write(")", at: offset)
  }

  private mutating func write(_ text: String, at offset: Int? = nil) {
    pieces.append(.text(text, offset: offset ?? pieces.last?.offset ?? 0))
  }

  private mutating func write(_ test: TokenTest, at offset: Int) {
    let number = tests[test] ?? tests.count
    tests[test] = number
    pieces.append(.token(number, offset: offset))
  }

  // MARK: Bytes

  private func assemble(width: Int) -> (source: String, offsets: [(start: Int, origin: Int)]) {
    var source = ""
    var offsets: [(start: Int, origin: Int)] = []
    for piece in pieces {
      offsets.append((source.utf8.count, piece.offset))
      switch piece {
      case .text(let text, _): source += text
      case .token(let test, _): source += Self.tokenPattern(test: test, width: width)
      }
    }
    return (source, offsets)
  }

  private static func tokenPattern(test: Int?, width: Int) -> String {
    let bytes = (0..<width).map { byte in
      let first = byte == 0 ? 0x80 : 0
      guard let test, test / 7 == byte else {
        return byteClass(first..<(first + 0x80)) { _ in true }
      }
      return byteClass(first..<(first + 0x80)) { $0 & (1 << (test % 7)) != 0 }
    }
    return width == 1 ? bytes[0] : "(?:\(bytes.joined()))"
  }

  private static func byteClass(_ values: Range<Int>, where isMember: (Int) -> Bool) -> String {
    var ranges: [ClosedRange<Int>] = []
    for value in values where isMember(value) {
      if let last = ranges.last, last.upperBound == value - 1 {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    let parts = ranges.map { range in
      range.count == 1
        ? escaped(range.lowerBound) : "\(escaped(range.lowerBound))-\(escaped(range.upperBound))"
    }
    return "[\(parts.joined())]"
  }

  private static func escaped(_ byte: Int) -> String {
    let digits = String(byte, radix: 16)
    return #"\x"# + (digits.count == 1 ? "0" : "") + digits
  }

  // MARK: Requirements

  /// Sets of symbols that every match needs one of.
  private static func required(
    by expression: TokenExpression,
    _ resolve: Resolver
  ) throws(TokenPatternError) -> [[Int]] {
    switch expression {
    case .sequence(let elements):
      var sets: [[Int]] = []
      for element in elements { sets += try required(by: element, resolve) }
      return sets
    case .alternation(let alternatives):
      var union: [Int] = []
      for alternative in alternatives {
        let sets = try required(by: alternative, resolve)
        // One set each will do; the smallest is the most telling.
        guard let smallest = sets.min(by: { $0.count < $1.count }) else { return [] }
        union += smallest
      }
      return [union]
    case .atom(.spans(let names), let offset):
      return [try symbols(of: names, at: offset, resolve)]
    case .atom(.test(let clauses), let offset):
      var sets: [[Int]] = []
      for clause in clauses where !clause.isNegated {
        sets.append(try symbols(of: clause.names, at: offset, resolve))
      }
      return sets
    case .group(.lookAhead(negative: true), _), .group(.lookBehind, _), .atom(.any, _), .start,
      .end:
      return []
    case .group(_, let body):
      return try required(by: body, resolve)
    case .repeated(let body, _, let least):
      return least > 0 ? try required(by: body, resolve) : []
    }
  }

  private static func symbols(
    of names: [NameTest],
    at offset: Int,
    _ resolve: Resolver
  ) throws(TokenPatternError) -> [Int] {
    var symbols: [Int] = []
    for name in names { symbols.append(try resolve(name, offset).symbol) }
    return symbols
  }
}

extension TokenTest {
  fileprivate init(any bits: [Bit]) {
    self.init(clauses: [Clause(bits: bits, isNegated: false)])
  }
}
