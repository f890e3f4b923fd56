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

  /// A handle, a tag, or one symbol.
  mutating func scanSymbol(_ length: Int) {
    let byte = text.bytes[position]
    let next = scalarClass(at: position + length)
    let isHandle = byte == UInt8(ascii: "@") && next.isAlphanumeric
    let isTag = byte == UInt8(ascii: "#") && next.isLetter
    guard isHandle || isTag else { return append(.symbol, length: length) }
    var end = position + length
    while end < self.end,
      scalarClass(at: end).isAlphanumeric || text.bytes[end] == UInt8(ascii: "_")
    {
      end = text.next(after: end)
    }
    append(.word, from: position, to: end)
  }
}
