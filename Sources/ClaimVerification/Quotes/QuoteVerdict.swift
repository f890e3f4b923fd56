internal import ClaimExtraction

/// A quotation with what the references say of it.
struct QuoteVerdict: Sendable {
  let passage: QuotePassage
  let label: QuoteLabel
  let match: QuoteMatch?
  /// Where the match stands.
  let stream: QuoteStream?
  let speaker: QuoteSpeaker?
  let claim: ClaimID?
  let referenceSpeaker: QuoteSpeaker?
  /// Why the speaker is another one.
  let conflict: String?
}
