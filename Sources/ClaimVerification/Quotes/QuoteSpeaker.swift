internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Who a text says has spoken.
struct QuoteSpeaker: Sendable, Hashable {
  /// How the text calls them.
  let text: String
  /// The fullest name of a person or body, as far as the text gives one.
  let name: String?
  let kind: SourceKind
  let role: String?
  let affiliation: String?
  /// How sure the text's attribution is, 0 to 1; labels and bylines are.
  var confidence = 1.0
}

extension QuoteSpeaker {
  init(_ source: ClaimSource, confidence: Double) {
    self.init(
      text: source.text,
      name: source.name,
      kind: source.kind,
      role: source.role,
      affiliation: source.affiliation,
      confidence: confidence
    )
  }
}
