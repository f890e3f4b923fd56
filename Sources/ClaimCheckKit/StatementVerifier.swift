internal import ClaimExtraction
internal import ClaimRules
internal import ClaimVerification

/// Verifies what documents state; attributions that are no statements, or too unsure ones, are left
/// aside.
struct StatementVerifier: Sendable {
  private let verifier: Verifier
  private let statements: ClaimFilter

  init(_ rules: RuleSet) {
    verifier = Verifier(rules)
    statements = ClaimFilter(statementsOf: rules)
  }

  /// - Returns: The documents with the claims that count, and what was found.
  func verify(
    _ documents: [AnalysedDocument],
    partial: Set<String> = [],
    factChecks: [FactCheck] = []
  ) -> (documents: [AnalysedDocument], verdict: Verdict) {
    let documents = documents.map { document in
      AnalysedDocument(
        annotated: document.annotated,
        claims: document.claims.filter(statements.includes)
      )
    }
    return (documents, verifier.verify(documents, partial: partial, factChecks: factChecks))
  }
}
