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
    var open: [(group: String?, start: Int)] = []
    var expectations: [RuleExample.Expectation] = []
    let bytes = Array(marked.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      switch Unicode.Scalar(byte) {
      case "[" where !isDoubled:
        let name = groupName(in: bytes[(index + 1)...])
        open.append((name, text.count))
        index += 1 + (name.map { $0.utf8.count + 1 } ?? 0)
      case "]" where !isDoubled || !open.isEmpty:
        guard let mark = open.popLast() else { return nil }
        expectations.append(
          RuleExample.Expectation(
            group: mark.group,
            document: document,
            range: mark.start..<text.count
          )
        )
        index += 1
      case "[", "]":
        text.append(byte)
        index += 2
      default:
        text.append(byte)
        index += 1
      }
    }
    guard open.isEmpty else { return nil }
    return (String(decoding: text, as: UTF8.self), expectations)
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
