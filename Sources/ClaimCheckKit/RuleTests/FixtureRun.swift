internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText
internal import ClaimVerification

/// A fixture's documents, analysed and verified once for all that asks.
struct FixtureRun {
  let fixture: Fixture
  let documents: [AnalysedDocument]
  let findings: [Finding]

  /// The words of a place: its document and its code points.
  struct Spot: Hashable {
    let document: String
    let span: CodePointRange

    func isTouched(by place: Place) -> Bool {
      place.document == document && place.span.overlaps(span)
    }
  }

  /// Where some words stand; `nil` unless they stand exactly once.
  func spot(of words: String, in name: String?) -> Spot? {
    let name = name ?? fixture.texts.first?.name ?? ""
    guard let text = text(of: name) else { return nil }
    let (bytes, wanted) = (text.bytes, Array(words.utf8))
    let starts = bytes.indices.dropLast(wanted.count - 1).filter {
      bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
    guard starts.count == 1, let start = starts.first else { return nil }
    return Spot(document: name, span: text.codePoints(start..<(start + wanted.count)))
  }

  func text(of name: String) -> SourceText? {
    documents.first { $0.annotated.document.path == name }?.annotated.document.text
  }

  func failure(
    _ kind: RuleTestFailure.Kind,
    _ message: String,
    line: Int,
    marks: [RuleTestFailure.Mark] = []
  ) -> RuleTestFailure {
    RuleTestFailure(kind: kind, file: fixture.path, line: line, message: message, marks: marks)
  }

  /// The words of a finding in their text, labelled with the finding.
  func mark(_ finding: Finding) -> [RuleTestFailure.Mark] {
    ([finding.primary] + finding.related).enumerated().compactMap { index, place in
      guard let text = text(of: place.document), let range = text.bytes(of: place.span) else {
        return nil
      }
      let label = index == 0 ? "found \(finding.rule) (\(finding.kind))" : "with these words"
      return RuleTestFailure.Mark(
        text: text,
        document: fixture.texts.count > 1 ? place.document : nil,
        range: range,
        label: label
      )
    }
  }

  /// What was expected, in its text.
  func mark(_ expected: ExpectedFinding) -> [RuleTestFailure.Mark] {
    guard let at = expected.at, let spot = spot(of: at, in: expected.document),
      let text = text(of: spot.document), let range = text.bytes(of: spot.span)
    else { return [] }
    return [
      RuleTestFailure.Mark(
        text: text,
        document: fixture.texts.count > 1 ? spot.document : nil,
        range: range,
        label: "expected"
      )
    ]
  }
}
