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
  let macros: MacroTable
  private let spread: WorkSpread

  /// - Parameter words: The words of these rules' lexicons, when they are known.
  init(_ rules: [Rule], words: WordIndex? = nil, spread: WorkSpread) {
    self.rules = rules
    self.spread = spread
    var layers = NumberedNames([BuiltInName.quotation.rawValue])
    var lexiconNames = NumberedNames()
    var lexicons: [Lexicon] = []
    for rule in rules {
      switch rule.body {
      case .lexicon(let definition):
        let number = lexiconNames.number(of: definition.name)
        if number == lexicons.count { lexicons.append(Lexicon(name: definition.name)) }
        lexicons[number].add(definition)
      case .layer(let definition): _ = layers.number(of: definition.gives)
      case .macro, .attribution, .frame, .check, .compare, .score: continue
      }
    }
    func entries(of lexicon: String) -> EntryList {
      lexiconNames.numbers[lexicon].map { lexicons[$0].entries } ?? EntryList()
    }
    let entryTokens = EntryTokens(clitics: entries(of: "clitic").map(\.text))
    self.words =
      words
      ?? WordIndex(
        lexicons,
        inflector: Inflector(
          verbs: IrregularWords(entries(of: "irregular-verb")),
          nouns: IrregularWords(entries(of: "irregular-noun"))
        ),
        entryTokens: entryTokens,
        spread: spread
      )
    macros = MacroTable(rules)
    surroundings = TokenPatternParser.Surroundings(
      macros: macros.patterns,
      entryTokens: entryTokens,
      textMacros: Set(macros.texts.keys)
    )
    self.lexicons = lexicons
    self.layers = layers.names
    layerNumbers = layers.numbers
    lexiconNumbers = lexiconNames.numbers
  }

  /// The same rules without some of them.
  func without(_ isLeftOut: (Rule) -> Bool) -> RuleSetBuilder {
    let hasAllLexicons = rules.allSatisfy { $0.header.kind != .lexicon || !isLeftOut($0) }
    return RuleSetBuilder(
      rules.filter { !isLeftOut($0) },
      words: hasAllLexicons ? words : nil,
      spread: spread
    )
  }

  func compile() -> Compiled {
    var compiler = PatternCompiler(self)
    var drafts: [RuleDraft] = []
    var findingDrafts: [(rule: String, exceptions: [RuleDraft.Exception])] = []
    var frames = FrameAgreement()
    NameClashes(rules).report(to: &compiler)
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
      case .macro(let macro):
        // By itself, so that one that nobody uses is checked as well.
        _ = compiler.job(for: macro.expression, in: rule)
      case .lexicon, .score:
        continue
      }

      func addFindingExceptions(_ sources: [MatchDefinition.Exception]) {
        findingDrafts.append((rule.id, exceptions(sources)))
      }

      func add(_ match: MatchDefinition, _ result: CompiledRule.Result) {
        guard let job = compiler.job(for: match.expression, in: rule) else { return }
        drafts.append(
          RuleDraft(
            rule: index,
            match: match,
            job: job,
            result: result,
            exceptions: exceptions(match.exceptions)
          )
        )
      }

      func exceptions(_ sources: [MatchDefinition.Exception]) -> [RuleDraft.Exception] {
        sources.compactMap { source in
          compiler.job(for: .tokens(source.pattern), in: rule).map { (source.near, $0) }
        }
      }
    }
    let jobs = compiler.jobs
    var patterns: [CompiledRule.Matching?] = []
    for outcome in spread.map(jobs.count, { jobs[$0].compiled() }) {
      switch outcome {
      case .success(let pattern): patterns.append(pattern)
      case .failure(let problem):
        compiler.report(problem)
        patterns.append(nil)
      }
    }
    for draft in drafts {
      let rule = rules[draft.rule]
      guard case .frame(let frame) = rule.body, let pattern = patterns[draft.job] else { continue }
      compiler.checkSlots(of: frame, among: pattern.groups, in: rule)
    }
    let ordered = drafts.enumerated().sorted { left, right in
      (left.element.match.stage, -left.element.match.priority, left.offset)
        < (right.element.match.stage, -right.element.match.priority, right.offset)
    }
    let cascade = ordered.compactMap { $0.element.compiled(with: patterns) }
    var findingExceptions: [String: [CompiledRule.Exception]] = [:]
    for draft in findingDrafts where !draft.exceptions.isEmpty {
      findingExceptions[draft.rule] = RuleDraft.compiled(draft.exceptions, with: patterns)
    }
    return (cascade, findingExceptions, compiler.symbols, compiler.diagnostics)
  }
}

/// A rule whose patterns wait to be compiled.
private struct RuleDraft {
  /// Where a pattern that lifts the rule looks, and the index of its job.
  typealias Exception = (near: MatchDefinition.Exception.Reach, job: Int)

  let rule: Int
  let match: MatchDefinition
  let job: Int
  let result: CompiledRule.Result
  let exceptions: [Exception]

  /// - Parameter patterns: By job; `nil` for one that is wrong.
  func compiled(with patterns: [CompiledRule.Matching?]) -> CompiledRule? {
    patterns[job].map { matching in
      CompiledRule(
        rule: rule,
        matching: matching,
        result: result,
        scope: match.scope,
        insideQuotes: match.insideQuotes,
        exceptions: Self.compiled(exceptions, with: patterns)
      )
    }
  }

  static func compiled(
    _ exceptions: [Exception],
    with patterns: [CompiledRule.Matching?]
  ) -> [CompiledRule.Exception] {
    exceptions.compactMap { exception in
      guard case .tokens(let pattern)? = patterns[exception.job] else { return nil }
      return CompiledRule.Exception(near: exception.near, pattern: pattern)
    }
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
