internal import ClaimExtraction

/// A document that names another one's outlet as its source.
struct Citation {
  /// Index of the document that cites.
  let from: Int
  let to: Int
  /// The words that cite, or nothing where the byline does.
  let tokens: Range<Int>
  let evidence: String
  /// The claim whose source the outlet is.
  let claim: ClaimID?
}
