public import ClaimRules

/// A document with its annotations and the claims found in it, in order of the text.
public struct AnalysedDocument: Sendable {
  public let annotated: AnnotatedDocument
  public let claims: [Claim]

  public init(annotated: AnnotatedDocument, claims: [Claim]) {
    self.annotated = annotated
    self.claims = claims
  }
}
