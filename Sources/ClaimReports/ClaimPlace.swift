internal import ClaimExtraction
internal import ClaimText

extension Claim {
  /// Where to look for the claim, in code points: the beginning of what is said.
  var anchor: Int { content.spans.first?.start ?? sentence.start }

  /// `path:line`, or the path alone where the text is not at hand.
  func place(in texts: [String: SourceText]) -> String {
    guard let text = texts[document.path],
      let offset = text.bytes(of: CodePointRange(anchor, anchor))
    else { return document.path }
    return "\(document.path):\(text.location(of: offset.lowerBound).line)"
  }

  /// Who says it, as people read it.
  var speaker: String { restsOnNobody ? "nobody" : source.title }

  /// How the claim is told, where it is more than a plain statement.
  var notes: [String] {
    [restsOnNobody ? nil : type.words, certainty.words, polarity.words].compactMap(\.self)
  }
}

extension ClaimSource {
  /// The fullest name, else the words of the text.
  var title: String { name ?? text }
}
