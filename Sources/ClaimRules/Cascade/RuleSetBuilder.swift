internal import ClaimText
internal import PatternEngine

/// Compiles rules against each other: lexicons first, then the patterns that name them.
struct RuleSetBuilder: Sendable {
  typealias Compiled = (
    words: WordIndex,
    cascade: [CompiledRule],
    findingExceptions: [String: [CompiledRule.Exception]],
    symbols: SymbolTable,
    wrong: [String: [Diagnostic]],
    warnings: [Diagnostic]
  )

  let rules: [Rule]
  let lexicons: [Lexicon]
  let lexiconNumbers: [String: Int]
  let layers: [String]
  let layerNumbers: [String: Int]
  /// The forms of each lexicon, a list for each of its parts.
  let formLists: [[FormList]]
  let surroundings: TokenPatternParser.Surroundings
  let macros: MacroTable
  private let words: WordIndex?
  private let entryTokens: EntryTokens
  private let spread: WorkSpread

  /// - Parameter known: The words of these rules' lexicons, when they were looked at before.
  init(
    _ rules: [Rule],
    known: (lists: [[FormList]], words: WordIndex)? = nil,
    spread: WorkSpread
  ) {
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
    let inflector = Inflector(
      verbs: IrregularWords(entries(of: "irregular-verb")),
      nouns: IrregularWords(entries(of: "irregular-noun"))
    )
    formLists = known?.lists ?? lexicons.forms(inflector, entryTokens, spread)
    words = known?.words
    self.entryTokens = entryTokens
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
  ///
  /// - Parameter words: As ``compile()`` gave them.
  func without(words: WordIndex, _ isLeftOut: (Rule) -> Bool) -> RuleSetBuilder {
    let hasAllLexicons = rules.allSatisfy { $0.header.kind != .lexicon || !isLeftOut($0) }
    return RuleSetBuilder(
      rules.filter { !isLeftOut($0) },
      known: hasAllLexicons ? (formLists, words) : nil,
      spread: spread
    )
  }

  func compile() -> Compiled {
    let (words, translation) = wordsAndTranslation()
    var compiler = translation.compiler
    let jobs = compiler.jobs
    let names = TextNames(macros: macros, lexiconNumbers: lexiconNumbers, words: words)
    var patterns: [CompiledRule.Matching?] = []
    var warnings: [Diagnostic] = []
    for outcome in spread.map(jobs.count, { jobs[$0].compiled(names) }) {
      switch outcome {
      case .success(let pattern):
        warnings += jobs[patterns.count].warnings(of: pattern)
        patterns.append(pattern)
      case .failure(let problem):
        compiler.report(problem)
        patterns.append(nil)
      }
    }
    for draft in translation.drafts {
      let rule = rules[draft.rule]
      guard case .frame(let frame) = rule.body, let pattern = patterns[draft.job] else { continue }
      compiler.checkSlots(of: frame, among: pattern.groups, in: rule)
    }
    let ordered = translation.drafts.enumerated().sorted { left, right in
      (left.element.match.stage, -left.element.match.priority, left.offset)
        < (right.element.match.stage, -right.element.match.priority, right.offset)
    }
    let cascade = ordered.compactMap { $0.element.compiled(with: patterns) }
    var findingExceptions: [String: [CompiledRule.Exception]] = [:]
    for draft in translation.findingDrafts where !draft.exceptions.isEmpty {
      findingExceptions[draft.rule] = RuleDraft.compiled(draft.exceptions, with: patterns)
    }
    return (words, cascade, findingExceptions, compiler.symbols, compiler.diagnostics, warnings)
  }

  // MARK: Words and patterns, neither of which needs the other

  /// Rules with their patterns translated.
  private struct Translation: Sendable {
    var compiler: PatternCompiler
    var drafts: [RuleDraft] = []
    /// Patterns that lift findings on claims and articles.
    var findingDrafts: [(rule: String, exceptions: [RuleDraft.Exception])] = []
  }

  private enum Half: Sendable {
    case words(WordIndex)
    case translation(Translation)
  }

  private func wordsAndTranslation() -> (WordIndex, Translation) {
    if let words { return (words, translation()) }
    let halves = spread.map(2) { number -> Half in
      number == 0
        ? .translation(translation())
        : .words(WordIndex(lexicons, lists: formLists, entryTokens: entryTokens))
    }
    guard case .translation(let translation) = halves[0], case .words(let words) = halves[1] else {
      preconditionFailure("results stand in the order of the parts")
    }
    return (words, translation)
  }

  private func translation() -> Translation {
    var translation = Translation(compiler: PatternCompiler(self))
    var frames = FrameAgreement()
    NameClashes(rules).report(to: &translation.compiler)
    for (index, rule) in rules.enumerated() {
      switch rule.body {
      case .layer(let layer):
        let replaces = layer.replaces.compactMap { name -> Int? in
          if let number = layerNumbers[name] { return number }
          translation.compiler.report(
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
        frames.check(frame, of: rule, with: &translation.compiler)
        add(frame.match, .frame)
      case .check(let check):
        if case .text(let match) = check.subject { add(match, .check) }
        translation.findingDrafts.append((rule.id, exceptions(check.exceptions)))
      case .compare(let compare):
        translation.findingDrafts.append((rule.id, exceptions(compare.exceptions)))
      case .macro(let macro):
        // By itself, so that one that nobody uses is checked as well.
        _ = translation.compiler.job(for: macro.expression, in: rule)
      case .lexicon, .score:
        continue
      }

      func add(_ match: MatchDefinition, _ result: CompiledRule.Result) {
        guard let job = translation.compiler.job(for: match.expression, in: rule) else { return }
        translation.drafts.append(
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
          translation.compiler.job(for: .tokens(source.pattern), in: rule).map { (source.near, $0) }
        }
      }
    }
    return translation
  }
}

extension [Lexicon] {
  /// The forms of each lexicon, a list for each of its parts.
  fileprivate func forms(
    _ inflector: Inflector,
    _ entryTokens: EntryTokens,
    _ spread: WorkSpread
  ) -> [[FormList]] {
    let parts = flatMap { lexicon in lexicon.parts.map { (lexicon: lexicon, part: $0) } }
    var lists = spread.map(parts.count) { number in
      let (lexicon, part) = parts[number]
      return FormList(part, of: lexicon, inflector: inflector, entryTokens: entryTokens)
    }[...]
    return map { lexicon in
      defer { lists.removeFirst(lexicon.parts.count) }
      return [FormList](lists.prefix(lexicon.parts.count))
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
