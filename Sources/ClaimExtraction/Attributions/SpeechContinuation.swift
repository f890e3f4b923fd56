internal import ClaimRules
internal import ClaimText

/// Adds to speech the quotations that go on with it: the next sentences and paragraphs that are nothing
/// but a quotation, until somebody else speaks. Reported speech goes on within its paragraph only.
struct SpeechContinuation {
  private let annotated: AnnotatedDocument
  private var structure: TextStructure { annotated.document.structure }

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  /// - Parameter attributions: In order of their cues.
  func extended(_ attributions: [Attribution]) -> [Attribution] {
    var taken = Set(attributions.flatMap(\.spans).flatMap { $0.compactMap(quotation(at:)) })
    return attributions.enumerated().map { index, attribution in
      var extended = attribution
      var last = attribution.spans.map(\.upperBound).max().map { $0 - 1 }
      let next = attributions.dropFirst(index + 1).first
      guard
        attribution.content.contains(where: holdsQuotation)
          || isLastReport(attribution, before: next)
      else { return attribution }
      while let token = last, let next = continuation(after: token),
        let number = quotation(at: next.lowerBound), !taken.contains(number)
      {
        extended.content.append(next)
        taken.insert(number)
        last = next.upperBound - 1
      }
      return extended
    }
  }

  /// Whether somebody's reported words are the last that their sentence attributes.
  private func isLastReport(_ attribution: Attribution, before next: Attribution?) -> Bool {
    guard !annotated.rules.entries(of: "statement-class", for: attribution.cueClass).isEmpty,
      let sentence = structure.sentence(holding: attribution.cue.lowerBound)
    else { return false }
    return next.map { structure.sentence(holding: $0.cue.lowerBound) != sentence } ?? true
  }

  private func holdsQuotation(_ tokens: Range<Int>) -> Bool {
    tokens.contains { quotation(at: $0) != nil }
  }

  private func quotation(at token: Int) -> Int? {
    annotated.tokens[token].quotation
  }

  /// The quotation that is the whole next sentence, if there is one.
  private func continuation(after token: Int) -> Range<Int>? {
    guard let current = structure.sentence(holding: token),
      current + 1 < structure.sentences.count
    else { return nil }
    let next = structure.sentences[current + 1]
    guard let number = quotation(at: next.tokens.lowerBound) else { return nil }
    let quotation = structure.quotations[number]
    let rest =
      quotation.tokens.upperBound..<max(next.tokens.upperBound, quotation.tokens.upperBound)
    guard quotation.tokens.lowerBound == next.tokens.lowerBound,
      rest.allSatisfy({ annotated.tokens[$0].kind == .punctuation })
    else { return nil }
    let isSameParagraph = structure.sentences[current].paragraph == next.paragraph
    if isSameParagraph { return quotation.tokens }
    // Another paragraph must go on with a quotation that was left open, or follow speech directly.
    return quotation.continues != nil || endsInQuotation(current) ? quotation.tokens : nil
  }

  private func endsInQuotation(_ sentence: Int) -> Bool {
    let tokens = structure.sentences[sentence].tokens
    return tokens.reversed().first { annotated.tokens[$0].kind != .punctuation }
      .map { quotation(at: $0) != nil } ?? false
  }
}
