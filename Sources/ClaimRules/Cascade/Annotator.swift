public import ClaimText
internal import PatternEngine

/// Runs a rule set over documents; one per thread, because it keeps a matcher and a word cache.
public struct Annotator: ~Copyable {
  public let rules: RuleSet
  var matcher = Matcher()
  private var vocabulary: Vocabulary

  public init(_ rules: RuleSet) {
    self.rules = rules
    vocabulary = Vocabulary(rules)
  }

  /// Runs the cascade: every stage sees what the earlier ones added.
  public mutating func annotate(_ document: Document) -> AnnotatedDocument {
    var run = begin(document)
    for rule in rules.cascade { run.apply(rule, with: &matcher) }
    return run.finish()
  }

  /// A run of the cascade before its first rule.
  mutating func begin(_ document: Document) -> CascadeRun {
    var run = CascadeRun(document, rules: rules)
    run.addWords(from: &vocabulary, with: &matcher)
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

  /// Whether a pattern that lifts findings of a rule matches near some tokens; one that a limit stops
  /// does not.
  ///
  /// - Parameters:
  ///   - ruleID: A check over claims or over the article, or a comparison.
  ///   - tokens: What the finding is about; `match` reaches no farther, `sentence` and `paragraph`
  ///     to the ends of those that hold it.
  public mutating func isLifted(
    _ ruleID: String,
    near tokens: Range<Int>,
    in annotated: AnnotatedDocument
  ) -> Bool {
    guard let exceptions = rules.findingExceptions[ruleID] else { return false }
    return exceptions.contains { exception in
      var search = TokenSearch()
      let isFound = try? search.contains(
        exception.pattern,
        in: annotated.bits,
        tokens: annotated.document.structure.reach(exception.near, around: tokens),
        with: &matcher
      )
      return isFound ?? false
    }
  }
}
