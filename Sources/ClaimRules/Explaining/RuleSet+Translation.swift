/// Patterns of loaded rules, translated once more to be looked into.
extension RuleSet {
  /// What patterns of these rules may refer to.
  var surroundings: TokenPatternParser.Surroundings {
    let macros = rules.compactMap { rule in
      if case .macro(let macro) = rule.body { (macro.name, macro.pattern.text) } else { nil }
    }
    return TokenPatternParser.Surroundings(
      macros: Dictionary(macros, uniquingKeysWith: { _, last in last }),
      entryTokens: EntryTokens(clitics: lexicon(named: "clitic")?.entries.map(\.text) ?? [])
    )
  }

  func parse(_ source: PatternSource) throws(TokenPatternError) -> TokenExpression {
    var parser = TokenPatternParser(source.text, in: surroundings)
    return try parser.parse()
  }

  /// Translates a pattern of one of the rules; the names in others may not be known.
  func translate(
    _ source: PatternSource,
    marksAlternatives: Bool = false
  ) throws(TokenPatternError) -> TranslatedTokenPattern {
    try translate(try parse(source), marksAlternatives: marksAlternatives)
  }

  func translate(
    _ expression: TokenExpression,
    marksAlternatives: Bool = false
  ) throws(TokenPatternError) -> TranslatedTokenPattern {
    try TokenPatternCompiler.translate(expression, marksAlternatives: marksAlternatives) {
      (test, offset) throws(TokenPatternError) in
      guard let symbol = symbols.symbols[test] else {
        throw TokenPatternError(message: "no rule uses \(test)", offset: offset)
      }
      return TokenPatternCompiler.Resolution(
        symbol: symbol,
        isSpan: isSpan(symbols.meanings[symbol])
      )
    }
  }

  /// Whether what has a meaning may cover several tokens.
  private func isSpan(_ meaning: SymbolTable.Meaning) -> Bool {
    switch meaning {
    case .word, .exact, .regex, .builtIn: false
    case .layer: true
    case .lexicon(let lexicon, _, _): !words.phraseRanges[lexicon].isEmpty
    }
  }
}

extension RuleSet {
  /// What `{{name}}` in a `regex:` stands for.
  var textNames: TextNames {
    TextNames(macros: MacroTable(rules), lexiconNumbers: lexiconNumbers, words: words)
  }
}
