/// What stands between the brackets of a list or mapping in YAML's flow style.
struct FlowContent {
  /// Behind the last character that is no blank and no comment, or behind the opening bracket.
  private(set) var end: Int
  private(set) var isEmpty = true
  private(set) var endsWithComma = false

  /// - Parameter start: The byte of the opening bracket.
  /// - Returns: `nil` when no bracket opens there, or none closes it.
  init?(in bytes: [UInt8], from start: Int) {
    guard bytes.indices.contains(start), Self.isOpening(bytes[start]) else { return nil }
    end = start + 1
    var depth = 1
    var position = start + 1
    while position < bytes.count {
      let byte = bytes[position]
      let before = bytes[position - 1]
      let beginsScalar = before.isListBlank || Self.isMark(before)
      switch Unicode.Scalar(byte) {
      case " ", "\t", "\r", "\n":
        position += 1
        continue
      case "#" where before.isListBlank:
        position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        continue
      case "\"" where beginsScalar, "'" where beginsScalar:
        position = Self.endOfQuotation(in: bytes, from: position)
      case "[", "{":
        depth += 1
        position += 1
      case "]", "}":
        depth -= 1
        if depth == 0 { return }
        position += 1
      default:
        position += 1
      }
      end = position
      isEmpty = false
      endsWithComma = byte == UInt8(ascii: ",")
    }
    return nil
  }

  /// The byte behind the closing mark.
  private static func endOfQuotation(in bytes: [UInt8], from start: Int) -> Int {
    let mark = bytes[start]
    var position = start + 1
    while position < bytes.count {
      let isDoubled =
        mark == UInt8(ascii: "'") && position + 1 < bytes.count && bytes[position + 1] == mark
      switch bytes[position] {
      case UInt8(ascii: "\\") where mark == UInt8(ascii: "\""): position += 2
      case mark where isDoubled: position += 2
      case mark: return position + 1
      default: position += 1
      }
    }
    return bytes.count
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    isOpening(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

}
