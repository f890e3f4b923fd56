internal import ClaimText
public import ClaimVerification

/// Judged quotations for people: `quotes DRAFT --format text`.
///
///     draft.txt:5:2: altered — Ada Brandt — “We will close the pool”
///       speech.txt:9:1: Ada Brandt: “We will not close the pool”
///       negation: “not” is left out
public struct TextQuotes: Sendable {
  public let options: TextOptions

  public init(options: TextOptions = TextOptions()) {
    self.options = options
  }

  /// Writes each quotation with what it repeats and the reasons, the wrong ones first, then how many have
  /// which label.
  public func render(_ quotes: [QuoteJudgement]) -> String {
    var canvas = TextCanvas(options)
    for part in [quotes.filter(\.label.isWrong), quotes.filter { !$0.label.isWrong }] {
      for quote in part { write(quote, to: &canvas) }
      if !part.isEmpty { canvas.blank() }
    }
    let counts = QuoteLabel.allCases.compactMap { label in
      let count = quotes.count { $0.label == label }
      return count == 0 ? nil : "\(count) \(label.rawValue)"
    }
    let total = quotes.count == 1 ? "1 quotation" : "\(quotes.count) quotations"
    canvas.write([.words(([total] + counts).joined(separator: ", "))])
    return canvas.text
  }

  private func write(_ quote: QuoteJudgement, to canvas: inout TextCanvas) {
    let name = quote.speakerName.flatMap { quote.speaker?.contains($0) ?? true ? nil : " (\($0))" }
    let speaker = quote.speaker.map { " — \($0)\(name ?? "")" } ?? ""
    canvas.write(
      [
        .whole(location(of: quote.place), .faint), .words(" "),
        .whole(quote.label.rawValue, quote.label.isWrong ? .warning : .strong),
        .words("\(speaker) — “\(quote.text)”".neutralisedForTerminal),
      ],
      hanging: 2
    )
    guard quote.label != .faithful else { return }
    if let reference = quote.reference {
      let said = quote.referenceSpeaker.map { "\($0): " } ?? ""
      let words = reference.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      canvas.write(
        [
          .whole(location(of: reference), .faint),
          .words(" \(said)“\(words)”".neutralisedForTerminal),
        ],
        indent: 2,
        hanging: 2
      )
    }
    for reason in quote.reasons {
      canvas.write([.words(reason.neutralisedForTerminal)], indent: 2, hanging: 2)
    }
  }

  private func location(of place: Place) -> String {
    let position = [place.line, place.column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(place.document)\(position):".neutralisedForTerminal
  }
}
