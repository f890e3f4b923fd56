public import ClaimExtraction
public import ClaimText

/// Claims for people, one a line: `extract --format text`.
///
///     a.txt:9: Edi Rama — stated — “the attack was not carried out by individuals …”
public struct TextClaims: Sendable {
  /// The texts of the documents by path; lines are left out for those that are missing.
  public let texts: [String: SourceText]
  public let options: TextOptions

  public init(texts: [String: SourceText] = [:], options: TextOptions = TextOptions()) {
    self.texts = texts
    self.options = options
  }

  /// Writes place, source, cue and content of each claim, in their order, cut to the width.
  public func render(_ claims: [Claim]) -> String {
    var canvas = TextCanvas(options)
    for claim in claims { write(claim, to: &canvas) }
    return canvas.text
  }

  private func write(_ claim: Claim, to canvas: inout TextCanvas) {
    let place = "\(claim.place(in: texts)):".neutralisedForTerminal
    let source = claim.speaker.neutralisedForTerminal
    let cue = claim.cue.map { "\($0.text) — ".neutralisedForTerminal } ?? ""
    let taken = "\(place) \(source) — \(cue)".displayWidth
    // However long place and source are, some words of the content are shown.
    let room = max(options.width - taken, TextOptions.narrowest / 2)
    let content = Excerpt.head(of: claim.content.text.neutralisedForTerminal, columns: room)
    canvas.writeUnbroken([
      .whole(place, .faint),
      .whole(" "),
      .whole(source, claim.source.kind.isIdentified ? .strong : .warning),
      .whole(" — \(cue)\(content)"),
    ])
  }
}
