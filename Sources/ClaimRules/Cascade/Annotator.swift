public import ClaimText
internal import PatternEngine

/// Runs a rule set over documents; one per thread, because it keeps a matcher and a word cache.
public struct Annotator: ~Copyable {
  public let rules: RuleSet
  private var matcher = Matcher()
  private var vocabulary: Vocabulary

  public init(_ rules: RuleSet) {
    self.rules = rules
    vocabulary = Vocabulary(rules)
  }

  /// Runs the cascade: every stage sees what the earlier ones added.
  public mutating func annotate(_ document: Document) -> AnnotatedDocument {
    var run = CascadeRun(document, rules: rules)
    run.addWords(from: &vocabulary, with: &matcher)
    for rule in rules.cascade { run.apply(rule, with: &matcher) }
    return run.finish()
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
