public import ClaimText

/// How a statement stands to its evidence, with the words that decide it.
public struct EvidenceVerdict: Sendable, Hashable, Codable {
  /// Words of a text.
  public struct Words: Sendable, Hashable, Codable {
    public let text: String
    public let span: CodePointRange
  }

  /// Words of the statement and those of the evidence that stand for them.
  public struct AlignedWords: Sendable, Hashable, Codable {
    public let statement: Words
    public let evidence: Words
    public let match: WordMatch.Grade
  }

  /// One thing in which they differ; one side is missing when the other adds something.
  public struct Difference: Sendable, Hashable, Codable {
    public let kind: EvidenceDifferenceKind
    public let statement: Words?
    public let evidence: Words?
  }

  public let relation: EvidenceRelation
  /// How the evidence is written: the traits weigh differently in a headline and in an article.
  public let form: EvidenceForm
  /// How likely the relation is right, 0 to 1, by the weights of the traits.
  public let confidence: Double
  /// The steps that led to the relation.
  public let reasons: [String]
  public let differences: [Difference]
  public let alignment: [AlignedWords]
  /// The sentences of the evidence that were held against the statement.
  public let sentences: [CodePointRange]
  /// The traits of the pair that were weighed.
  public let traits: [EvidenceTrait]

  /// The verdict on a pair of which one side holds nothing.
  static func empty(_ reason: String) -> EvidenceVerdict {
    EvidenceVerdict(
      relation: .unrelated,
      form: .passage,
      confidence: 1,
      reasons: [reason],
      differences: [],
      alignment: [],
      sentences: [],
      traits: []
    )
  }
}
