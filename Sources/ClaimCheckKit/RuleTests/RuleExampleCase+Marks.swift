internal import ClaimRules
internal import ClaimText

/// How an example compares with what was found in it.
extension RuleExampleCase {
  func failure(
    _ kind: RuleTestFailure.Kind,
    _ message: String,
    marks: [RuleTestFailure.Mark] = []
  ) -> RuleTestFailure {
    RuleTestFailure(
      kind: kind,
      file: rule.header.path,
      line: example.line,
      message: message,
      marks: marks
    )
  }

  /// Some bytes of a document of the example; without a range, its first line.
  func mark(_ range: ByteRange?, document: Int, label: String) -> RuleTestFailure.Mark {
    let text = SourceText(example.documents[document])
    return RuleTestFailure.Mark(
      text: text,
      document: example.documents.count > 1 ? "document \(document + 1)" : nil,
      range: range ?? text.lineRange(of: 0),
      label: label
    )
  }

  /// The marks of the example that no match agrees with.
  func wrongMarks(among matches: [ExampleMatch]) -> [RuleTestFailure] {
    example.expectations.compactMap { expectation in
      let bytes = Array(example.documents[expectation.document].utf8)
      let wanted = ExampleMatch.trimmed(expectation.range, in: bytes)
      let found = matches.flatMap { $0.places(of: expectation.group) }
        .filter { $0.document == expectation.document }
        .map { ExampleMatch.trimmed($0.range, in: bytes) }
      guard !found.contains(wanted) else { return nil }
      return failure(
        expectation.group == nil ? .wrongSpan : .wrongCapture,
        expectation.group.map {
          "the group “\($0)” covers \(found.isEmpty ? "nothing" : "other words")"
        } ?? "\(rule.id) finds other words",
        marks: [mark(wanted, document: expectation.document, label: expectation.label)]
          + found.map { mark($0, document: expectation.document, label: "found") }
      )
    }
  }
}

extension RuleExample.Expectation {
  var label: String { group.map { "expected: \($0)" } ?? "expected" }
}
