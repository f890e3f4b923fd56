extension ScalarClass {
  /// The class of a code point beyond ASCII.
  init(beyondASCII value: UInt32) {
    self =
      switch value {
      case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
      case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
        .ignorable
      case 0x2019, 0x02BC: .apostrophe
      case 0x2018: .openingSingle
      case 0xAB, 0xBB, 0x201C...0x201F: .doubleQuote
      case 0x2010, 0x2011: .hyphen
      case 0x2012...0x2015: .dash
      case 0x2026: .ellipsis
      case 0x203C...0x203D, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: .terminator
      default: Unicode.Scalar(value).map(Self.init(category:)) ?? .symbol
      }
  }

  /// The class that follows from the general category.
  private init(category scalar: Unicode.Scalar) {
    self =
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: .uppercase
      case .lowercaseLetter: .lowercase
      case .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark: .letter
      case .decimalNumber, .letterNumber, .otherNumber: .digit
      case .openPunctuation: .openingBracket
      case .closePunctuation: .closingBracket
      case .dashPunctuation: .dash
      case .connectorPunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
        .punctuation
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: .space
      case .format: .ignorable
      case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .surrogate, .privateUse,
        .unassigned:
        .symbol
      @unknown default: .symbol
      }
  }
}
