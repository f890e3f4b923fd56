/// How the parser moves through the pattern's bytes.
extension TextExpressionParser {
  var isAtEnd: Bool { index >= bytes.count }

  /// The next byte as an ASCII character; something else for any other.
  func peek() -> Unicode.Scalar? {
    isAtEnd ? nil : Unicode.Scalar(bytes[index])
  }

  func looksAt(_ text: StaticString) -> Bool {
    bytes[index...].starts(with: text.description.utf8)
  }

  mutating func take(_ text: StaticString) -> Bool {
    guard looksAt(text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  /// One whole character.
  mutating func scalar() throws(NotUnderstood) -> Unicode.Scalar {
    guard let length = peekedLength, index + length <= bytes.count,
      let scalar = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
        .unicodeScalars.first
    else { throw NotUnderstood() }
    // White space beyond ASCII, which some versions of PCRE2 skip under `(?x)`.
    if options.isExtended, !scalar.isASCII, scalar.properties.isPatternWhitespace {
      throw NotUnderstood()
    }
    index += length
    return scalar
  }

  private var peekedLength: Int? {
    guard !isAtEnd else { return nil }
    switch bytes[index] {
    case ..<0x80: return 1
    case 0xC0..<0xE0: return 2
    case 0xE0..<0xF0: return 3
    case 0xF0...: return 4
    default: return nil
    }
  }

  /// The text up to a mark, which is taken too; `nil`, and nothing taken, when there is none.
  mutating func text(before mark: StaticString) -> String? {
    let mark = Array(mark.description.utf8)
    var end = index
    while end + mark.count <= bytes.count {
      if bytes[end..<(end + mark.count)].elementsEqual(mark) {
        defer { index = end + mark.count }
        return String(decoding: bytes[index..<end], as: UTF8.self)
      }
      end += 1
    }
    return nil
  }

  /// The digits that stand here, none or more.
  mutating func digits(_ isDigit: (Unicode.Scalar) -> Bool, most: Int = .max) -> String {
    var text = ""
    while text.utf8.count < most, let next = peek(), isDigit(next) {
      text.unicodeScalars.append(next)
      index += 1
    }
    return text
  }

  /// Skips `(?#…)`, and under `(?x)` white space and what stands behind `#`.
  mutating func skipComments() throws(NotUnderstood) {
    while true {
      if looksAt("(?#") {
        guard let comment = text(before: ")"), !comment.contains("{{") else {
          throw NotUnderstood()
        }
      } else if options.isExtended, let next = peek(), Self.isBlank(next) {
        index += 1
      } else if options.isExtended, peek() == "#" {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if String(decoding: bytes[index..<end], as: UTF8.self).contains("{{") {
          throw NotUnderstood()
        }
        index = end
      } else {
        return
      }
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || ("\t"..."\r").contains(scalar)
  }
}
