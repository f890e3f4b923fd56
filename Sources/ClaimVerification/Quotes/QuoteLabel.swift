/// How faithful a quotation is to the words it repeats.
public enum QuoteLabel: String, Sendable, Hashable, Codable, CaseIterable {
  /// Word for word, by the same speaker.
  case faithful
  /// An accepted edit: typography, a marked ellipsis, a bracket, a clip that keeps its sense.
  case benignEdit = "benign-edit"
  /// Words are changed, or left out without a mark, or what is left out turns the sense.
  case altered
  /// The same words, given to somebody else.
  case misattributed
  /// The reference holds nothing like it.
  case notFound = "not-found"

  /// Whether a reader would be misled.
  public var isWrong: Bool { self == .altered || self == .misattributed }
}

/// What became of one quotation of a text.
public struct QuoteJudgement: Sendable, Hashable, Codable {
  public let label: QuoteLabel
  /// The quotation as written.
  public let text: String
  /// Whom the text gives it to, as it calls them.
  public let speaker: String?
  /// Whom that means, as far as the text tells.
  public let speakerName: String?
  /// Where it stands, without the quotation marks.
  public let place: Place
  /// The words of the reference that it repeats, with what was left out at an end.
  public let reference: Place?
  /// Who speaks the words in the reference.
  public let referenceSpeaker: String?
  public let diff: WordDiff?
  /// The steps that led to the label.
  public let reasons: [String]

  public init(
    label: QuoteLabel,
    text: String,
    speaker: String?,
    speakerName: String?,
    place: Place,
    reference: Place?,
    referenceSpeaker: String?,
    diff: WordDiff?,
    reasons: [String]
  ) {
    self.label = label
    self.text = text
    self.speaker = speaker
    self.speakerName = speakerName
    self.place = place
    self.reference = reference
    self.referenceSpeaker = referenceSpeaker
    self.diff = diff
    self.reasons = reasons
  }
}
