public import ClaimText
public import ClaimVerification

/// Two texts of which the second quotes the first: a line of `claimcheck quotes --pairs`.
public struct QuotePair: Sendable, Hashable, Codable, Identifiable {
  public struct Side: Sendable, Hashable, Codable {
    public var text: String

    public init(text: String) {
      self.text = text
    }
  }

  public var id: String
  public var reference: Side
  public var candidate: Side

  public init(id: String, reference: Side, candidate: Side) {
    self.id = id
    self.reference = reference
    self.candidate = candidate
  }
}

/// What became of the quotations of a pair's second text.
public struct QuotePairAnswer: Sendable, Hashable, Codable, Identifiable {
  public var id: String
  /// The gravest label of all quotations that the reference holds; `not-found` when it holds none.
  public var label: QuoteLabel
  public var quotes: [QuoteJudgement]

  public init(id: String, quotes: [QuoteJudgement]) {
    self.id = id
    self.quotes = quotes
    label =
      [.altered, .misattributed, .benignEdit, .faithful]
      .first { label in quotes.contains { $0.label == label } } ?? .notFound
  }
}

/// Pairs and answers as NDJSON, one a line.
public enum QuotePairLines {
  /// The pairs of one file, and what was wrong with its other lines.
  public struct Reading: Sendable, Hashable {
    public var pairs: [QuotePair]
    /// One `input.quote-pair` error for each line that is no pair.
    public var diagnostics: [Diagnostic]
  }

  /// Reads every line that holds a pair and tells of every other; empty lines are passed over.
  public static func read(_ text: String, file: String) -> Reading {
    let (pairs, diagnostics): ([QuotePair], [Diagnostic]) = BatchLines.read(
      text,
      file: file,
      id: "input.quote-pair",
      isNo: "pair of texts"
    )
    return Reading(pairs: pairs, diagnostics: diagnostics)
  }

  /// Writes answers in their order, each with a line end.
  public static func render(_ answers: [QuotePairAnswer]) throws(ReportError) -> String {
    try BatchLines.render(answers)
  }
}
