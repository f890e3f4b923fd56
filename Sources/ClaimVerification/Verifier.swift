public import ClaimExtraction
public import ClaimRules

/// The second half of the pipeline: claims and documents to findings, groups and scores.
///
/// A pure function of its input: the same documents give the same verdict, in the same order.
public struct Verifier: Sendable {
  private let rules: RuleSet

  public init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// Checks each document by itself, then all against each other.
  public func verify(_ documents: [AnalysedDocument]) -> Verdict {
    let across = CrossDocumentVerification(rules).verify(documents)
    return Verdict(
      findings: across.findings, groups: across.groups, scores: [], sources: across.sources)
  }
}

/// What verification found.
public struct Verdict: Sendable, Hashable {
  /// In order of the documents, then of the text.
  public var findings: [Finding]
  public var groups: [ClaimGroup]
  /// One a document, in their order.
  public var scores: [DocumentScore]
  public var sources: SourceGraph

  public init(
    findings: [Finding], groups: [ClaimGroup], scores: [DocumentScore], sources: SourceGraph
  ) {
    self.findings = findings
    self.groups = groups
    self.scores = scores
    self.sources = sources
  }
}
