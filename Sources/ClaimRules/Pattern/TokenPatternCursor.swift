/// Reads a token pattern byte by byte and knows where in the author's text it is.
struct TokenPatternCursor {
  private let bytes: [UInt8]
  private(set) var index = 0

  init(_ pattern: String) {
    bytes = Array(pattern.utf8)
  }

  var isAtEnd: Bool { index == bytes.count }

  /// Where in the pattern the next byte stands.
  var offset: Int { index }

  func peek() -> Unicode.Scalar? {
    isAtEnd ? nil : Unicode.Scalar(bytes[index])
  }

  mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  mutating func skipBlanks() {
    while !isAtEnd {
      if Self.isBlank(bytes[index]) {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#"), index == 0 || Self.isBlank(bytes[index - 1]) {
        index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      } else {
        return
      }
    }
  }

  /// Letters, digits, hyphens and underscores: a lexicon, layer, macro or group.
  mutating func name() -> String {
    take { byte in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    }
  }

  /// A bare word: everything that has no meaning in a pattern.
  mutating func word() -> String {
    take { byte in
      switch Unicode.Scalar(byte) {
      case "(", ")", "{", "}", "|", "?", "*", "+", "^", "$", "\"", "#", ".", "[", "]", "<", ">",
        "=", "!", "&", "/", "\\":
        false
      default: !Self.isBlank(byte)
      }
    }
  }

  /// The bytes up to a mark, which is taken too; `nil`, and nothing taken, when there is none.
  mutating func text(before mark: Unicode.Scalar) -> String? {
    guard let end = bytes[index...].firstIndex(where: { Unicode.Scalar($0) == mark }) else {
      return nil
    }
    defer { index = end + 1 }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  /// What stands in a brace that opens here, if it is nothing but digits and commas: a repeat.
  func countInBraces() -> String? {
    guard peek() == "{", let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else {
      return nil
    }
    let inner = bytes[(index + 1)..<end]
    let isCount = inner.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ",")
    }
    return isCount && !inner.isEmpty ? String(decoding: inner, as: UTF8.self) : nil
  }

  private mutating func take(while isPart: (UInt8) -> Bool) -> String {
    let end = bytes[index...].firstIndex { !isPart($0) } ?? bytes.count
    defer { index = end }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
