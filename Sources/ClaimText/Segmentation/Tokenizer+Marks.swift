extension Tokenizer {
  /// A stop, an ellipsis of stops (`...`, `. . .`), or a number such as `.5`.
  mutating func scanStops() {
    var end = position
    while end < self.end, text.bytes[end] == UInt8(ascii: ".") { end += 1 }
    if end - position > 1 {
      append(.punctuation, .ellipsis, from: position, to: end)
    } else if let end = endOfSpacedEllipsis() {
      append(.punctuation, .ellipsis, from: position, to: end)
    } else if scalarClass(at: end) == .digit, !scalarClass(endingAt: position).isAlphanumeric {
      let start = position
      position = end
      scanNumber(from: start)
    } else {
      append(.punctuation, .terminator, length: 1)
    }
  }

  /// `. . .`: at least three stops with one blank between.
  private func endOfSpacedEllipsis() -> Int? {
    var end = position + 1
    var stops = 1
    while scalarClass(at: end) == .space, end < self.end {
      let next = text.next(after: end)
      guard scalarClass(at: next) == .stop else { break }
      end = next + 1
      stops += 1
    }
    return stops > 2 ? end : nil
  }

  /// A hyphen outside words; two or more, or one between blanks, are a dash.
  mutating func scanHyphens() {
    var end = position
    while scalarClass(at: end) == .hyphen { end = text.next(after: end) }
    let isSingle = text.next(after: position) == end
    let isBetweenBlanks =
      scalarClass(endingAt: position).isBlank && scalarClass(at: end).isBlank
    append(.punctuation, isSingle && !isBetweenBlanks ? .plain : .dash, from: position, to: end)
  }

  /// A handle, a tag, or a symbol, which may be drawn out: `___`.
  mutating func scanSymbol(_ length: Int) {
    let byte = text.bytes[position]
    let next = scalarClass(at: position + length)
    let isHandle = byte == UInt8(ascii: "@") && next.isAlphanumeric
    let isTag = byte == UInt8(ascii: "#") && next.isLetter
    var end = position + length
    guard isHandle || isTag else {
      while end < self.end, text.bytes[end] == byte, byte < 0x80 { end += 1 }
      return append(.symbol, from: position, to: end)
    }
    while end < self.end,
      scalarClass(at: end).isAlphanumeric || text.bytes[end] == UInt8(ascii: "_")
    {
      end = text.next(after: end)
    }
    append(.word, from: position, to: end)
  }
}
