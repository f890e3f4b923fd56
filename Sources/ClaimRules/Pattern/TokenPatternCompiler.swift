/// Translates parsed token patterns; see ``CompiledTokenPattern``.
struct TokenPatternCompiler {
  /// What a name test resolves to.
  struct Resolution {
    let symbol: Int
    /// Whether what it matches may cover several tokens.
    let isSpan: Bool
  }

  typealias Resolver = (NameTest, _ offset: Int) throws(TokenPatternError) -> Resolution

  private var resolutions: [NameTest: Resolution] = [:]
  private var tests: [TokenTest] = []
  private var testNumbers: [TokenTest: Int] = [:]
  private var pieces: [Piece] = []
  private var isBehind = false
  /// Look-ahead and look-behind around what is being translated, and those of them that are negated.
  private var lookDepth = 0
  private var negativeDepth = 0
  private var behindDepth = 0
  private var marksAlternatives = false
  private var groupCount = 0
  private var numbering = AlternativeNumbering()
  private var alternatives: [TranslatedTokenPattern.Alternative] = []
  /// The macros around what is being translated, each with the offset of its use.
  private var macros: [(name: String, use: Int)] = []

  /// A part of the translated pattern, and where the author wrote what it stands for.
  private struct Piece {
    enum Content {
      case text(String)
      /// A token that passes a test; `nil` for any token.
      case token(Int?)
    }

    let content: Content
    let offset: Int
    let isLook: Bool
    let macro: MacroPlace?
  }

  /// - Parameter marksAlternatives: Whether each alternative becomes a group, so that a match tells
  ///   which ones took part.
  static func translate(
    _ expression: TokenExpression,
    marksAlternatives: Bool = false,
    resolve: Resolver
  ) throws(TokenPatternError) -> TranslatedTokenPattern {
    var compiler = TokenPatternCompiler()
    compiler.marksAlternatives = marksAlternatives
    try compiler.emit(expression, resolve)
    let layout = TokenViewLayout(tests: compiler.tests.count)
    let (source, origins) = compiler.assemble(layout)
    return TranslatedTokenPattern(
      source: source,
      origins: origins,
      alternatives: compiler.alternatives,
      tests: compiler.tests,
      required: expression.requirements.map { names in
        names.compactMap { compiler.resolutions[$0]?.symbol }
      },
      width: layout.width,
      reach: TokenReachCompiler.reach(
        of: expression,
        tests: compiler.testNumbers,
        resolutions: compiler.resolutions
      )
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
        // What looks behind is spread into branches that are not the author's.
        let key = behindDepth == 0 ? numbering.next() : nil
        let mark = marksAlternatives && negativeDepth == 0 ? key : nil
        if let mark {
          write("(")
          groupCount += 1
          self.alternatives.append(TranslatedTokenPattern.Alternative(key: mark, group: groupCount))
        }
        try emit(alternative, resolve)
        if mark != nil { write(")") }
      }
    case .atom(let atom, let offset):
      try emit(atom, at: offset, resolve)
    case .group(let group, let body, let offset):
      try emit(group, body, at: offset, resolve)
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
    at offset: Int,
    _ resolve: Resolver
  ) throws(TokenPatternError) {
    let wasBehind = isBehind
    defer { isBehind = wasBehind }
    var body = body
    switch group {
    case .plain: write("(?:", at: offset)
    case .macro(let name): return try emit(macro: name, body, usedAt: offset, resolve)
    case .named(let name):
      write("(?<\(name.replacing("-", with: "_"))>", at: offset)
      groupCount += 1
    case .atomic: write("(?>", at: offset)
    case .lookAhead(let negative):
      write(negative ? "(?!" : "(?=", at: offset)
      isBehind = false
    case .lookBehind(let negative):
      guard let branches = body.branches else {
        throw TokenPatternError(
          message: "what looks behind has no fixed length: nothing in it may repeat without an end",
          offset: offset
        )
      }
      write(negative ? "(?<!" : "(?<=", at: offset)
      isBehind = true
      body = .alternation(branches)
    }
    if group.isLook { lookDepth += 1 }
    if group.isNegative { negativeDepth += 1 }
    if group.isBehind { behindDepth += 1 }
    try emit(body, resolve)
    // The closing parenthesis is still tried inside.
    write(")")
    if group.isLook { lookDepth -= 1 }
    if group.isNegative { negativeDepth -= 1 }
    if group.isBehind { behindDepth -= 1 }
  }

