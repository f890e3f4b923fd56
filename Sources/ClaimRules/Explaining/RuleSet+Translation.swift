/// Patterns of loaded rules, translated once more to be looked into.
extension RuleSet {
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
        isSpan: symbols.meanings[symbol].isSpan { !words.phraseRanges[$0].isEmpty }
      )
    }
  }
}

extension RuleSet {
  /// What `{{name}}` in a `regex:` stands for.
  var textNames: TextNames {
    TextNames(macros: macros, lexiconNumbers: lexiconNumbers, words: words)
  }
}
