public import ClaimVerification

/// Judged quotations as NDJSON, one a line: `quotes DRAFT --format ndjson`.
public enum QuoteLines {
  /// Writes the quotations in their order, each with a line end; nothing for none.
  public static func render(_ quotes: [QuoteJudgement]) throws(ReportError) -> String {
    var text = ""
    for quote in quotes { text += try JSONText.compact(quote) + "\n" }
    return text
  }
}
