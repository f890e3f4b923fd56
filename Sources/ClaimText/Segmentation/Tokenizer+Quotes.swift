extension Tokenizer {
  /// A double quotation mark, or the inches of `6'2"`.
  mutating func scanDoubleQuote(_ length: Int) {
    let areInches = scalarClass(endingAt: position) == .digit && isFeet(tokens.dropLast().last)
    append(areInches ? .symbol : .punctuation, areInches ? .plain : .doubleMark, length: length)
  }

  private func isFeet(_ token: LexicalToken?) -> Bool {
    guard let token else { return false }
    return token.kind == .symbol && scalarClass(at: token.start) == .apostrophe
  }

  /// An apostrophe at the edge of a word: an elision (`’tis`, `’90s`), a clitic that stands apart,
  /// feet (`6'2"`), two that are one double mark (`''`), or a single quotation mark.
  mutating func scanApostrophe(_ length: Int) {
    let next = position + length
    if next < end, text.bytes[position..<next] == text.bytes[next..<min(next + length, end)] {
      return append(.punctuation, .doubleMark, length: 2 * length)
    }
    if let end = endOfElision(from: next) {
      append(.word, from: position, to: end)
    } else if let end = endOfShortYear(from: next) {
      append(.number, from: position, to: end)
    } else if scalarClass(endingAt: position) == .digit, scalarClass(at: next) == .digit {
      append(.symbol, length: length)
    } else {
      append(.punctuation, .singleMark, length: length)
    }
  }

  /// `’tis`, and `'s` behind a blank, as tokenized texts have it.
  private func endOfElision(from letters: Int) -> Int? {
    guard scalarClass(endingAt: position).isBlank else { return nil }
    if let end = endOfClitic(from: position), scalarClass(at: end) != .apostrophe { return end }
    let end = endOfLetters(from: letters)
    guard (1...16).contains(end - letters), !scalarClass(at: end).isAlphanumeric,
      profile.isElision(text.string(letters..<end))
    else { return nil }
    return end
  }

  /// `’90s`, `’08`
  private func endOfShortYear(from digits: Int) -> Int? {
    guard !scalarClass(endingAt: position).isAlphanumeric else { return nil }
    var end = endOfDigits(from: digits)
    guard end - digits == 2 else { return nil }
    if end < self.end, text.bytes[end] == UInt8(ascii: "s") {
      end += 1
    } else if scalarClass(at: position) == .openingSingle {
      return nil
    }
    let following = scalarClass(at: end)
    return following.isAlphanumeric || following == .symbol ? nil : end
  }
}
