internal import ClaimRules
internal import ClaimText

/// Finds the sentences that no sure attribution touches: what the writer says without a source.
struct AssertionReader {
  private let annotated: AnnotatedDocument

  /// Shorter sentences are labels and calls, not assertions.
  private static let fewestWords = 4

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  func assertions(beside attributions: [Attribution]) -> [Range<Int>] {
    let structure = annotated.document.structure
    let spans = attributions.flatMap(\.spans).sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    return structure.sentences.compactMap { sentence in
      while next < spans.count, spans[next].upperBound <= sentence.tokens.lowerBound { next += 1 }
      let isTouched = spans[next...].prefix { $0.lowerBound < sentence.tokens.upperBound }
        .contains { $0.overlaps(sentence.tokens) }
      guard !isTouched, structure.paragraphs[sentence.paragraph].role != .heading else {
        return nil
      }
      let tokens = withoutFinalStop(sentence.tokens)
      let words = tokens.filter { annotated.tokens[$0].kind == .word }.count
      let isQuestion = annotated.words[sentence.tokens.upperBound - 1].text == "?"
      return words >= Self.fewestWords && !isQuestion ? tokens : nil
    }
  }

  private func withoutFinalStop(_ tokens: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1, annotated.tokens[end - 1].kind == .punctuation { end -= 1 }
    return tokens.lowerBound..<end
  }
}