  private mutating func emit(
    macro name: String,
    _ body: TokenExpression,
    usedAt use: Int,
    _ resolve: Resolver
  ) throws(TokenPatternError) {
    write("(?:", at: use)
    macros.append((name, use))
    numbering.enter(name)
    defer {
      macros.removeLast()
      numbering.leave()
    }
    do throws(TokenPatternError) {
      try emit(body, resolve)
    } catch {
      throw error.inside(macro: name, usedAt: use)
    }
    write(")")
  }

  private mutating func emit(
    _ atom: TokenExpression.Atom,
    at offset: Int,
    _ resolve: Resolver
  ) throws(TokenPatternError) {
    switch atom {
    case .any:
      add(.token(nil), at: offset)
    case .test(let clauses):
      for clause in clauses {
        for name in clause.names { _ = try resolution(of: name, at: offset, resolve) }
      }
      write(TokenTest(clauses, resolutions), at: offset)
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
      let resolution = try resolution(of: name, at: offset, resolve)
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

  private mutating func resolution(
    of name: NameTest,
    at offset: Int,
    _ resolve: Resolver
  ) throws(TokenPatternError) -> Resolution {
    if let known = resolutions[name] { return known }
    let new = try resolve(name, offset)
    resolutions[name] = new
    return new
  }

  private mutating func write(_ text: String, at offset: Int? = nil) {
    if let offset { return add(.text(text), at: offset) }
    let last = pieces.last
    pieces.append(
      Piece(
        content: .text(text),
        offset: last?.offset ?? 0,
        isLook: lookDepth > 0,
        macro: last?.macro
      )
    )
  }

  /// Adds a part that stands for what the author, or the author of a macro, wrote at an offset.
  private mutating func add(_ content: Piece.Content, at offset: Int) {
    let macro = macros.last.map { MacroPlace(name: $0.name, offset: offset) }
    pieces.append(
      Piece(
        content: content,
        offset: macros.first?.use ?? offset,
        isLook: lookDepth > 0,
        macro: macro
      )
    )
  }

  private mutating func write(_ test: TokenTest, at offset: Int) {
    let number = testNumbers[test] ?? tests.count
    if number == tests.count {
      testNumbers[test] = number
      tests.append(test)
    }
    add(.token(number), at: offset)
  }

  private func assemble(
    _ layout: TokenViewLayout
  ) -> (source: String, origins: [TranslatedTokenPattern.Origin]) {
    var source = ""
    var origins: [TranslatedTokenPattern.Origin] = []
    for piece in pieces {
      var isToken = false
      let start = source.utf8.count
      switch piece.content {
      case .text(let text): source += text
      case .token(let test):
        source += layout.pattern(passing: test)
        isToken = true
      }
      origins.append(
        TranslatedTokenPattern.Origin(
          start: start,
          origin: piece.offset,
          isToken: isToken,
          isLook: piece.isLook,
          macro: piece.macro
        )
      )
    }
    return (source, origins)
  }
}

extension TokenTest {
  /// The test that conditions on one token come to.
  init(
    _ clauses: [TokenExpression.Clause],
    _ resolutions: [NameTest: TokenPatternCompiler.Resolution]
  ) {
    self.init(
      clauses: clauses.map { clause in
        let bits = clause.names.compactMap { resolutions[$0] }.flatMap { resolution in
          let begin = Bit(symbol: resolution.symbol, plane: .begin)
          let inside = Bit(symbol: resolution.symbol, plane: .inside)
          return resolution.isSpan ? [begin, inside] : [begin]
        }
        return Clause(bits: bits, isNegated: clause.isNegated)
      }
    )
  }
}
