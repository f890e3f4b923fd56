internal import ClaimText
internal import PatternEngine

/// Compiles the patterns of one rule set, numbering the names they use.
struct PatternCompiler {
  private let builder: RuleSetBuilder
  private let macros: [String: String]
  private(set) var symbols = SymbolTable()
  /// Errors by the id of the rule they are in.
  private(set) var diagnostics: [String: [Diagnostic]] = [:]

  init(_ builder: RuleSetBuilder, macros: [String: String]) {
    self.builder = builder
    self.macros = macros
  }

  mutating func matching(
    _ expression: MatchDefinition.Expression,
    in rule: Rule
  ) -> CompiledRule.Matching? {
    switch expression {
    case .tokens(let source):
      return tokens(source, in: rule).map(CompiledRule.Matching.tokens)
    case .text(let source):
      do throws(TextPatternError) {
        let expanded = try TextPattern.expand(source.text) { words(named: $0) }
        return .text(try TextPattern.compile(expanded))
      } catch {
        report(
          "rule.bad-pattern",
          error.message,
          at: source.location(of: error.offset),
          in: rule
        )
        return nil
      }
    }
  }

  mutating func exceptions(
    _ exceptions: [MatchDefinition.Exception],
    in rule: Rule
  ) -> [CompiledRule.Exception] {
    exceptions.compactMap { exception in
      tokens(exception.pattern, in: rule).map {
        CompiledRule.Exception(near: exception.near, pattern: $0)
      }
    }
  }

  mutating func report(_ id: String, _ message: String, at location: TextLocation?, in rule: Rule) {
    diagnostics[rule.id, default: []].append(
      Diagnostic(
        id: id,
        severity: .error,
        message: message,
        file: rule.header.path,
        location: location
      )
    )
  }

  private mutating func tokens(
    _ source: PatternSource,
    in rule: Rule
  ) -> CompiledTokenPattern? {
    do throws(TokenPatternError) {
      var parser = TokenPatternParser(source.text, macros: macros)
      let expression = try parser.parse()
      var symbols = symbols
      let compiled = try TokenPatternCompiler.compile(expression) {
        (test, offset) throws(TokenPatternError) in
        try resolve(test, at: offset, in: &symbols)
      }
      self.symbols = symbols
      return compiled
    } catch {
      report("rule.bad-pattern", error.message, at: source.location(of: error.offset), in: rule)
      return nil
    }
  }

  /// A lexicon's words, or a macro's text, for `{{name}}` in a text pattern.
  private func words(named name: String) -> TextPattern.Expansion? {
    if let macro = macros[name] { return .pattern(macro) }
    guard let number = builder.lexiconNumbers[name] else { return nil }
    return .words(builder.words.forms(ofLexicon: number))
  }

  // MARK: Names

  private func resolve(
    _ test: NameTest,
    at offset: Int,
    in symbols: inout SymbolTable
  ) throws(TokenPatternError) -> TokenPatternCompiler.Resolution {
    let (meaning, isSpan) = try meaning(of: test, at: offset)
    let symbol = symbols.symbols[test] ?? symbols.add(test, meaning: meaning)
    return TokenPatternCompiler.Resolution(symbol: symbol, isSpan: isSpan)
  }

  private func meaning(
    of test: NameTest,
    at offset: Int
  ) throws(TokenPatternError) -> (meaning: SymbolTable.Meaning, isSpan: Bool) {
    switch test {
    case .word: return (.word, false)
    case .exact: return (.exact, false)
    case .regex(let source):
      do {
        return (.regex(try Pattern(source, isCaseless: true)), false)
      } catch {
        throw TokenPatternError(message: error.message, offset: offset)
      }
    case .name(let name, let attributes, let form):
      if let lexicon = builder.lexiconNumbers[name] {
        try check(attributes, form, of: builder.lexicons[lexicon], at: offset)
        return (
          .lexicon(index: lexicon, attributes: attributes, form: form),
          builder.lexicons[lexicon].hasPhrases
        )
      }
      guard attributes.isEmpty, form == nil else {
        throw TokenPatternError(
          message: "“\(name)” is no lexicon, so it has no attributes or forms",
          offset: offset
        )
      }
      if let layer = builder.layerNumbers[name] { return (.layer(layer), true) }
      if let builtIn = BuiltInName(rawValue: name) { return (.builtIn(builtIn), false) }
      throw TokenPatternError(message: unknownName(name), offset: offset)
    }
  }

  private func check(
    _ attributes: [AttributeTest],
    _ form: WordForm?,
    of lexicon: Lexicon,
    at offset: Int
  ) throws(TokenPatternError) {
    for attribute in attributes {
      guard let allowed = lexicon.attributes[attribute.key] else {
        let hint = NearestName.of(attribute.key, among: lexicon.attributes.keys)
        throw TokenPatternError(
          message: "the lexicon “\(lexicon.name)” has no attribute “\(attribute.key)”"
            + (hint.map { "; did you mean “\($0)”?" } ?? ""),
          offset: offset
        )
      }
      guard case .oneOf(let known) = allowed else { continue }
      if let value = attribute.values.first(where: { !known.contains($0) }) {
        let hint = NearestName.of(value, among: known).map { "; did you mean “\($0)”?" } ?? ""
        throw TokenPatternError(
          message: "“\(value)” is no value of “\(attribute.key)” in “\(lexicon.name)”\(hint)",
          offset: offset
        )
      }
    }
    if form != nil, !lexicon.isInflected {
      throw TokenPatternError(
        message: "the words of “\(lexicon.name)” are not inflected, so they have no forms",
        offset: offset
      )
    }
  }

  private func unknownName(_ name: String) -> String {
    let known =
      builder.lexicons.map(\.name) + builder.layers + BuiltInName.allCases.map(\.rawValue)
    let hint = NearestName.of(name, among: known).map { "; did you mean “\($0)”?" } ?? ""
    return "there is no lexicon, layer or built-in name “\(name)”\(hint)"
  }
}
