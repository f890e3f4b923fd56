/// The single-byte encoding of Western European Windows, as the WHATWG Encoding Standard has it.
enum Windows1252 {
  /// Bytes 0x80 to 0x9F; the five unused ones stand for the control characters of that number.
  private static let upperControls: [Unicode.Scalar] = [
    "\u{20AC}", "\u{0081}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{008D}", "\u{017D}", "\u{008F}",
    "\u{0090}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{009D}", "\u{017E}", "\u{0178}",
  ]

  static func decode(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isMapped = (0x80...0x9F).contains(byte)
      text.append(isMapped ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }
}
