internal import Algorithms
public import ClaimText

/// A rule that gave up on a passage because a limit cut in: what it would have matched there is not
/// known.
public struct StoppedRule: Sendable, Hashable {
  /// The rule's id.
  public let rule: String
  /// The passage.
  public let tokens: Range<Int>
  public let reason: String

  /// In order of rules and text, each passage of a rule once.
  static func ordered(_ stopped: [StoppedRule]) -> [StoppedRule] {
    Set(stopped).sorted { left, right in
      (left.rule, left.tokens.lowerBound, left.tokens.upperBound, left.reason)
        < (right.rule, right.tokens.lowerBound, right.tokens.upperBound, right.reason)
    }
  }

  /// One diagnostic for each rule, at its first passage; the passages come in order.
  public static func diagnostics(_ stopped: [StoppedRule], in document: Document) -> [Diagnostic] {
    stopped.chunked(on: \.rule).compactMap { rule, passages in
      guard let first = passages.first, !first.tokens.isEmpty else { return nil }
      let location = document.text.location(
        of: document.structure.bytes(of: first.tokens).lowerBound
      )
      let others = passages.count == 1 ? "" : ", and on \(passages.count - 1) more"
      return Diagnostic(
        id: "limit.rule-stopped",
        severity: .warning,
        message: "“\(rule)” gave up on this passage\(others): \(first.reason)",
        file: document.path,
        location: location,
        excerpt: document.text.excerpt(ofLine: location.line)
      )
    }
  }
}
