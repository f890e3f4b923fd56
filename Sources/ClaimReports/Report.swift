public import ClaimExtraction
public import ClaimText
public import ClaimVerification

/// Everything a run found: the `claimcheck.report.v1` record, and the input of every renderer.
public struct Report: Sendable, Hashable {
  public static let schema = "claimcheck.report.v1"

  /// A document as the report lists it.
  public struct DocumentEntry: Sendable, Hashable, Codable {
    public var id: String
    public var path: String
    public var title: String?
    public var outlet: String?
    public var published: CalendarDate?
    public var kind: DocumentKind
    public var sentences: Int
    public var words: Int

    public init(
      id: String,
      path: String,
      title: String?,
      outlet: String?,
      published: CalendarDate?,
      kind: DocumentKind,
      sentences: Int,
      words: Int
    ) {
      self.id = id
      self.path = path
      self.title = title
      self.outlet = outlet
      self.published = published
      self.kind = kind
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
  /// Inputs that were skipped, limits that cut in, rules that did not load.
  public var diagnostics: [Diagnostic]

  public init(
    documents: [DocumentEntry],
    claims: [Claim],
    groups: [ClaimGroup],
    findings: [Finding],
    scores: [DocumentScore],
    sources: SourceGraph,
    diagnostics: [Diagnostic]
  ) {
    self.documents = documents
    self.claims = claims
    self.groups = groups
    self.findings = findings
    self.scores = scores
    self.sources = sources
    self.diagnostics = diagnostics
  }
}
