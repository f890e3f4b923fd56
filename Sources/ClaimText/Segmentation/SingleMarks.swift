/// Pairs the single quotation marks of a paragraph, which are hard to tell from apostrophes.
struct SingleMarks {
  private let text: ClassifiedText
  private let tokens: [LexicalToken]
  private let paragraph: ByteRange

  init(_ text: ClassifiedText, _ tokens: [LexicalToken], _ paragraph: ByteRange) {
    self.text = text
    self.tokens = tokens
    self.paragraph = paragraph
  }

  func quotations(_ marks: [Int]) -> [FoundQuotation] {
    let contexts = marks.map { MarkContext(tokens[$0], in: text, paragraph: paragraph) }
    let openers = marks.indices.filter { contexts[$0].lean == .opening }
    return openers.indices.compactMap { index in
      let opener = openers[index]
      let nextOpener = index + 1 < openers.count ? openers[index + 1] : marks.count
      let closers = (opener + 1..<nextOpener).filter {
        contexts[$0].lean == .closing && marks[$0] > marks[opener] + 1
      }
      if let closer = closers.first(where: { !mayBePossessive(marks[$0]) }) ?? closers.first {
        return FoundQuotation(opener: marks[opener], last: marks[closer], isClosed: true)
      }
      // Without a closing mark, only `‘` at the very start is taken for an opening one.
      let isForgotten =
        marks[opener] == 0 && contexts[opener].form == .opening && nextOpener == marks.count
      guard isForgotten, tokens.count > 1 else { return nil }
      return FoundQuotation(opener: 0, last: tokens.count - 1, isClosed: false)
    }
  }

  /// `the generals’ orders`: behind an s, and a word follows.
  private func mayBePossessive(_ mark: Int) -> Bool {
    let token = tokens[mark]
    let before = text.bytes[token.start - 1] | 0x20
    guard before == UInt8(ascii: "s"), mark + 1 < tokens.count else { return false }
    let next = tokens[mark + 1]
    return next.kind == .word || next.kind == .number
  }
}
