internal import ClaimRules
internal import ClaimText

/// Words of one document in which quotations are looked for.
struct QuoteStream: Sendable {
  /// Index into the texts compared.
  let document: Int
  let words: [QuoteWord]
  /// Whether all that was said stands here: what is missing was not said.
  let isComplete: Bool

  /// The whole text without its headline: speeches and statements.
  static func whole(_ text: QuoteText, document: Int) -> Self {
    let structure = text.annotated.document.structure
    let headlines = structure.paragraphs.filter { $0.role == .headline }.map(\.range)
    let words = text.words.filter { word in
      let start = structure.tokens[word.tokens.lowerBound].range.lowerBound
      return !headlines.contains { $0.contains(start) }
    }
    return Self(document: document, words: words, isComplete: true)
  }

  /// What stands in quotation marks.
  static func quoted(_ text: QuoteText, document: Int, isComplete: Bool) -> Self {
    var words = text.words.filter { $0.quotation != nil }
    for index in words.indices
    where index == 0 || words[index - 1].quotation != words[index].quotation {
      words[index].boundary = boundary(
        between: index == 0 ? nil : words[index - 1],
        words[index],
        text
      )
    }
    return Self(document: document, words: words, isComplete: isComplete)
  }

  /// Where a quotation begins, the speech goes on if its sentence does.
  private static func boundary(
    between last: QuoteWord?,
    _ word: QuoteWord,
    _ text: QuoteText
  ) -> QuoteWord.Boundary {
    let structure = text.annotated.document.structure
    guard let last, !text.annotated.words[word.tokens.lowerBound].isCapitalised,
      structure.sentence(holding: last.tokens.lowerBound)
        == structure.sentence(holding: word.tokens.lowerBound)
    else { return .sentence }
    return word.boundary == .sentence ? .sentence : .clause
  }

  /// The words of the sentence around some words, as far as the stream has them.
  func sentence(around range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    var start = range.lowerBound
    while start > 0, words[start].boundary != .sentence { start -= 1 }
    var end = range.upperBound
    while end < words.count, words[end].boundary != .sentence { end += 1 }
    return start..<end
  }
}
