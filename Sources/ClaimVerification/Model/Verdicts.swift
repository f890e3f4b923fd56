public import ClaimExtraction

/// What the documents together say of a fact.
public enum GroupStatus: String, Sendable, Hashable, Codable, CaseIterable {
  /// Two or more independent origins say it.
  case corroborated
  /// One origin says it, however many articles repeat it.
  case singleSource = "single-source"
  /// Sources contradict each other.
  case disputed
  /// A primary source contradicts it.
  case contradicted
  /// A later figure replaces an earlier one.
  case updated
  /// No document names anybody who says it.
  case unattributed
}

/// Claims of one or more documents on the same fact.
public struct ClaimGroup: Sendable, Hashable, Codable, Identifiable {
  public var id: String
  public var status: GroupStatus
  public var claims: [ClaimID]
  /// How many independent origins stand behind it.
  public var origins: Int
  /// Why it has its status: how the claims stand to each other, which of them are no source of their
  /// own, and what was told apart from them.
  public var reasons: [String]

  public init(
    id: String,
    status: GroupStatus,
    claims: [ClaimID],
    origins: Int,
    reasons: [String] = []
  ) {
    self.id = id
    self.status = status
    self.claims = claims
    self.origins = origins
    self.reasons = reasons
  }
}

/// Where the claims come from: origins, and which document copies or cites which.
public struct SourceGraph: Sendable, Hashable, Codable {
  /// Documents that go back to one text or one voice.
  public struct Origin: Sendable, Hashable, Codable, Identifiable {
    public var id: String
    public var documents: [String]
    public var name: String

    public init(id: String, documents: [String], name: String) {
      self.id = id
      self.documents = documents
      self.name = name
    }
  }

  public struct Edge: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      /// Much of the text is the same.
      case copies
      /// The text names the other's outlet as its source.
      case cites
    }

    public var from: String
    public var to: String
    public var kind: Kind
    /// The share of the smaller text that stands in the other, or the words that cite.
    public var evidence: String

    public init(from: String, to: String, kind: Kind, evidence: String) {
      self.from = from
      self.to = to
      self.kind = kind
      self.evidence = evidence
    }
  }

  public var origins: [Origin]
  public var edges: [Edge]

  public init(origins: [Origin], edges: [Edge]) {
    self.origins = origins
    self.edges = edges
  }
}
