internal import ClaimText
internal import PatternEngine

/// Translates the patterns of one rule set to PCRE2, numbering the names they use.
struct PatternCompiler: Sendable {
  private let builder: RuleSetBuilder
  private(set) var symbols = SymbolTable()
  /// The patterns that are ready to be compiled.
  private(set) var jobs: [PatternJob] = []
  /// Errors by the id of the rule they are in.
  private(set) var diagnostics: [String: [Diagnostic]] = [:]

  init(_ builder: RuleSetBuilder) {
    self.builder = builder
  }

  /// Translates a pattern.
  ///
  /// - Returns: Its index in ``jobs``; `nil` when it is wrong, which is told.
  mutating func job(for expression: MatchDefinition.Expression, in rule: Rule) -> Int? {
    let source: PatternSource
    let pattern: PatternJob.Pattern?
    switch expression {
    case .tokens(let tokens):
      source = tokens
      pattern = translated(tokens, in: rule).map(PatternJob.Pattern.tokens)
    case .text(let text):
      source = text
      pattern = .text
    }
    guard let pattern else { return nil }
    jobs.append(PatternJob(pattern: pattern, source: source, rule: rule, macros: builder.macros))
    return jobs.count - 1
  }

  /// Tells what is wrong with a rule beside the others.
  ///
  /// - Parameter key: The key whose value is wrong.
  mutating func report(_ id: String, _ message: String, in rule: Rule, at key: String) {
    let place = rule.header.places[key]
    diagnostics[rule.id, default: []].append(
      Diagnostic(
        id: id,
        severity: .error,
        message: message,
        file: rule.header.path,
        location: place?.location,
        excerpt: place?.excerpt
      )
    )
  }

  mutating func report(_ problem: PatternProblem) {
    diagnostics[problem.rule, default: []].append(problem.diagnostic)
  }

  private mutating func translated(
    _ source: PatternSource,
    in rule: Rule
  ) -> TranslatedTokenPattern? {
    do throws(TokenPatternError) {
      var parser = TokenPatternParser(
        source.text,
        in: builder.surroundings,
        ofMacro: rule.macroName
      )
      let expression = try parser.parse()
      return try TokenPatternCompiler.translate(expression) {
        (test, offset) throws(TokenPatternError) in
        try resolve(test, at: offset, in: rule)
      }
    } catch {
      report(
        PatternProblem(builder.macros.message(of: error), at: error.offset, of: source, in: rule)
      )
      return nil
    }
  }

  // MARK: Names

  private mutating func resolve(
    _ test: NameTest,
    at offset: Int,
    in rule: Rule
  ) throws(TokenPatternError) -> TokenPatternCompiler.Resolution {
    let symbol: Int
    if let known = symbols.symbols[test] {
      symbol = known
    } else {
      symbol = symbols.add(test, meaning: try meaning(of: test, at: offset), firstUser: rule.id)
    }
    return TokenPatternCompiler.Resolution(
      symbol: symbol,
      isSpan: symbols.meanings[symbol].isSpan { lexicon in
        builder.formLists[lexicon].contains(where: \.hasPhrases)
      }
    )
  }

  private func meaning(
    of test: NameTest,
    at offset: Int
  ) throws(TokenPatternError) -> SymbolTable.Meaning {
    switch test {
    case .word: return .word
    case .exact: return .exact
    case .regex(let source):
      do {
        return .regex(try Pattern(source, isCaseless: true))
      } catch {
        throw TokenPatternError(message: error.message, offset: offset)
      }
    case .name(let name, let attributes, let form):
      if let lexicon = builder.lexiconNumbers[name] {
        try check(attributes, form, of: builder.lexicons[lexicon], at: offset)
        return .lexicon(index: lexicon, attributes: attributes, form: form)
      }
      guard attributes.isEmpty, form == nil else {
        throw TokenPatternError(
          message: "“\(name)” is no lexicon, so it has no attributes or forms",
          offset: offset
        )
      }
      if let layer = builder.layerNumbers[name] { return .layer(layer) }
      if let builtIn = BuiltInName(rawValue: name) { return .builtIn(builtIn) }
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
