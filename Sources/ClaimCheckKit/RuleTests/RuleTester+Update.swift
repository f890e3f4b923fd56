internal import ClaimRules
internal import ClaimText

extension RuleTester {
  /// What would make an example say what its rule does now.
  ///
  /// - Returns: `nil` when the example holds, or cannot be read.
  public func update(of example: RuleExampleCase) -> ExampleUpdate? {
    let failures = failures(of: .example(example))
    guard let kind = failures.first?.kind, kind != .unreadable else { return nil }
    var annotator = Annotator(rules)
    let documents = read(.example(example), with: &annotator).documents
    let matches = matches(of: example.rule, in: documents)
    let sense: RuleExampleCase.Sense = matches.isEmpty ? .noMatch : .match
    let texts = example.example.documents.indices.map { document in
      let text = example.example.documents[document]
      let marks = groups(of: example).flatMap { group in
        matches.flatMap { $0.places(of: group) }.filter { $0.document == document }
          .map { (group, ExampleMatch.trimmed($0.range, in: Array(text.utf8))) }
      }
      var seen: Set<Mark> = []
      return MarkedText.write(
        text,
        marks: marks.filter { seen.insert(Mark(group: $0.0, range: $0.1)).inserted }
      )
    }
    return ExampleUpdate(example: example, sense: sense, documents: texts)
  }

  private struct Mark: Hashable {
    let group: String?
    let range: ByteRange
  }

  /// The groups that the example marks, or those its kind of rule is about.
  private func groups(of example: RuleExampleCase) -> [String?] {
    var groups: [String?] = []
    for expectation in example.example.expectations where !groups.contains(expectation.group) {
      groups.append(expectation.group)
    }
    if !groups.isEmpty { return groups }
    return example.rule.header.kind == .attribution ? ["source", "cue", "content"] : [nil]
  }
}
