internal import ClaimText
internal import PatternEngine

/// Compiles rules against each other: lexicons first, then the patterns that name them.
struct RuleSetBuilder {
  typealias Compiled = (
    cascade: [CompiledRule],
    findingExceptions: [String: [CompiledRule.Exception]],
    symbols: SymbolTable,
    wrong: [String: [Diagnostic]]
  )

  let rules: [Rule]
  let lexicons: [Lexicon]
  let lexiconNumbers: [String: Int]
  let layers: [String]
  let layerNumbers: [String: Int]
  let words: WordIndex
  let surroundings: TokenPatternParser.Surroundings

  init(_ rules: [Rule]) {
    self.rules = rules
    var layers = NumberedNames([BuiltInName.quotation.rawValue])
    var lexiconNames = NumberedNames()
    var lexicons: [Lexicon] = []
    var macros: [String: String] = [:]
    for rule in rules {
      switch rule.body {
      case .lexicon(let definition):
        let number = lexiconNames.number(of: definition.name)
        if number == lexicons.count { lexicons.append(Lexicon(name: definition.name)) }
        lexicons[number].add(definition)
      case .layer(let definition): _ = layers.number(of: definition.gives)
      case .macro(let definition): macros[definition.name] = definition.pattern.text
      case .attribution, .frame, .check, .compare, .score: continue
      }
    }
    func entries(of lexicon: String) -> [LexiconEntry] {
      lexiconNames.numbers[lexicon].map { lexicons[$0].entries } ?? []
    }
    let entryTokens = EntryTokens(clitics: entries(of: "clitic").map(\.text))
    words = WordIndex(
      lexicons,
      inflector: Inflector(
        verbs: Self.byLemma(entries(of: "irregular-verb")),
        nouns: Self.byLemma(entries(of: "irregular-noun"))
      ),
      entryTokens: entryTokens
    )
    surroundings = TokenPatternParser.Surroundings(macros: macros, entryTokens: entryTokens)
    self.lexicons = lexicons
    self.layers = layers.names
    layerNumbers = layers.numbers
    lexiconNumbers = lexiconNames.numbers
  }

  static func byLemma(_ entries: [LexiconEntry]) -> [String: LexiconEntry] {
    Dictionary(
      entries.map { (FoldedWord.fold($0.text), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func compile() -> Compiled {
    var compiler = PatternCompiler(self)
    var cascade: [(stage: Int, priority: Int, rule: CompiledRule)] = []
    var findingExceptions: [String: [CompiledRule.Exception]] = [:]
    var frames = FrameAgreement()
    for (index, rule) in rules.enumerated() {
      switch rule.body {
      case .layer(let layer):
        let replaces = layer.replaces.compactMap { name -> Int? in
          if let number = layerNumbers[name] { return number }
          compiler.report(
            "rule.unknown-name",
            "no rule gives the layer “\(name)”",
            in: rule,
            at: "replaces"
          )
          return nil
        }
        let result = CompiledRule.Result.layer(layerNumbers[layer.gives] ?? 0, replaces: replaces)
        add(layer.match, result)
      case .attribution(let attribution):
        add(attribution.match, .attribution)
      case .frame(let frame):
        frames.check(frame, of: rule, with: &compiler)
        add(frame.match, .frame)
      case .check(let check):
        if case .text(let match) = check.subject { add(match, .check) }
        addFindingExceptions(check.exceptions)
      case .compare(let compare):
        addFindingExceptions(compare.exceptions)
      case .lexicon, .macro, .score:
        continue
      }

      func addFindingExceptions(_ sources: [MatchDefinition.Exception]) {
        let exceptions = compiler.exceptions(sources, in: rule)
        if !exceptions.isEmpty { findingExceptions[rule.id] = exceptions }
      }

      func add(_ match: MatchDefinition, _ result: CompiledRule.Result) {
        guard let matching = compiler.matching(match.expression, in: rule) else { return }
        if case .frame(let frame) = rule.body {
          compiler.checkSlots(of: frame, among: matching.groups, in: rule)
        }
        cascade.append(
          (
            match.stage, match.priority,
            CompiledRule(
              rule: index,
              matching: matching,
              result: result,
              scope: match.scope,
              insideQuotes: match.insideQuotes,
              exceptions: compiler.exceptions(match.exceptions, in: rule)
            )
          )
        )
      }
    }
    let ordered = cascade.enumerated().sorted { left, right in
      (left.element.stage, -left.element.priority, left.offset)
        < (right.element.stage, -right.element.priority, right.offset)
    }
    return (ordered.map(\.element.rule), findingExceptions, compiler.symbols, compiler.diagnostics)
  }
}

/// Names numbered in the order in which they came.
private struct NumberedNames {
  private(set) var names: [String] = []
  private(set) var numbers: [String: Int] = [:]

  init(_ names: [String] = []) {
    for name in names { _ = number(of: name) }
  }

  /// The number of a name, a new one if it has none.
  mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
