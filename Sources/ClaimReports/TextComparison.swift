internal import ClaimVerification

/// A comparison for people: the relation, then the reasons.
public struct TextComparison: Sendable {
  public let options: TextOptions

  public init(options: TextOptions = TextOptions()) {
    self.options = options
  }

  /// Writes the relation with its confidence, and a line for each reason.
  public func render(_ answer: EvidencePairAnswer) -> String {
    var canvas = TextCanvas(options)
    let verdict = answer.verdict
    let percent = Int((verdict.confidence * 100).rounded())
    canvas.writeUnbroken([
      .whole(verdict.relation.rawValue, verdict.relation == .contradicts ? .warning : .strong),
      .whole(" (confidence \(percent) %)"),
    ])
    for reason in verdict.reasons {
      canvas.writeUnbroken([.whole("- \(reason)".neutralisedForTerminal)])
    }
    return canvas.text
  }
}
