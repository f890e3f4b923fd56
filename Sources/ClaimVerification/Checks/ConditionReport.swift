package import ClaimExtraction
package import ClaimRules

/// Which conditions of a check hold for an article and for each of its claims.
package struct ConditionReport {
  package let article: [(condition: ArticleCondition, value: Double)]
  package let claims: [(claim: Claim, conditions: [(condition: ClaimCondition, holds: Bool)])]

  package init(_ check: CheckDefinition, in document: AnalysedDocument) {
    let checked = CheckedDocument(document)
    let measures = ArticleMeasures(checked)
    article = check.article.map { ($0, measures.value(of: $0.measure)) }
    guard case .claim(let conditions, _) = check.subject else {
      claims = []
      return
    }
    let test = ClaimTest(document.annotated)
    claims = checked.claims.map { claim in
      (claim.claim, conditions.map { ($0, test.holds($0, for: claim)) })
    }
  }
}
