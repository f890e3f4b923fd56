/// Cuts the tokens of a paragraph into sentences, which end only outside quotations.
struct SentenceSplitter {
  let text: ClassifiedText
  let profile: SegmentationProfile
  let tokens: [LexicalToken]
  let quotations: [FoundQuotation]
  private var index = 0
  private var nextQuotation = 0

  init(
    _ text: ClassifiedText,
    profile: SegmentationProfile,
    tokens: [LexicalToken],
    quotations: [FoundQuotation]
  ) {
    self.text = text
    self.profile = profile
    self.tokens = tokens
    self.quotations = quotations
  }

  /// The sentences as ranges of tokens, in order; together they hold all tokens.
  consuming func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    while index < tokens.count {
      let sentenceEnds = isOpener(index) ? stepOverQuotation() : stepOverToken(since: start)
      guard sentenceEnds || index == tokens.count else { continue }
      sentences.append(start..<index)
      start = index
    }
    return sentences
  }

  /// Whether a quotation that is still to come begins at a token.
  func isOpener(_ index: Int) -> Bool {
    nextQuotation < quotations.count && quotations[nextQuotation].opener == index
  }

  private mutating func stepOverToken(since start: Int) -> Bool {
    let terminal = tokens[index]
    index += 1
    guard terminal.isTerminal, !isListLabel(start..<index) else { return false }
    let end = endOfClosers(from: index)
    guard sentenceBegins(at: end, after: terminal) else { return false }
    index = end
    return true
  }

  private mutating func stepOverQuotation() -> Bool {
    let quotation = quotations[nextQuotation]
    nextQuotation += 1
    index = quotation.last + 1
    guard let terminal = terminal(of: quotation) else { return false }
    let end = endOfClosers(from: index)
    guard sentenceBegins(at: end, after: terminal), !isAttribution(at: end, after: terminal)
    else { return false }
    index = end
    return true
  }

  /// The stop with which the words of a quotation end.
  private func terminal(of quotation: FoundQuotation) -> LexicalToken? {
    let words = tokens[quotation.tokens]
    let last = words.last { !$0.isMark && $0.trait != .closingBracket }
    return last.flatMap { $0.isTerminal ? $0 : nil }
  }

  /// `1.` or `a.` at the beginning of a sentence.
  private func isListLabel(_ sentence: Range<Int>) -> Bool {
    guard sentence.count == 2 else { return false }
    let label = tokens[sentence.lowerBound]
    switch label.kind {
    case .number: return label.range.count <= 2
    case .word: return label.range.count == 1
    default: return false
    }
  }

  /// Brackets, marks and further stops behind a stop belong to its sentence.
  private func endOfClosers(from first: Int) -> Int {
    var end = first
    while end < tokens.count, !isOpener(end) {
      let token = tokens[end]
      let touches = token.start == tokens[end - 1].end
      guard token.trait == .closingBracket || touches && (token.isMark || token.isTerminal)
      else { break }
      end += 1
    }
    return end
  }
}
