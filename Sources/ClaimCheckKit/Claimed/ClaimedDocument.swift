internal import ClaimExtraction
internal import ClaimText

/// A document as its claims tell of it.
struct ClaimedDocument: Sendable {
  let reference: DocumentReference
  /// Without their excerpts.
  let claims: [Claim]
  /// In the order of the text.
  let excerpts: [ClaimExcerpt]
  /// The text, when the claims bring all of it.
  let wholeText: String?

  /// - Parameter claims: At least one, all of one document.
  init(claims: [Claim]) {
    reference = claims[0].document
    self.claims = claims.map { claim in
      var claim = claim
      claim.excerpt = nil
      return claim
    }
    excerpts = claims.compactMap(\.excerpt).sorted { $0.span < $1.span }
    wholeText = Self.joined(excerpts)
  }

  private static func joined(_ excerpts: [ClaimExcerpt]) -> String? {
    var text = ""
    var end = 0
    for excerpt in excerpts {
      guard excerpt.span.start == end, excerpt.isSound, excerpt.textLength == excerpts[0].textLength
      else { return nil }
      text += excerpt.text
      end = excerpt.span.end
    }
    return end > 0 && end == excerpts[0].textLength ? text : nil
  }

  /// The metadata that the claims tell, beside what the text itself may say in front matter.
  func metadata(beside own: DocumentMetadata = DocumentMetadata()) -> DocumentMetadata {
    var metadata = own
    metadata.id = reference.id == reference.path ? nil : reference.id
    metadata.title = reference.title
    metadata.outlet = reference.outlet
    metadata.byline = reference.byline
    metadata.published = reference.published
    metadata.kind = reference.kind
    return metadata
  }
}

extension ClaimExcerpt {
  /// Whether the text is as long as its span.
  var isSound: Bool { text.unicodeScalars.count == span.end - span.start }
}
