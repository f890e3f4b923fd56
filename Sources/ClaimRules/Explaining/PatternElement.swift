/// Finds how far the elements of a token pattern reach in the author's text.
enum PatternElement {
  /// The bytes of the element that begins at an offset: a name in braces, a word, a sign, or the
  /// beginning of a group.
  static func range(at offset: Int, in pattern: String) -> Range<Int> {
    let bytes = Array(pattern.utf8)
    guard offset < bytes.count else { return bytes.count..<bytes.count }
    let rest = bytes[offset...]
    switch Unicode.Scalar(bytes[offset]) {
    case "{" where rest.starts(with: "{{".utf8): return offset..<end(of: "}}", in: rest)
    case "{": return offset..<endOfBraces(rest)
    case "\"": return offset..<end(of: "\"", in: rest)
    case "(": return offset..<endOfOpening(rest)
    case ".", "^", "$", "|", ")": return offset..<(offset + 1)
    default:
      var cursor = TokenPatternCursor(String(decoding: rest, as: UTF8.self))
      return offset..<(offset + max(cursor.word().utf8.count, 1))
    }
  }

  /// Behind the next closing mark, the opening one left aside.
  private static func end(of mark: String, in rest: ArraySlice<UInt8>) -> Int {
    let inner = rest.dropFirst(mark.utf8.count)
    let close = inner.indices.first { inner[$0...].starts(with: mark.utf8) }
    return close.map { $0 + mark.utf8.count } ?? rest.endIndex
  }

  /// Behind the brace that closes; those inside a `/regex/` or quotation marks do not.
  private static func endOfBraces(_ rest: ArraySlice<UInt8>) -> Int {
    var mark: UInt8?
    for index in rest.indices {
      let byte = rest[index]
      if let open = mark {
        if byte == open { mark = nil }
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\"") {
        mark = byte
      } else if byte == UInt8(ascii: "}") {
        return index + 1
      }
    }
    return rest.endIndex
  }

  /// `(`, `(?:`, `(?<name>` and the like.
  private static func endOfOpening(_ rest: ArraySlice<UInt8>) -> Int {
    let start = rest.startIndex
    guard rest.dropFirst().first == UInt8(ascii: "?") else { return start + 1 }
    let kind = rest.dropFirst(2)
    guard kind.first == UInt8(ascii: "<"), let second = kind.dropFirst().first else {
      return min(start + 3, rest.endIndex)
    }
    if second == UInt8(ascii: "=") || second == UInt8(ascii: "!") { return start + 4 }
    return kind.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex
  }
}
