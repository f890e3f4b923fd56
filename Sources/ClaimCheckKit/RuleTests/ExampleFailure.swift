internal import ClaimRules
public import ClaimText

/// What is wrong with one example of a rule.
public struct ExampleFailure: Sendable, Hashable {
  public enum Problem: Sendable, Hashable {
    /// Nothing was found in an example that must match; other rules gave that layer its annotations.
    case missed(others: [String])
    /// Something was found in an example that must not match.
    case unexpected
    /// Something was found, but the marked words were not; the group is `nil` for the whole match.
    case wrongSpan(group: String?)
    /// A known gap is closed: the example belongs to `match` now.
    case closedGap
    /// The example is no document, for example because it is empty.
    case unreadable(reason: String)
  }

  public let example: RuleExampleCase
  public let problem: Problem
  /// Index into the example's documents.
  public let document: Int
  /// UTF-8 bytes of the example that should have been found.
  public let expected: ByteRange?
  /// UTF-8 bytes of the example that were found.
  public let found: [ByteRange]
}

extension ExampleFailure: CustomStringConvertible {
  /// `path:line: problem`, then the example with carets under what was expected and what was found.
  public var description: String {
    let text = example.example.documents[document]
    var lines = ["\(example.rule.header.path):\(example.example.line): \(message)"]
    if let expected { lines += CaretLine.lines(of: expected, in: text, label: "expected") }
    for range in found { lines += CaretLine.lines(of: range, in: text, label: "found") }
    if lines.count == 1 { lines.append("  \(text)") }
    return lines.joined(separator: "\n")
  }

  private var message: String {
    switch problem {
    case .missed(let others):
      "missed: \(example.rule.id) finds nothing here"
        + (others.isEmpty ? "" : ", but \(others.joined(separator: ", ")) does")
    case .unexpected: "unexpected: \(example.rule.id) must find nothing here"
    case .wrongSpan(nil): "wrong span: \(example.rule.id) finds other words"
    case .wrongSpan(let group?): "wrong span: the group “\(group)” covers other words"
    case .closedGap: "closed gap: this todo-match passes, move it to match"
    case .unreadable(let reason): "unreadable: \(reason)"
    }
  }
}

/// A line of text with carets under some of its bytes.
enum CaretLine {
  static func lines(of range: ByteRange, in text: String, label: String) -> [String] {
    let bytes = Array(text.utf8)
    let lineFeed = UInt8(ascii: "\n")
    let start = bytes[..<range.lowerBound].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let end = bytes[range.lowerBound...].firstIndex(of: lineFeed) ?? bytes.count
    let before = width(bytes[start..<range.lowerBound])
    let carets = max(
      width(bytes[range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))]),
      1
    )
    return [
      "  \(String(decoding: bytes[start..<end], as: UTF8.self))",
      "  \(String(repeating: " ", count: before))\(String(repeating: "^", count: carets)) \(label)",
    ]
  }

  private static func width(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).count
  }
}
