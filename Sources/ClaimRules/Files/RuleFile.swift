internal import ClaimText
internal import Yams

/// The text of one rule file, which knows how to point into itself.
struct RuleFile {
  let path: String
  let text: SourceText

  func error(_ id: String, _ message: String, _ node: Node) -> Diagnostic {
    error(id, message, at: node.mark.map { TextLocation(line: $0.line, column: $0.column) })
  }

  func error(_ id: String, _ message: String, at location: TextLocation?) -> Diagnostic {
    Diagnostic(
      id: id,
      severity: .error,
      message: message,
      file: path,
      location: location,
      excerpt: location.flatMap { line($0.line) }
    )
  }

  /// A scalar with the place its text begins at, behind a quotation mark or a block's header.
  func patternSource(_ node: Node) -> PatternSource? {
    guard let scalar = node.scalar, let mark = node.mark else { return nil }
    switch scalar.style {
    case .literal, .folded:
      let indentation = line(mark.line + 1)?.prefix { $0 == " " }.count ?? 0
      return PatternSource(
        text: scalar.string,
        start: TextLocation(line: mark.line + 1, column: indentation + 1),
        indentation: indentation
      )
    case .singleQuoted, .doubleQuoted:
      return PatternSource(
        text: scalar.string,
        start: TextLocation(line: mark.line, column: mark.column + 1)
      )
    default:
      return PatternSource(
        text: scalar.string,
        start: TextLocation(line: mark.line, column: mark.column)
      )
    }
  }

  private func line(_ number: Int) -> String? {
    let lines = text.bytes.split(
      separator: UInt8(ascii: "\n"),
      maxSplits: number,
      omittingEmptySubsequences: false
    )
    guard number >= 1, number <= lines.count else { return nil }
    return String(decoding: lines[number - 1], as: UTF8.self)
  }
}
