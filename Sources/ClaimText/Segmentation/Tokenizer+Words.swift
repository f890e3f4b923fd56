extension Tokenizer {
  /// Letters with inner hyphens and apostrophes, and the stops of abbreviations.
  mutating func scanWord() {
    if let end = endOfURL(from: position) ?? endOfAddress(from: position) {
      append(.word, from: position, to: end)
    } else {
      scanWord(from: position)
    }
  }

  /// Goes on with a word that begins at an offset and is read up to ``position``.
  mutating func scanWord(from start: Int) {
    var stops = WordStops(part: position)
    while true {
      position = endOfWordCharacters(from: position)
      let (scalarClass, length) = scalarOrSpace(at: position)
      let next = self.scalarClass(at: position + length)
      switch scalarClass {
      case .hyphen where next.isAlphanumeric:
        position += length
        stops.part = position
      case .apostrophe where next.isLetter:
        if let clitic = endOfClitic(from: position) {
          return appendWord(from: start, stops, clitic: clitic)
        }
        position += length
      case .symbol where next.isAlphanumeric && isConnector(at: position):
        position += length
      case .stop:
        guard takeStop(after: start, &stops) else { return appendWord(from: start, stops) }
      default:
        return appendWord(from: start, stops)
      }
    }
  }

  private mutating func appendWord(from start: Int, _ stops: WordStops, clitic: Int? = nil) {
    append(.word, stops.endsSentence ? .sentenceEnd : .plain, from: start, to: position)
    if let clitic { append(.word, from: position, to: clitic) }
  }

  /// Where letters, digits and invisible characters between them end.
  private func endOfWordCharacters(from offset: Int) -> Int {
    var end = offset
    while true {
      let (scalarClass, length) = scalarOrSpace(at: end)
      if scalarClass.isAlphanumeric {
        end += length
      } else if scalarClass == .ignorable {
        var next = end + length
        while self.scalarClass(at: next) == .ignorable { next = text.next(after: next) }
        guard self.scalarClass(at: next).isAlphanumeric else { return end }
        end = next
      } else {
        return end
      }
    }
  }

  /// Where a clitic ends that begins with the apostrophe at an offset; `nil` if there is none.
  func endOfClitic(from offset: Int) -> Int? {
    let letters = text.next(after: offset)
    let end = endOfLetters(from: letters)
    let following = scalarClass(at: end)
    guard (1...8).contains(end - letters), following != .digit,
      following != .hyphen || !scalarClass(at: text.next(after: end)).isAlphanumeric
    else { return nil }
    return profile.isClitic(text.string(letters..<end)) ? end : nil
  }

  /// `&` and `_` hold a word together: `AT&T`.
  private func isConnector(at offset: Int) -> Bool {
    text.bytes[offset] == UInt8(ascii: "&") || text.bytes[offset] == UInt8(ascii: "_")
  }

  @inline(__always)
  func scalarOrSpace(at offset: Int) -> (class: ScalarClass, length: Int) {
    offset < end ? text.scalar(at: offset) : (.space, 1)
  }
}
