import ClaimCheckKit
import ClaimExtraction
import ClaimRules
import ClaimText
import ClaimVerification

/// A fixture's documents, analysed and verified once for all that asks.
struct FixtureRun {
  let fixture: Fixture
  let documents: [AnalysedDocument]
  let findings: [Finding]
  let problems: [String]

  private static let analysis = Analysis(rules: RulePackUnderTest.rules)
  private static let verifier = Verifier(RulePackUnderTest.rules)

  init(_ fixture: Fixture) {
    self.fixture = fixture
    var documents: [AnalysedDocument] = []
    var problems = fixture.expectations.problem.map { [$0] } ?? []
    for (name, bytes) in fixture.documents {
      switch Self.analysis.analyse(bytes: bytes, path: name) {
      case .document(let document): documents.append(document)
      case .unreadable(let path, let reason): problems.append("\(path): \(reason)")
      }
    }
    self.documents = documents
    self.problems = problems
    findings = Self.verifier.verify(documents).findings
  }

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
    let name = name ?? fixture.documents.first?.name ?? ""
    guard
      let text = documents.first(where: { $0.annotated.document.path == name })?.annotated.document
        .text
    else { return nil }
    let (bytes, wanted) = (text.bytes, Array(words.utf8))
    let starts = bytes.indices.dropLast(wanted.count - 1).filter {
      bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
    guard starts.count == 1, let start = starts.first else { return nil }
    return Spot(document: name, span: text.codePoints(start..<(start + wanted.count)))
  }

  /// Findings as a person would want to see them in a failed test.
  func shown(_ findings: [Finding]) -> String {
    if findings.isEmpty { return "  found nothing" }
    return findings.map { finding in
      let others = finding.related.map { " with “\($0.text)”" }.joined()
      return "  found \(finding.rule) (\(finding.kind)) in \(finding.primary.document) at "
        + "“\(finding.primary.text)”\(others)"
    }.joined(separator: "\n")
  }
}
