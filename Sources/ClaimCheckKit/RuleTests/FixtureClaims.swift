internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Compares the claims of a fixture with what its `expect.yaml` says.
struct FixtureClaims {
  private let run: FixtureRun

  init(_ run: FixtureRun) {
    self.run = run
  }

  /// What is wrong; empty when all expected claims are found, and no known gap is.
  func failures() -> [RuleTestFailure] {
    let missed = run.fixture.expectations.claims.compactMap(miss)
    let closed = run.fixture.expectations.todoClaims.filter { miss($0) == nil }.map { claim in
      run.failure(
        .closedGap,
        "\(claim) is found, move it from todo-claims to claims",
        line: claim.line
      )
    }
    return missed + closed
  }

  /// What was found in place of a claim; `nil` when it was found.
  private func miss(_ expected: ExpectedClaim) -> RuleTestFailure? {
    let name = expected.document ?? run.fixture.texts.first?.name
    let document = run.documents.first { $0.annotated.document.path == name }
    let claims = document?.claims ?? []
    let akin = claims.filter { Self.share(expected.content, [$0.content.text]) > 0.5 }
    if akin.contains(where: { isMet(expected, by: $0) }) { return nil }
    let shown =
      akin.isEmpty
      ? claims.filter { Self.share(expected.content, [$0.content.text]) > 0.2 } : akin
    let text = document?.annotated.document.text
    return run.failure(
      shown.isEmpty ? .missed : .wrongCapture,
      shown.isEmpty ? "no claim like \(expected) is found" : "\(expected) is found otherwise",
      line: expected.line,
      marks: text.map { text in shown.flatMap { marks(of: $0, in: text) } } ?? []
    )
  }

  private func marks(of claim: Claim, in text: SourceText) -> [RuleTestFailure.Mark] {
    let name = claim.source.name.map { ", \($0)" } ?? ""
    let about = claim.about.map { ", \($0.role.rawValue): \($0.name)" }.joined()
    let parts =
      claim.source.spans.map { ($0, "source (\(claim.source.kind.rawValue)\(name))") }
      + (claim.cue?.spans ?? []).map { ($0, "cue") }
      + claim.content.spans.map { ($0, "content (\(claim.type.rawValue)\(about))") }
    return parts.compactMap { span, label in
      text.bytes(of: span).map {
        RuleTestFailure.Mark(text: text, document: nil, range: $0, label: label)
      }
    }
  }

  private func isMet(_ expected: ExpectedClaim, by claim: Claim) -> Bool {
    let cue = Self.words(claim.cue?.text ?? "")
    let cueWords = Self.words(expected.cue)
    let isCue = expected.cue == claim.cue?.text || cueWords.contains(where: cue.contains)
    return isCue && Self.share([expected.source], [claim.source.text]) > 0.5
      && (expected.name.map { Self.words($0) == Self.words(claim.source.name ?? "") } ?? true)
      && (expected.type.map { $0 == claim.type.rawValue } ?? true)
      && (expected.kind.map { $0 == claim.source.kind.rawValue } ?? true)
      && expected.about.allSatisfy { name, role in
        claim.about.contains { $0.name == name && $0.role == role }
      }
  }

  /// The share of all words that both sides have, 0 to 1.
  private static func share(_ left: [String], _ right: [String]) -> Double {
    var open = right.flatMap(words)
    let wanted = left.flatMap(words)
    var shared = 0
    for word in wanted {
      guard let index = open.firstIndex(of: word) else { continue }
      open.remove(at: index)
      shared += 1
    }
    let all = wanted.count + open.count
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" && $0 != "-" }
      .map(String.init)
  }
}
