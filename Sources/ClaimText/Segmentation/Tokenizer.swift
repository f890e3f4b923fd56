/// Cuts a paragraph into words, numbers, marks and symbols.
///
/// One pass, left to right. Each extension holds one sort of token; each `scan…` method begins at
/// ``position``, appends one token or two, and leaves `position` behind them.
struct Tokenizer {
  let text: ClassifiedText
  let profile: SegmentationProfile
  /// Whether any address can occur: looking for one at each word costs time.
  let hasAddresses: Bool
  /// The paragraph's tokens so far.
  private(set) var tokens: [LexicalToken] = []
  /// The paragraph.
  private(set) var start = 0
  private(set) var end = 0
  var position = 0

  init(_ text: ClassifiedText, profile: SegmentationProfile) {
    self.text = text
    self.profile = profile
    hasAddresses = text.bytes.contains(UInt8(ascii: "@"))
  }

  /// Replaces ``tokens`` with those of a paragraph.
  mutating func tokenize(_ paragraph: ByteRange) {
    tokens.removeAll(keepingCapacity: true)
    start = paragraph.lowerBound
    end = paragraph.upperBound
    position = start
    while position < end {
      let (scalarClass, length) = text.scalar(at: position)
      switch scalarClass {
      case .space, .ignorable: position += length
      case .lowercase, .uppercase, .letter: scanWord()
      case .digit: scanNumber(from: position)
      case .apostrophe, .openingSingle: scanApostrophe(length)
      case .stop: scanStops()
      case .hyphen: scanHyphens()
      case .symbol: scanSymbol(length)
      case .doubleQuote: scanDoubleQuote(length)
      case .dash: append(.punctuation, .dash, length: length)
      case .ellipsis: append(.punctuation, .ellipsis, length: length)
      case .terminator: append(.punctuation, .terminator, length: length)
      case .openingBracket: append(.punctuation, .openingBracket, length: length)
      case .closingBracket: append(.punctuation, .closingBracket, length: length)
      case .punctuation: append(.punctuation, length: length)
      }
    }
  }

  /// Appends a token that begins at ``position``, and steps over it.
  mutating func append(
    _ kind: Token.Kind,
    _ trait: LexicalToken.Trait = .plain,
    length: Int
  ) {
    append(kind, trait, from: position, to: position + length)
  }

  /// Appends a token, and goes on behind it.
  mutating func append(
    _ kind: Token.Kind,
    _ trait: LexicalToken.Trait = .plain,
    from start: Int,
    to end: Int
  ) {
    tokens.append(LexicalToken(start: start, end: end, kind: kind, trait: trait))
    position = end
  }

  /// The class of the code point at an offset, `.space` past the paragraph.
  @inline(__always)
  func scalarClass(at offset: Int) -> ScalarClass {
    text.scalarClass(at: offset, before: end)
  }

  /// The class of the code point before an offset, `.space` before the paragraph.
  func scalarClass(endingAt offset: Int) -> ScalarClass {
    text.scalarClass(endingAt: offset, after: start)
  }

  /// Where a run of letters that begins at an offset ends.
  func endOfLetters(from offset: Int) -> Int {
    var end = offset
    while scalarClass(at: end).isLetter { end = text.next(after: end) }
    return end
  }

  /// Where a run of ASCII digits that begins at an offset ends.
  func endOfDigits(from offset: Int) -> Int {
    var end = offset
    while end < self.end, (0x30...0x39).contains(text.bytes[end]) { end += 1 }
    return end
  }
}
