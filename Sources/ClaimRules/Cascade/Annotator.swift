public import ClaimText
internal import PatternEngine

/// Runs a rule set over documents; one per thread, because it keeps a matcher and a word cache.
public struct Annotator: ~Copyable {
  public let rules: RuleSet
  var matcher = Matcher()
  private var vocabulary: Vocabulary
  private let isGated: Bool

  public init(_ rules: RuleSet) {
    self.init(rules, isGated: true)
  }

  /// - Parameter isGated: Whether rules are spared the parts of a text that they cannot match; without,
  ///   all is slower and the same.
  package init(_ rules: RuleSet, isGated: Bool) {
    self.rules = rules
    self.isGated = isGated
    vocabulary = Vocabulary(rules)
  }

  /// Runs the cascade: every stage sees what the earlier ones added.
  public mutating func annotate(_ document: Document) -> AnnotatedDocument {
    var run = begin(document)
    for rule in rules.cascade { run.apply(rule, with: &matcher) }
    return run.annotated
  }

  /// A run of the cascade before its first rule.
  mutating func begin(_ document: Document) -> CascadeRun {
    var run = CascadeRun(document, rules: rules, isGated: isGated)
    run.addWords(from: &vocabulary, with: &matcher)
    run.scanText(with: &matcher)
    return run
  }

  mutating func apply(_ rule: CompiledRule, to run: inout CascadeRun) {
    run.apply(rule, with: &matcher)
  }

  /// Where a pattern first matches in some tokens, quotations included; a limit that stops it counts
  /// as no match.
  mutating func firstMatch(
    of pattern: CompiledTokenPattern,
    in tokens: Range<Int>,
    of annotated: AnnotatedDocument
  ) -> Range<Int>? {
    var search = TokenSearch()
    search.prepare(pattern, in: annotated.bits, tokens: tokens, skippingQuotes: false)
    let match = try? search.next(pattern, from: tokens.lowerBound, with: &matcher)
    return match?.tokens
  }

  /// Whether a pattern that lifts findings of a rule matches near some tokens.
  ///
  /// - Parameters:
  ///   - ruleID: A check over claims or over the article, or a comparison.
  ///   - tokens: What the finding is about; `match` reaches no farther, `sentence` and `paragraph`
  ///     to the ends of those that hold it.
  ///   - stopped: Receives patterns that gave up, which lift nothing.
  public mutating func isLifted(
    _ ruleID: String,
    near tokens: Range<Int>,
    in annotated: AnnotatedDocument,
    stopped: inout [StoppedRule]
  ) -> Bool {
    let exceptions = rules.findingExceptions[ruleID] ?? []
    if exceptions.isEmpty { return false }
    var search = TokenSearch()
    return exceptions.lift(
      tokens,
      in: annotated.document.structure,
      annotated.bits,
      with: &search,
      &matcher
    ) { near, error in
      stopped.append(StoppedRule(rule: ruleID, tokens: near, reason: "\(error)"))
    }
  }
}
