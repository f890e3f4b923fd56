import ClaimVerification
import Testing

/// A quotation of a speech, and what has to be said of it.
struct QuotedCase: Sendable, CustomTestStringConvertible {
  let speech: String
  let quotation: String
  /// Words that the reasons must hold.
  var reason = ""
  /// The article's words before the quotation.
  var before = "Anna Brandt said: "

  var testDescription: String { quotation }
}

@Suite("Quotations beside the words they repeat")
struct QuoteComparisonTests {
  private func label(_ quoted: QuotedCase) throws -> (label: QuoteLabel?, shown: String) {
    let judgements = try QuoteBench.judgements(
      "\(quoted.before)“\(quoted.quotation)”",
      speech: quoted.speech
    )
    let judgement = judgements.first
    return (judgement?.label, judgement?.reasons.joined(separator: "; ") ?? "no quotation")
  }

  @Test("Words that stand as they are are faithful", arguments: QuotedCases.faithful)
  func faithful(_ quoted: QuotedCase) throws {
    let found = try label(quoted)
    #expect(found.label == .faithful, "\(found.shown)")
  }

  @Test("Accepted edits leave a quotation sound", arguments: QuotedCases.benign)
  func benign(_ quoted: QuotedCase) throws {
    let found = try label(quoted)
    #expect(found.label == .benignEdit || found.label == .faithful, "\(found.shown)")
  }

  @Test("Changes without a mark alter a quotation", arguments: QuotedCases.altered)
  func altered(_ quoted: QuotedCase) throws {
    let found = try label(quoted)
    #expect(found.label == .altered, "\(found.shown)")
    #expect(found.shown.contains(quoted.reason), "\(found.shown)")
  }

  @Test("What the speech does not hold is not found", arguments: QuotedCases.unrelated)
  func unrelated(_ quoted: QuotedCase) throws {
    let found = try label(quoted)
    #expect(found.label == .notFound || found.label == nil, "\(found.shown)")
  }
}
