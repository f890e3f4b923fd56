/// Bytes that stand in a text wherever some pattern matches, and what must stand beside them.
///
/// The bytes are folded, see ``FoldedByte``; a blank stands for white space of any length.
struct TextLiteral: Sendable, Hashable {
  /// What is known of the character before or behind.
  enum Neighbour: Sendable, Hashable {
    case anything
    /// No letter, digit or underscore; or the text ends there.
    case noWord
    case digit
  }

  let bytes: [UInt8]
  let before: Neighbour
  let after: Neighbour

  /// How likely a sentence holds it, very roughly: what is rare makes the better gate.
  var likelihood: Double {
    var likelihood = 150.0
    for byte in bytes { likelihood *= FoldedByte.frequency(byte) }
    for neighbour in [before, after] {
      switch neighbour {
      case .anything: continue
      case .noWord: likelihood *= 0.25
      case .digit: likelihood *= 0.03
      }
    }
    // Short words are the common ones, beyond what their letters let one expect.
    return bytes.count < 4 ? max(likelihood, 0.1) : min(likelihood, 1)
  }

  /// Whether each text that holds another literal holds this one.
  func isHeld(by other: TextLiteral) -> Bool {
    guard bytes.count <= other.bytes.count else { return false }
    for start in 0...(other.bytes.count - bytes.count)
    where other.bytes[start...].starts(with: bytes) {
      let isFirst = start == 0
      let isLast = start + bytes.count == other.bytes.count
      if before == .anything || isFirst && before == other.before,
        after == .anything || isLast && after == other.after
      {
        return true
      }
    }
    return false
  }

  /// What a text with a decimal digit holds: an ASCII one, or the first byte of one in another script.
  static let digits: [TextLiteral] =
    (Array(0x30...0x39) + [0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xEA, 0xEF, 0xF0]).map {
      TextLiteral(bytes: [$0], before: .anything, after: .anything)
    }
}

/// How bytes compare where literals are looked for: letters in any case, at the price of taking some
/// other characters for each other.
///
/// Two bytes that fold alike may stand for one character in two cases; bytes that never do may fold
/// alike too. So a literal is found wherever it stands, and sometimes where it does not.
enum FoldedByte {
  /// White space within ASCII.
  static let blank = UInt8(ascii: " ")

  static func fold(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
    // Tab, line feed and their like.
    case 0x09...0x0D: blank
    // The second byte of À…Þ and of à…þ.
    case 0x80...0x9F: byte + 0x20
    default: byte
    }
  }

  /// A character's folded bytes; `nil` when some case variant of it has others.
  static func fold(_ scalar: Unicode.Scalar, isCaseless: Bool) -> [UInt8]? {
    guard scalar.isASCII || !isCaseless || !isCased(scalar) || isLatinPair(scalar) else {
      return nil
    }
    return UTF8.encode(scalar)?.map(fold)
  }

  /// Characters whose other case is an ASCII letter. A text with one of them passes every gate.
  static let traps: [[UInt8]] = ["\u{212A}", "\u{17F}"].map { $0.utf8.map(fold) }

  /// White space beyond ASCII: a text with one of them may hold any literal with a blank.
  static let blankTraps: [[UInt8]] = {
    let scalars = [
      "\u{85}", "\u{A0}", "\u{1680}", "\u{180E}", "\u{2028}", "\u{2029}", "\u{202F}",
      "\u{205F}", "\u{3000}",
    ]
    let spaces = (0x2000...0x200A as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    return Array(Set((scalars + spaces.map { String($0) }).map { $0.utf8.map(fold) }))
      .sorted { $0.lexicographicallyPrecedes($1) }
  }()

  private static func isCased(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isCased || properties.changesWhenCaseMapped
      || properties.changesWhenCaseFolded
  }

  /// Letters whose two cases differ in the fold of nothing but their second byte; å is also the
  /// ångström sign's.
  private static func isLatinPair(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{C5}", "\u{D7}", "\u{DF}", "\u{E5}", "\u{F7}", "\u{FF}": false
    default: ("\u{C0}"..."\u{FF}").contains(scalar)
    }
  }

  /// About which share of all bytes of a text a byte is.
  static func frequency(_ byte: UInt8) -> Double {
    switch Unicode.Scalar(byte) {
    case " ": 0.16
    case "e": 0.1
    case "a", "i", "n", "o", "r", "s", "t": 0.06
    case "c", "d", "h", "l", "m", "u": 0.03
    case "b", "f", "g", "p", "v", "w", "y": 0.015
    case "0"..."9": 0.01
    default: 0.005
    }
  }
}
