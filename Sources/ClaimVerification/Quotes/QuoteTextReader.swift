internal import ClaimRules
internal import ClaimText

/// Makes the words of a document comparable.
struct QuoteTextReader {
  private let annotated: AnnotatedDocument
  private let normaliser: WordNormaliser
  private var words: [QuoteWord] = []
  private var ellipses: [Int] = []
  // What has been met since the last word.
  private var boundary = QuoteWord.Boundary.sentence
  private var followsGap = false
  private var brackets = 0
  private var nesting: Int?

  static func text(_ annotated: AnnotatedDocument, _ options: QuoteOptions) -> QuoteText {
    var reader = QuoteTextReader(annotated, options)
    for sentence in annotated.document.structure.sentences { reader.read(sentence.tokens) }
    return QuoteText(
      annotated: annotated,
      words: reader.words,
      senses: reader.normaliser.senses,
      ellipses: reader.ellipses
    )
  }

  private init(_ annotated: AnnotatedDocument, _ options: QuoteOptions) {
    self.annotated = annotated
    normaliser = WordNormaliser(annotated, options)
  }

  private mutating func read(_ sentence: Range<Int>) {
    boundary = .sentence
    brackets = 0
    nesting = nil
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      switch annotated.tokens[token].kind {
      case .punctuation, .openingQuote, .closingQuote:
        readMark(token)
        token += 1
      case .word, .number, .symbol:
        let end = min(normaliser.end(ofUnitAt: token), sentence.upperBound)
        append(normaliser.words(at: token..<end))
        token = end
      }
    }
  }

  private mutating func append(_ unit: [QuoteWord]) {
    for (offset, word) in unit.enumerated() {
      var word = word
      word.quotation = annotated.tokens[word.tokens.lowerBound].quotation
      word.isBracketed = brackets > 0
      word.isNested = nesting != nil && nesting == word.quotation
      if offset == 0 {
        word.boundary = boundary
        word.followsGap = followsGap
        if boundary == .sentence { word.senses.remove(.name) }
        if joinBracketed(word) { return }
      }
      words.append(word)
      boundary = .none
      followsGap = false
    }
  }

  /// Puts the parts of `[W]e` and `open[ed]` together: one word with an editor's letters in it.
  private mutating func joinBracketed(_ word: QuoteWord) -> Bool {
    guard let last = words.last, last.isBracketed != word.isBracketed,
      annotated.words[word.tokens.lowerBound].text.first?.isLetter ?? false,
      touches(last.tokens, word.tokens)
    else { return false }
    words[words.count - 1].key += word.key
    words[words.count - 1].isBracketed = true
    words[words.count - 1].tokens = last.tokens.lowerBound..<word.tokens.upperBound
    return true
  }

  /// Whether nothing but a bracket stands between two words.
  private func touches(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let between = left.upperBound..<right.lowerBound
    guard between.count == 1 else { return false }
    let gap =
      annotated.tokens[right.lowerBound].range.lowerBound
      - annotated.tokens[left.upperBound - 1].range.upperBound
    return gap == annotated.tokens[between.lowerBound].range.count
  }

  private mutating func readMark(_ token: Int) {
    let text = annotated.words[token].text
    switch text {
    case "[", "(": brackets += 1
    case "]", ")": brackets = max(0, brackets - 1)
    case "…": readGap(token)
    case ",": boundary = max(boundary, .comma)
    case ";", ":", "–", "—", "--": boundary = max(boundary, .clause)
    default: readOtherMark(token, text)
    }
  }

  private mutating func readOtherMark(_ token: Int, _ text: String) {
    if text.utf8.first == UInt8(ascii: ".") {
      if text.utf8.count > 1 { readGap(token) } else { boundary = .sentence }
    } else if text.contains(where: { $0 == "!" || $0 == "?" }) {
      boundary = .sentence
    } else if let quotation = annotated.tokens[token].quotation, isInner(token, of: quotation) {
      // A single mark may be an apostrophe: it opens nothing behind a word.
      let opens = nesting == nil && (!"'’".contains(text) || !touchesWord(before: token))
      nesting = opens ? quotation : nil
    }
  }

  private func touchesWord(before token: Int) -> Bool {
    token > 0
      && annotated.tokens[token - 1].range.upperBound == annotated.tokens[token].range.lowerBound
  }

  private mutating func readGap(_ token: Int) {
    followsGap = true
    ellipses.append(token)
  }

  /// Whether a token is a quotation mark other than those around its quotation.
  private func isInner(_ token: Int, of quotation: Int) -> Bool {
    let tokens = annotated.document.structure.quotations[quotation].tokens
    return token != tokens.lowerBound && token != tokens.upperBound - 1
      && annotated.words[token].text.allSatisfy { "\"'“”„‚«»".contains($0) }
  }
}
