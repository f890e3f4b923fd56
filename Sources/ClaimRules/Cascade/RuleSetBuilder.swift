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
  private(set) var lexicons: [Lexicon] = []
  private(set) var lexiconNumbers: [String: Int] = [:]
  private(set) var layers: [String] = []
  private(set) var layerNumbers: [String: Int] = [:]
  private(set) var words = WordIndex()
  private var macros: [String: String] = [:]

  init(_ rules: [Rule]) {
    self.rules = rules
    addLayer(BuiltInName.quotation.rawValue)
    for rule in rules {
      switch rule.body {
      case .lexicon(let definition): addLexicon(definition)
      case .layer(let definition): addLayer(definition.gives)
      case .macro(let definition): macros[definition.name] = definition.pattern.text
      default: continue
      }
    }
    words = WordIndex(
      lexicons,
      inflector: Inflector(
        verbs: Self.entriesByLemma(lexicons, lexiconNumbers["irregular-verb"]),
        nouns: Self.entriesByLemma(lexicons, lexiconNumbers["irregular-noun"])
      )
    )
  }

  private mutating func addLayer(_ name: String) {
    guard layerNumbers[name] == nil else { return }
    layerNumbers[name] = layers.count
    layers.append(name)
  }

  private mutating func addLexicon(_ definition: LexiconDefinition) {
    let number = lexiconNumbers[definition.name] ?? lexicons.count
    if number == lexicons.count {
      lexiconNumbers[definition.name] = number
      lexicons.append(Lexicon(name: definition.name))
    }
    lexicons[number].add(definition)
  }

  private static func entriesByLemma(
    _ lexicons: [Lexicon],
    _ number: Int?
  ) -> [String: LexiconEntry] {
    guard let number else { return [:] }
    return Dictionary(
      lexicons[number].entries.map { ($0.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func compile() -> Compiled {
    var compiler = PatternCompiler(self, macros: macros)
    var cascade: [(stage: Int, priority: Int, rule: CompiledRule)] = []
    var findingExceptions: [String: [CompiledRule.Exception]] = [:]
    for (index, rule) in rules.enumerated() {
      switch rule.body {
      case .layer(let layer):
        let replaces = layer.replaces.compactMap { name -> Int? in
          if let number = layerNumbers[name] { return number }
          compiler.report(
            "rule.unknown-name",
            "no rule gives the layer “\(name)”",
            at: nil,
            in: rule
          )
          return nil
        }
        let result = CompiledRule.Result.layer(layerNumbers[layer.gives] ?? 0, replaces: replaces)
        add(layer.match, result)
      case .attribution(let attribution):
        add(attribution.match, .attribution)
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
