internal import ClaimVerification

/// Fact checks for a statement, for people.
public struct TextMatches: Sendable {
  public let options: TextOptions

  public init(options: TextOptions = TextOptions()) {
    self.options = options
  }

  /// Writes whether one fits, then each with its rating, address and words.
  public func render(_ answer: MatchAnswer) -> String {
    var canvas = TextCanvas(options)
    if answer.matched == nil {
      canvas.write([.words("No fact check fits well enough.", .strong)])
      if !answer.matches.isEmpty { canvas.write([.words("Nearest:")]) }
    }
    for match in answer.matches {
      let factCheck = match.factCheck
      if !canvas.text.isEmpty { canvas.blank() }
      let percent = Int((match.score * 100).rounded())
      canvas.write(
        [.words(factCheck.title ?? factCheck.claim, .strong), .words(" (score \(percent) %)")],
        hanging: 2
      )
      if factCheck.title != nil { write("claim", factCheck.claim, to: &canvas) }
      let verdict = [factCheck.rating, factCheck.publisher, factCheck.date].compactMap(\.self)
      write("rating", verdict.joined(separator: ", "), to: &canvas)
      write("url", factCheck.url ?? "", to: &canvas)
      write("shared", match.shared.joined(separator: ", "), to: &canvas)
      write("missing", match.missing.joined(separator: ", "), to: &canvas)
      write("not said", match.checked.unsaid.joined(separator: ", "), to: &canvas)
    }
    return canvas.text
  }

  private func write(_ name: String, _ value: String, to canvas: inout TextCanvas) {
    if !value.isEmpty { canvas.write([.words("\(name): \(value)")], indent: 2, hanging: 2) }
  }
}
