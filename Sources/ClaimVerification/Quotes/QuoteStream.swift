internal import ClaimRules
internal import ClaimText
internal import OrderedCollections

/// Words of one document in which quotations are looked for.
struct QuoteStream: Sendable {
  /// Index into the texts compared.
  let document: Int
  let words: [QuoteWord]
  /// Whether all that was said stands here: what is missing was not said.
  let isComplete: Bool

  /// The whole text without its headline: speeches and statements. A transcript has one stream for each
  /// speaker, since nobody's words go on with another one's.
  static func spoken(_ text: QuoteText, document: Int, _ speakers: SpeakerReader) -> [Self] {
    let structure = text.annotated.document.structure
    let headlines = structure.paragraphs.filter { $0.role == .headline }.map(\.range)
    var words: OrderedDictionary<String, [QuoteWord]> = [:]
    var lastTurn: Int?
    for var word in text.words {
      let start = structure.tokens[word.tokens.lowerBound].range.lowerBound
      let turn = speakers.turn(at: word.tokens.lowerBound)
      guard !headlines.contains(where: { $0.contains(start) }),
        turn.map({ !$0.label.overlaps(word.tokens) }) ?? true
      else { continue }
      if turn?.label.lowerBound != lastTurn { word.boundary = .sentence }
      lastTurn = turn?.label.lowerBound
      words[turn?.speaker ?? "", default: []].append(word)
    }
    return words.values.map { Self(document: document, words: $0, isComplete: true) }
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
