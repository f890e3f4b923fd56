public import ClaimExtraction
public import ClaimText
public import ClaimVerification

/// Everything a run found: the `claimcheck.report.v1` record, and the input of every renderer.
public struct Report: Sendable, Hashable {
  public static let schema = "claimcheck.report.v1"

  /// A document as the report lists it; in JSON one flat object.
  public struct DocumentEntry: Sendable, Hashable {
    public var document: DocumentReference
    public var sentences: Int
    public var words: Int

    public init(document: DocumentReference, sentences: Int, words: Int) {
      self.document = document
      self.sentences = sentences
      self.words = words
    }
  }

  public var documents: [DocumentEntry]
  public var claims: [Claim]
  public var groups: [ClaimGroup]
  public var findings: [Finding]
  public var scores: [DocumentScore]
  public var sources: SourceGraph
  public var open: OpenQuestions
  public var reproduction: Reproduction
  /// Inputs that were skipped, limits that cut in, rules that did not load.
  public var diagnostics: [Diagnostic]

  public init(
    documents: [DocumentEntry],
    claims: [Claim],
    groups: [ClaimGroup],
    findings: [Finding],
    scores: [DocumentScore],
    sources: SourceGraph,
    open: OpenQuestions,
    reproduction: Reproduction,
    diagnostics: [Diagnostic]
  ) {
    self.documents = documents
    self.claims = claims
    self.groups = groups
    self.findings = findings
    self.scores = scores
    self.sources = sources
    self.open = open
    self.reproduction = reproduction
    self.diagnostics = diagnostics
  }
}
