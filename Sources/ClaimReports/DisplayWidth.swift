extension StringProtocol {
  /// The columns a terminal gives the text: an approximation, as terminals differ.
  package var displayWidth: Int {
    reduce(into: 0) { $0 += $1.displayWidth }
  }

  /// The longest beginning that fits in some columns.
  package func prefix(columns: Int) -> SubSequence {
    var left = columns
    return prefix { character in
      left -= character.displayWidth
      return left >= 0
    }
  }

  /// The longest end that fits in some columns.
  func suffix(columns: Int) -> SubSequence {
    var left = columns
    var start = endIndex
    while start > startIndex {
      let previous = index(before: start)
      left -= self[previous].displayWidth
      guard left >= 0 else { break }
      start = previous
    }
    return self[start...]
  }
}

extension Character {
  /// 2 for emoji and East Asian wide characters, 0 for marks that join the one before, else 1.
  package var displayWidth: Int {
    let scalars = unicodeScalars
    guard scalars.count > 1, let first = scalars.first else {
      return scalars.first?.displayWidth ?? 0
    }
    // A sequence such as a family, a flag or a heart in colour is drawn as one picture.
    let isPicture =
      first.properties.isEmojiPresentation
      || first.properties.isEmoji && scalars.contains("\u{FE0F}")
    return isPicture ? 2 : scalars.reduce(into: 0) { $0 += $1.displayWidth }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // The vowels and final consonants of a decomposed Hangul syllable.
    if (0x1160...0x11FF).contains(value) { return 0 }
    return properties.isEmojiPresentation || isEastAsianWide ? 2 : 1
  }

  /// The blocks of Unicode's EastAsianWidth.txt that are wide or full width throughout.
  private var isEastAsianWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
      0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: false
    }
  }
}
