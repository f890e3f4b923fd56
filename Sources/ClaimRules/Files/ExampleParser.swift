/// Reads the marks of examples: `[group:words]`, `[words]`, and doubled brackets for real ones.
enum ExampleParser {
  /// The text without marks, and what they cover.
  ///
  /// - Returns: `nil` when a bracket is not closed or closes nothing.
  static func parse(
    _ marked: String,
    document: Int
  ) -> (text: String, expectations: [RuleExample.Expectation])? {
    var text: [UInt8] = []
    var open: [Opening] = []
    var expectations: [RuleExample.Expectation] = []
    let bytes = Array(marked.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      switch (Unicode.Scalar(byte), open.last) {
      case ("[", _) where !isDoubled:
        let name = groupName(in: bytes[(index + 1)...])
        open.append(.mark(group: name, start: text.count))
        index += 1 + (name.map { $0.utf8.count + 1 } ?? 0)
      case ("]", .mark(let group, let start)):
        expectations.append(
          RuleExample.Expectation(group: group, document: document, range: start..<text.count)
        )
        open.removeLast()
        index += 1
      case ("[", _),
        ("]", _) where isDoubled:
        text.append(byte)
        if byte == UInt8(ascii: "[") { open.append(.bracket) } else { _ = open.popLast() }
        index += 2
      case ("]", _):
        return nil
      default:
        text.append(byte)
        index += 1
      }
    }
    guard open.allSatisfy({ $0 == .bracket }) else { return nil }
    return (String(decoding: text, as: UTF8.self), expectations)
  }

  /// What an opening bracket began.
  private enum Opening: Equatable {
    case mark(group: String?, start: Int)
    /// A doubled one, which stands for itself.
    case bracket
  }

  /// The letters before a colon that no blank follows.
  private static func groupName(in bytes: ArraySlice<UInt8>) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex,
      bytes[..<colon].allSatisfy({
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
      }),
      colon + 1 < bytes.endIndex, bytes[colon + 1] != UInt8(ascii: " ")
    else { return nil }
    return String(decoding: bytes[..<colon], as: UTF8.self)
  }
}
