public import ClaimText
public import ClaimVerification

/// A statement to find fact checks for: a line of `claimcheck match --queries`.
public struct MatchQuery: Sendable, Hashable, Codable, Identifiable {
  public var id: String
  public var text: String

  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// The fact checks for a statement: the `claimcheck.match.v1` record of `claimcheck match`.
public struct MatchAnswer: Sendable, Hashable, Encodable, Identifiable {
  public static let schema = "claimcheck.match.v1"

  /// That of the query.
  public var id: String
  /// Best first.
  public var matches: [FactCheckMatch]
  /// The best match if it is good enough to stand for an answer.
  public var matched: FactCheckMatch?

  /// - Parameter minimum: A best match that scores less settles nothing.
  public init(id: String, matches: [FactCheckMatch], minimum: Double) {
    self.id = id
    self.matches = matches
    matched = matches.first.flatMap { $0.score >= minimum ? $0 : nil }
  }

  private enum Key: String, CodingKey {
    case schema, id, matched, matches
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(id, forKey: .id)
    try container.encode(matched?.factCheck.id, forKey: .matched)
    try container.encode(matches.map(MatchRecord.init), forKey: .matches)
  }
}

private struct MatchRecord: Encodable {
  let id: String
  let score: Double
  let claim: String
  let title, rating, publisher, date, url: String?
  let shared: [String]
  let missing: [String]
  let covered: Double
  let unsaid: [String]

  init(_ match: FactCheckMatch) {
    let factCheck = match.factCheck
    id = factCheck.id
    score = Self.rounded(match.score)
    claim = factCheck.claim
    title = factCheck.title
    rating = factCheck.rating
    publisher = factCheck.publisher
    date = factCheck.date
    url = factCheck.url
    shared = match.shared
    missing = match.missing
    covered = Self.rounded(match.checked.covered)
    unsaid = match.checked.unsaid
  }

  private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}

/// Queries and answers of `claimcheck match` as NDJSON, one a line.
public enum MatchLines {
  /// Reads every line that holds a query and tells of every other; empty lines are passed over.
  public static func read(
    _ text: String,
    file: String
  ) -> (queries: [MatchQuery], diagnostics: [Diagnostic]) {
    let (queries, diagnostics): ([MatchQuery], [Diagnostic]) = BatchLines.read(
      text,
      file: file,
      id: "input.match-query",
      isNo: "query with id and text"
    )
    return (queries, diagnostics)
  }

  /// Writes answers in their order, each with a line end.
  public static func render(_ answers: [MatchAnswer]) throws(ReportError) -> String {
    try BatchLines.render(answers)
  }
}
