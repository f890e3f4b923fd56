/// Classes of code points by which attributions are scored; the same as Python's `str` methods and
/// `re`, since the scores of others are made with those.
extension Unicode.Scalar {
  var isLetter: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  var isLetterOrDigit: Bool {
    if isASCII { return isLetter || ("0"..."9").contains(self) }
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: return true
    default: return isLetter
    }
  }

  var isBlank: Bool {
    ("\u{1C}"..."\u{1F}").contains(self) || properties.isWhitespace
  }
}
