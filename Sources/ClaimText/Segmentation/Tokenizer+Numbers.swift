extension Tokenizer {
  /// Digits with inner separators and letters behind them: `1,500`, `3.5`, `10:30`, `15th`, `1990s`.
  ///
  /// Behind a hyphen, letters make it a word (`24-hour`), two more groups of digits make it one
  /// number (`2022-09-07`), and one group makes it a range of two numbers (`10-12`).
  mutating func scanNumber(from start: Int) {
    position = endOfNumber(from: position)
    var groups = 1
    while scalarClass(at: position) == .hyphen {
      let part = text.next(after: position)
      if scalarClass(at: part).isLetter {
        position = part
        return scanWord(from: start)
      }
      guard scalarClass(at: part) == .digit else { break }
      let end = endOfNumber(from: part)
      guard groups > 1 || isHyphenWithin(at: end) else { break }
      position = end
      groups += 1
    }
    append(.number, from: start, to: position)
    if let clitic = endOfNumberClitic() { append(.word, from: position, to: clitic) }
  }

  /// Where the digits, separators and letters from an offset on end.
  private func endOfNumber(from offset: Int) -> Int {
    var end = offset
    while true {
      let (scalarClass, length) = scalarOrSpace(at: end)
      switch scalarClass {
      case .digit, .lowercase, .uppercase, .letter: end += length
      case .stop where isSeparator(at: end), .punctuation where isSeparator(at: end):
        end += length
      default: return end
      }
    }
  }

  /// A stop, comma, colon or slash between two digits.
  private func isSeparator(at offset: Int) -> Bool {
    switch text.bytes[offset] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"):
      scalarClass(endingAt: offset) == .digit && scalarClass(at: offset + 1) == .digit
    default: false
    }
  }

  private func isHyphenWithin(at offset: Int) -> Bool {
    scalarClass(at: offset) == .hyphen && scalarClass(at: text.next(after: offset)).isAlphanumeric
  }

  /// `1990's`
  private func endOfNumberClitic() -> Int? {
    scalarClass(at: position) == .apostrophe ? endOfClitic(from: position) : nil
  }
}
