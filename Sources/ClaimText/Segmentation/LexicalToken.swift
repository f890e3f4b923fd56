/// A token before quotations are known, with what the later steps ask about it.
struct LexicalToken {
  enum Trait: UInt8 {
    case plain
    /// A stop, question mark or exclamation mark.
    case terminator
    case ellipsis
    /// An abbreviation whose stop also ends the sentence, as `U.S.` in `in the U.S. The …`.
    case sentenceEnd
    /// A double quotation mark of any form.
    case doubleMark
    /// A single quotation mark, or an apostrophe at the edge of a word.
    case singleMark
    case openingBracket, closingBracket
    case dash
  }

  let start: Int
  let end: Int
  let kind: Token.Kind
  let trait: Trait

  var range: ByteRange { start..<end }
  /// Whether a sentence may end here.
  var isTerminal: Bool { trait == .terminator || trait == .ellipsis || trait == .sentenceEnd }
  var isMark: Bool { trait == .doubleMark || trait == .singleMark }
}
