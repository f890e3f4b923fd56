public import ClaimText
internal import PatternEngine

/// Loaded and compiled rules: immutable, shared by all threads.
///
/// ```swift
/// let rules = RuleSet(packs: [pack])
/// var annotator = Annotator(rules)
/// let annotated = annotator.annotate(document)
/// ```
public final class RuleSet: Sendable {
  /// The rules that loaded, in order of their ids.
  public let rules: [Rule]
  /// The lexicons by number, as ``LexiconHit/lexicon`` counts.
  public let lexicons: [Lexicon]
  /// The layers that some rule gives, by number; `quotation` is one of them.
  public let layers: [String]
  /// The packs it was made of, in the order in which they were read.
  public let packs: [RulePackRecord]
  /// What the project changed about them; `nil` when nothing was asked.
  public let configuration: Configuration?
  /// What is wrong with rule files; rules with errors were left out.
  public let diagnostics: [Diagnostic]

  let cascade: [CompiledRule]
  let textRules: TextRules
  /// Patterns that lift findings on claims and articles, by the id of their rule.
  let findingExceptions: [String: [CompiledRule.Exception]]
  let words: WordIndex
  let symbols: SymbolTable
  let builtInSymbols: BuiltInSymbols
  /// By symbol, whether a pattern asks for the last token of what is in it.
  let asksForEnds: [Bool]
  let lexiconNumbers: [String: Int]
  let layerNumbers: [String: Int]
  /// What the patterns were read with, for those who read them again.
  let surroundings: TokenPatternParser.Surroundings
  let macros: MacroTable
  private let ruleNumbers: [String: Int]

  /// Compiles the rules of packs; a later pack's rule replaces an earlier one with the same id.
  ///
  /// - Parameters:
  ///   - configuration: What the project changes; without one every rule runs as its file says,
  ///     experimental ones too.
  ///   - spread: Lexicons are inflected and patterns compiled one by one, spread in this way.
  public init(
    packs: [RulePack],
    configuration: Configuration? = nil,
    spread: WorkSpread = .inTurn
  ) {
    var byID: [String: Rule] = [:]
    for pack in packs {
      for rule in pack.rules { byID[rule.id] = rule }
    }
    let all = byID.values.sorted { $0.id < $1.id }
    let (replaced, replacements) = Replacements.checked(all)
    let application = configuration?.applied(to: replaced)
    var builder = RuleSetBuilder(application?.rules ?? replaced, spread: spread)
    var compiled = builder.compile()
    var diagnostics =
      (configuration?.diagnostics ?? []) + packs.flatMap(\.diagnostics) + replacements
      + (application?.diagnostics ?? [])
    // A wrong rule is left out, which can take a layer away from others: until all compile.
    while !compiled.wrong.isEmpty {
      diagnostics += compiled.wrong.sorted { $0.key < $1.key }.flatMap(\.value)
      builder = builder.without(words: compiled.words) { compiled.wrong[$0.id] != nil }
      compiled = builder.compile()
    }
    diagnostics += compiled.warnings
    rules = builder.rules
    lexicons = builder.lexicons
    layers = builder.layers
    lexiconNumbers = builder.lexiconNumbers
    layerNumbers = builder.layerNumbers
    words = compiled.words
    cascade = compiled.cascade
    textRules = TextRules(compiled.cascade)
    findingExceptions = compiled.findingExceptions
    symbols = compiled.symbols
    builtInSymbols = BuiltInSymbols(compiled.symbols)
    asksForEnds = Self.asksForEnds(compiled)
    surroundings = builder.surroundings
    macros = builder.macros
    self.packs = packs.map(\.record)
    self.configuration = configuration
    ruleNumbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    self.diagnostics = diagnostics
  }

  private static func asksForEnds(_ compiled: RuleSetBuilder.Compiled) -> [Bool] {
    var asks = [Bool](repeating: false, count: compiled.symbols.count)
    func note(_ pattern: CompiledTokenPattern) {
      for place in pattern.tests.places {
        let (symbol, plane) = TokenBits.symbolAndPlane(of: place)
        if plane == .end { asks[symbol] = true }
      }
    }
    for rule in compiled.cascade {
      if case .tokens(let pattern) = rule.matching { note(pattern) }
      for exception in rule.exceptions { note(exception.pattern) }
    }
    for exception in compiled.findingExceptions.values.joined() { note(exception.pattern) }
    return asks
  }

  public func rule(id: String) -> Rule? {
    ruleNumbers[id].map { rules[$0] }
  }

  public func lexicon(named name: String) -> Lexicon? {
    lexiconNumbers[name].map { lexicons[$0] }
  }

  /// The entries that a word or phrase is a form of, in the lexicon of a name.
  public func entries(of lexicon: String, for text: String) -> [LexiconEntry] {
    guard let number = lexiconNumbers[lexicon] else { return [] }
    return words.hits(forPhrase: text)
      .filter { $0.lexicon == number }
      .map { lexicons[number].entries[$0.entry] }
  }
}
