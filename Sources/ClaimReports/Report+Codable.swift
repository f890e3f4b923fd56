internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

extension Report: Codable {
  private enum Key: String, CodingKey {
    case schema, documents, claims, groups, findings, scores, sources, open, reproduction
    case diagnostics
  }

  /// Reads one record; throws when it is of another schema or lacks a field.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    try container.require(schema: Self.schema, at: .schema)
    self.init(
      documents: try container.decode([DocumentEntry].self, forKey: .documents),
      claims: try container.decode([Claim].self, forKey: .claims),
      groups: try container.decode([ClaimGroup].self, forKey: .groups),
      findings: try container.decode([Finding].self, forKey: .findings),
      scores: try container.decode([DocumentScore].self, forKey: .scores),
      sources: try container.decode(SourceGraph.self, forKey: .sources),
      open: try container.decode(OpenQuestions.self, forKey: .open),
      reproduction: try container.decode(Reproduction.self, forKey: .reproduction),
      diagnostics: try container.decode([Diagnostic].self, forKey: .diagnostics)
    )
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(documents, forKey: .documents)
    try container.encode(claims, forKey: .claims)
    try container.encode(groups, forKey: .groups)
    try container.encode(findings, forKey: .findings)
    try container.encode(scores, forKey: .scores)
    try container.encode(sources, forKey: .sources)
    try container.encode(open, forKey: .open)
    try container.encode(reproduction, forKey: .reproduction)
    try container.encode(diagnostics, forKey: .diagnostics)
  }
}

extension Report.DocumentEntry: Codable {
  private enum Key: String, CodingKey {
    case sentences, words
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      document: try DocumentReference(from: decoder),
      sentences: try container.decode(Int.self, forKey: .sentences),
      words: try container.decode(Int.self, forKey: .words)
    )
  }

  public func encode(to encoder: any Encoder) throws {
    try document.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(sentences, forKey: .sentences)
    try container.encode(words, forKey: .words)
  }
}
