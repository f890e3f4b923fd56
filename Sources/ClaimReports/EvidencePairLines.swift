public import ClaimText
public import ClaimVerification

/// A statement and a text that is held against it: a line of `claimcheck compare --pairs`.
public struct EvidencePair: Sendable, Hashable, Codable, Identifiable {
  public struct Side: Sendable, Hashable, Codable {
    public var text: String
    /// When it was published, `2024-05-31`; days such as “Monday” are read against it.
    public var published: CalendarDate?

    public init(text: String, published: CalendarDate? = nil) {
      self.text = text
      self.published = published
    }
  }

  public var id: String
  public var statement: Side
  public var evidence: Side

  public init(id: String, statement: Side, evidence: Side) {
    self.id = id
    self.statement = statement
    self.evidence = evidence
  }
}

/// What became of a pair: the `claimcheck.comparison.v1` record of `claimcheck compare`.
public struct EvidencePairAnswer: Sendable, Hashable, Encodable, Identifiable {
  public static let schema = "claimcheck.comparison.v1"

  /// That of the pair; `nil` for the one pair of a command line.
  public var id: String
  public var verdict: EvidenceVerdict

  public init(id: String, verdict: EvidenceVerdict) {
    self.id = id
    self.verdict = verdict
  }

  private enum Key: String, CodingKey {
    case schema, id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(id, forKey: .id)
    try verdict.encode(to: encoder)
  }
}

/// Pairs and answers of `claimcheck compare` as NDJSON, one a line.
public enum EvidencePairLines {
  /// The pairs of one file, and what was wrong with its other lines.
  public struct Reading: Sendable, Hashable {
    public var pairs: [EvidencePair]
    /// One `input.evidence-pair` error for each line that is no pair.
    public var diagnostics: [Diagnostic]
  }

  /// Reads every line that holds a pair and tells of every other; empty lines are passed over.
  public static func read(_ text: String, file: String) -> Reading {
    let (pairs, diagnostics): ([EvidencePair], [Diagnostic]) = BatchLines.read(
      text,
      file: file,
      id: "input.evidence-pair",
      isNo: "statement with evidence"
    )
    return Reading(pairs: pairs, diagnostics: diagnostics)
  }

  /// Writes answers in their order, each with a line end.
  public static func render(_ answers: [EvidencePairAnswer]) throws(ReportError) -> String {
    try BatchLines.render(answers)
  }
}
