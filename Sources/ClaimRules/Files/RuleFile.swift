internal import ClaimText
internal import Yams

/// What the ids of problems with keys and values are called, in rules and in configurations.
struct FieldDiagnostics {
  let badKey: String
  let badValue: String
  let missingKey: String
  let notAMapping: String
  let unknownKey: String

  static let rule = FieldDiagnostics(
    badKey: "rule.bad-key",
    badValue: "rule.bad-value",
    missingKey: "rule.missing-key",
    notAMapping: "rule.not-a-mapping",
    unknownKey: "rule.unknown-key"
  )

  static let configuration = FieldDiagnostics(
    badKey: "config.bad-key",
    badValue: "config.bad-value",
    missingKey: "config.missing-key",
    notAMapping: "config.not-a-mapping",
    unknownKey: "config.unknown-key"
  )
}

/// The text of one rule file, which knows how to point into itself.
struct RuleFile {
  let path: String
  let text: SourceText
  var ids = FieldDiagnostics.rule

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
      excerpt: location.flatMap { text.excerpt(ofLine: $0.line) }
    )
  }

  func place(_ node: Node) -> KeyPlace? {
    node.mark.map { mark in
      KeyPlace(
        location: TextLocation(line: mark.line, column: mark.column),
        excerpt: text.excerpt(ofLine: mark.line)
      )
    }
  }

  /// A scalar with the places its characters stand at; `nil` for lists and mappings.
  func patternSource(_ node: Node) -> PatternSource? {
    guard let scalar = node.scalar, let mark = node.mark else { return nil }
    var tracer = ScalarTracer(scalar, in: text, from: offset(of: mark))
    return PatternSource(text: scalar.string, pieces: tracer.trace())
  }

  /// The byte at a line and column, both 1-based, the column in code points.
  func offset(of mark: Mark) -> Int {
    var lines = 1
    let line = text.bytes.firstIndex { byte in
      defer { if byte == UInt8(ascii: "\n") { lines += 1 } }
      return lines == mark.line
    }
    guard let line else { return 0 }
    let start = text.codePointOffset(of: line) + mark.column - 1
    return text.bytes(of: CodePointRange(start, start))?.lowerBound ?? 0
  }
}
