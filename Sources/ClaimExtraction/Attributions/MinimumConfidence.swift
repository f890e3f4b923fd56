public import ClaimRules

/// The confidence that attributions and statements need, 0 to 1; the lexicon `minimum-confidence` says it.
public struct MinimumConfidence: Sendable {
  /// A candidate below this is left out.
  public let attribution: Double
  /// Below this an attribution is too unsure to count as a statement.
  public let statement: Double

  private init(attribution: Double, statement: Double) {
    self.attribution = attribution
    self.statement = statement
  }

  public init(_ rules: RuleSet) {
    var minima: [String: Double] = [:]
    for entry in rules.lexicon(named: "minimum-confidence")?.entries ?? EntryList() {
      minima[entry.text] = entry["share"].flatMap(Double.init)
    }
    attribution = minima["attribution"] ?? 0
    statement = max(attribution, minima["statement"] ?? 0)
  }

  /// The same, but that attributions may be as unsure as the confidence given.
  ///
  /// It is never raised: what somebody is said to have said would count as the writer's own words
  /// where an attribution is left out for being unsure.
  public func lowered(to confidence: Double) -> MinimumConfidence {
    MinimumConfidence(attribution: min(attribution, confidence), statement: statement)
  }
}
