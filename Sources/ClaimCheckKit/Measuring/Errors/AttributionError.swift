/// A prediction that is not right, an annotated attribution that is not found, or both.
package struct AttributionError: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case nothingAnnotated = "nothing annotated there"
    case cueInsideAnnotated = "cue inside an annotated content"
    case noCandidate = "no candidate"
    case candidateNotKept = "candidate not kept"
    case cueInsidePrediction = "cue inside another prediction"
    case sourceWrong = "source wrong"
    case contentTooLong = "content too long"
    case contentTooShort = "content too short"
    case contentElsewhere = "content elsewhere"
    /// Joint, but not strict.
    case extentDiffers = "right but for its extent"
  }

  package let kind: Kind
  package let document: GoldDocument
  package let annotated: ScoredAttribution?
  package let predicted: ScoredAttribution?
  /// How many words are at stake: of the content, or those that differ.
  package let size: Int
}
