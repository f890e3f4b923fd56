extension ScalarClass {
  /// The class of an ASCII character.
  @inline(__always)
  init(ascii byte: UInt8) {
    self =
      switch byte {
      case 0x00...0x20, 0x7F: .space
      case 0x61...0x7A: .lowercase
      case 0x41...0x5A: .uppercase
      case 0x30...0x39: .digit
      case 0x27: .apostrophe
      case 0x60: .openingSingle
      case 0x22: .doubleQuote
      case 0x2D: .hyphen
      case 0x2E: .stop
      case 0x21, 0x3F: .terminator
      case 0x28, 0x5B, 0x7B: .openingBracket
      case 0x29, 0x5D, 0x7D: .closingBracket
      // , / : ; \
      case 0x2C, 0x2F, 0x3A, 0x3B, 0x5C: .punctuation
      default: .symbol
      }
  }
}
