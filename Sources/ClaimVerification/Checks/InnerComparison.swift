internal import ClaimRules

/// The comparisons that a rule can ask for within one document.
enum InnerComparison: String, CaseIterable {
  /// Somebody is accused: does the accused answer, or was an answer sought?
  case accusedResponse = "accused-response"
  /// The same deed, told more strongly in one place than in another.
  case sameDeed = "same-deed"
  /// The headline against what the body says of the same.
  case headline
  /// Quoted speech and the words that say whose it is.
  case quotationSpeaker = "quotation-speaker"
  /// Opening quotation marks and their closing ones.
  case quotationMarks = "quotation-marks"

  func findings(
    _ rule: Rule,
    _ definition: CompareDefinition,
    in document: CheckedDocument
  ) -> [FlaggedWords] {
    let maker = FindingMaker(rule: rule, definition: definition.finding)
    switch self {
    case .accusedResponse: return AccusedResponse(document, maker, definition.options).findings()
    case .sameDeed: return SameDeed(document, maker, definition.options).findings()
    case .headline: return HeadlineStrength(document, maker, definition.options).findings()
    case .quotationSpeaker: return QuotationSpeaker(document, maker, definition.options).findings()
    case .quotationMarks: return QuotationMarks(document, maker).findings()
    }
  }
}
