public import ClaimText

/// What is wrong with an example of a rule or with a fixture.
public struct RuleTestFailure: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Nothing was found where something must be.
    case missed
    /// Something was found where nothing must be.
    case unexpected
    /// Something was found, but the words that were to be found were not.
    case wrongSpan = "wrong span"
    /// Something was found, but a group of it covers other words.
    case wrongCapture = "wrong capture"
    /// A known gap is closed: the example belongs among those that must be found.
    case closedGap = "closed gap"
    /// The example or the expectation is none, for example because it is empty.
    case unreadable
  }

  /// Words to be shown with carets under them.
  public struct Mark: Sendable, Hashable {
    public let text: SourceText
    /// The document's name where there are several.
    public let document: String?
    /// UTF-8 bytes of the text.
    public let range: ByteRange
    public let label: String
  }

  public let kind: Kind
  /// The file with the expectation.
  public let file: String
  /// 1-based.
  public let line: Int
  /// What was found and expected, without the kind.
  public let message: String
  public let marks: [Mark]
}

extension RuleTestFailure: CustomStringConvertible {
  /// `path:line: kind: message`, then the words that were expected and found, in their text.
  public var description: String {
    (["\(file):\(line): \(kind.rawValue): \(message)"] + marks.flatMap(\.lines))
      .joined(separator: "\n")
  }
}

extension RuleTestFailure.Mark {
  fileprivate var lines: [String] {
    CaretLines.of(range, in: text, label: label + (document.map { ", in \($0)" } ?? ""))
  }
}
