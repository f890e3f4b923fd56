internal import ClaimRules
public import ClaimText

/// A stretch of a document's text that travels with a claim.
///
/// The excerpts of a document's claims do not overlap, and put together in their order they are its
/// whole text: so claims alone bring everything that verification reads.
public struct ClaimExcerpt: Sendable, Hashable, Codable {
  public var text: String
  public var span: CodePointRange
  /// How many code points the document's text has.
  public var textLength: Int

  public init(text: String, span: CodePointRange, textLength: Int) {
    self.text = text
    self.span = span
    self.textLength = textLength
  }
}

extension AnalysedDocument {
  /// The claims that are wanted, with the text of the document spread over them.
  ///
  /// Each gets the text from its own sentence to that of the next; the first also what stands before,
  /// the last what stands behind. Of several claims of one sentence the first has the excerpt.
  public func claimsWithText(where isWanted: (Claim) -> Bool) -> [Claim] {
    var claims = claims.filter(isWanted)
    let text = annotated.document.text
    let length = text.codePointOffset(of: text.bytes.count)
    var last = -1
    var cuts: [(claim: Int, start: Int)] = []
    for (number, claim) in claims.enumerated() where claim.sentence.start > last {
      last = claim.sentence.start
      cuts.append((number, cuts.isEmpty ? 0 : last))
    }
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].start : length
      let span = CodePointRange(cut.start, end)
      guard let bytes = text.bytes(of: span) else { continue }
      claims[cut.claim].excerpt = ClaimExcerpt(text: text[bytes], span: span, textLength: length)
    }
    return claims
  }
}
