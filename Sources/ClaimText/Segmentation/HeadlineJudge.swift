/// Decides whether the first paragraph is the headline, which is the normal case in news files.
///
/// Without a full stop at its end a line above others is one. With a full stop it is one when it is
/// in title case, or when it is short, stands apart, and much longer text follows.
struct HeadlineJudge {
  private static let mostWords = 30
  private static let mostWordsOfSentence = 16
  private static let mostBytes = 400

  let text: ClassifiedText
  let blocks: [TextBlock]

  var isHeadline: Bool {
    let range = blocks[0].range
    guard blocks.count > 1, blocks[0].marker == nil, range.count <= Self.mostBytes else {
      return false
    }
    let words = BlankSeparatedWords(range, in: text)
    guard words.count <= Self.mostWords, words.count > words.unlettered else { return false }
    switch text.ending(of: range) {
    case .dash: return false
    case .punctuation: return text.bytes[range.upperBound - 1] == UInt8(ascii: ";")
    case .stop: return !hasDateline && (isTitleCase(words) || isShortSentence(words))
    default: return true
    }
  }

  private func isTitleCase(_ words: BlankSeparatedWords) -> Bool {
    words.long >= 2 && words.longCapitalised * 10 >= words.long * 7
  }

  private func isShortSentence(_ words: BlankSeparatedWords) -> Bool {
    let body = blocks.dropFirst()
    let range = blocks[0].range
    let meanLength = body.reduce(0) { $0 + $1.range.count } / body.count
    return words.count <= Self.mostWordsOfSentence && blocks[0].isBeforeBlankLine
      && body.count >= 3 && range.count < meanLength
      && text.scalar(at: range.lowerBound).class != .doubleQuote
  }

  /// `WASHINGTON (AP) — `: capitals, and a dash among the first words.
  private var hasDateline: Bool {
    let range = blocks[0].range
    let beginning = range.lowerBound..<min(range.upperBound, range.lowerBound + 60)
    var capitals = 0
    var position = beginning.lowerBound
    while position < beginning.upperBound {
      let (scalarClass, length) = text.scalar(at: position)
      if scalarClass == .uppercase, capitals == position - beginning.lowerBound { capitals += 1 }
      if scalarClass == .dash { return capitals >= 3 }
      position += length
    }
    return false
  }
}
