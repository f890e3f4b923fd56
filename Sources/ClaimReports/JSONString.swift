/// Strings as JSON writes them.
enum JSONString {
  /// Adds a string in its quotation marks.
  static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let utf8 = string.utf8.span
    let isPlain = isPlain
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if isPlain[Int(byte)] {
        bytes.append(byte)
        index += 1
      } else {
        index += writeSpecial(at: index, of: utf8, to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Bytes that are never escaped.
  private static let isPlain: [Bool] = (0...255).map { byte in
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2 && byte != 0xE2
  }

  /// - Returns: How many bytes of the string are written.
  private static func writeSpecial(
    at index: Int,
    of utf8: Span<UInt8>,
    to bytes: inout [UInt8]
  ) -> Int {
    let byte = utf8[index]
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0xC2 where (0x80...0x9F).contains(utf8[index + 1]):
      // Controls beyond ASCII, which some terminals obey.
      writeEscape(UInt16(utf8[index + 1]), to: &bytes)
      return 2
    case 0xE2 where utf8[index + 1] == 0x80 && (0xA8...0xA9).contains(utf8[index + 2]):
      // Line and paragraph separators.
      writeEscape(0x2028 + UInt16(utf8[index + 2]) - 0xA8, to: &bytes)
      return 3
    case 0xC2, 0xE2: bytes.append(byte)
    default: writeEscape(UInt16(byte), to: &bytes)
    }
    return 1
  }

  private static func writeEscape(_ value: UInt16, to bytes: inout [UInt8]) {
    let digits = String(value, radix: 16)
    bytes.append(contentsOf: #"\u"#.utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }
}
