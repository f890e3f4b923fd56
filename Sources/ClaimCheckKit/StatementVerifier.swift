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

  /// Documents with the claims that count.
  func statements(of documents: [AnalysedDocument]) -> [AnalysedDocument] {
    documents.map { document in
      AnalysedDocument(
        annotated: document.annotated,
        claims: document.claims.filter(statements.includes)
      )
    }
  }

  func verify(_ documents: [AnalysedDocument]) -> Verdict {
    verifier.verify(statements(of: documents))
  }
}
