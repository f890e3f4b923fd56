public import ClaimExtraction
public import ClaimRules
public import ClaimVerification

/// Looks every quotation of some texts up in others.
///
/// ```swift
/// let judgements = QuoteChecker(rules: rules).judgements(documents)
/// ```
public struct QuoteChecker: Sendable {
  private let rules: RuleSet

  public init(rules: RuleSet) {
    self.rules = rules
  }

  /// What became of each quotation, in order of the documents, then of the text.
  ///
  /// - Parameters:
  ///   - documents: As analysed, the texts that quote and those that they are held against.
  ///   - references: The paths of the latter.
  public func judgements(
    _ documents: [AnalysedDocument],
    against references: Set<String>
  ) -> [QuoteJudgement] {
    QuoteIntegrity(rules, references: references).judgements(documents: documents)
  }
}
