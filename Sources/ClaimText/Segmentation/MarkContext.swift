/// Which way a quotation mark faces, by its form and by what stands around it.
struct MarkContext {
  enum Direction {
    case opening, closing, unclear
  }

  /// What the form of the mark says: `“` opens, `”` closes, `"` may be either.
  let form: Direction
  /// What the neighbours say: a blank before and a word behind make an opening mark.
  let lean: Direction
  let isAfterDigit: Bool

  init(_ mark: LexicalToken, in text: ClassifiedText, paragraph: ByteRange) {
    let before = text.scalarClass(endingAt: mark.start, after: paragraph.lowerBound)
    let after = text.scalarClass(at: mark.end, before: paragraph.upperBound)
    // The stop of `"...` or `".5` belongs to what follows.
    let isLeadingStop =
      after == .stop && !text.scalarClass(at: mark.end + 1, before: paragraph.upperBound).isBlank
    form = Self.form(text.bytes[mark.range])
    lean =
      switch (Self.isFreeBefore(before), Self.isFreeBehind(after) && !isLeadingStop) {
      case (true, false): .opening
      case (false, true): .closing
      default: .unclear
      }
    isAfterDigit = before == .digit
  }

  private static func isFreeBefore(_ neighbour: ScalarClass) -> Bool {
    switch neighbour {
    case .space, .ignorable, .dash, .hyphen, .doubleQuote, .openingBracket: true
    default: false
    }
  }

  private static func isFreeBehind(_ neighbour: ScalarClass) -> Bool {
    switch neighbour {
    case .space, .ignorable, .dash, .hyphen, .doubleQuote, .closingBracket: true
    case .punctuation, .stop, .terminator: true
    default: false
    }
  }

  private static func form(_ mark: ArraySlice<UInt8>) -> Direction {
    switch String(decoding: mark, as: UTF8.self) {
    case "\u{201C}", "\u{201E}", "\u{201F}", "\u{AB}", "``", "\u{2018}", "`", "\u{2018}\u{2018}":
      .opening
    case "\u{201D}", "\u{BB}", "\u{2019}\u{2019}": .closing
    default: .unclear
    }
  }
}
