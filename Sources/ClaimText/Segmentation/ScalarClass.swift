/// What kind of character a code point is, as far as tokens and sentences care.
enum ScalarClass: UInt8 {
  /// White space, line ends, control characters and the zero-width space.
  case space
  /// Shows nothing and separates nothing: soft hyphens, joiners, marks of writing direction.
  case ignorable
  case lowercase, uppercase
  /// A letter without case, or a combining mark.
  case letter
  case digit
  /// `'` and `’`, which may also be a quotation mark.
  case apostrophe
  /// `‘` and the grave accent.
  case openingSingle
  /// Every double quotation mark.
  case doubleQuote
  case hyphen, dash
  case stop
  case ellipsis
  /// `?`, `!` and their like in other scripts.
  case terminator
  case openingBracket, closingBracket
  case punctuation
  case symbol

  var isLetter: Bool { self == .lowercase || self == .uppercase || self == .letter }
  /// A letter or a digit.
  var isAlphanumeric: Bool { isLetter || self == .digit }
  /// A stop, question mark, exclamation mark or ellipsis.
  var endsSentence: Bool { self == .stop || self == .terminator || self == .ellipsis }
  var isBlank: Bool { self == .space || self == .ignorable }
}
