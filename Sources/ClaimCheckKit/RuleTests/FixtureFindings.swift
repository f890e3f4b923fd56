internal import ClaimVerification

/// Compares the findings of a fixture with what its `expect.yaml` says.
struct FixtureFindings {
  private let run: FixtureRun
  private let expectations: FixtureExpectations

  init(_ run: FixtureRun) {
    self.run = run
    expectations = run.fixture.expectations
  }

  /// What is wrong; empty when all is as expected.
  func failures() -> [RuleTestFailure] {
    var free = run.findings
    var failures = wrongPlaces()
    for expected in expectations.expect {
      if let index = free.firstIndex(where: { isMet(expected, by: $0) }) {
        free.remove(at: index)
      } else {
        failures.append(miss(of: expected))
      }
    }
    for gap in expectations.todo where free.contains(where: { isMet(gap, by: $0) }) {
      failures.append(
        run.failure(.closedGap, "\(gap) is found, move it from todo to expect", line: gap.line)
      )
    }
    for unwanted in expectations.absent {
      let found = free.filter { isForbidden($0, by: unwanted) }
      if !found.isEmpty { failures.append(unexpected(found, line: unwanted.line)) }
    }
    if expectations.exact {
      let others = free.filter { finding in
        !expectations.allow.contains { isMet($0, by: finding) }
      }
      if !others.isEmpty { failures.append(unexpected(others, line: 1)) }
    }
    return failures
  }

  private func miss(of expected: ExpectedFinding) -> RuleTestFailure {
    let near = run.findings.filter {
      expected.rule != nil && $0.rule == expected.rule
        || expected.kind != nil && $0.kind == expected.kind
    }
    return run.failure(
      near.isEmpty ? .missed : .wrongSpan,
      near.isEmpty ? "\(expected) is not found" : "\(expected) is not found there",
      line: expected.line,
      marks: run.mark(expected) + near.flatMap(run.mark)
    )
  }

  private func unexpected(_ found: [Finding], line: Int) -> RuleTestFailure {
    let rules = Set(found.map(\.rule)).sorted().joined(separator: ", ")
    return run.failure(
      .unexpected,
      "\(rules) must find nothing here",
      line: line,
      marks: found.flatMap(run.mark)
    )
  }

  private func wrongPlaces() -> [RuleTestFailure] {
    let all = expectations.expect + expectations.todo + expectations.allow + expectations.absent
    return all.flatMap { expected in
      let words =
        (expected.at.map { [($0, expected.document)] } ?? [])
        + expected.related.map { ($0.at, $0.document) }
      return words.filter { run.spot(of: $0.0, in: $0.1) == nil }.map { words, document in
        run.failure(
          .unreadable,
          "“\(words)” must stand exactly once in \(document ?? "the document")",
          line: expected.line
        )
      }
    }
  }

  private func isOfKind(_ expected: ExpectedFinding, _ finding: Finding) -> Bool {
    (expected.rule == nil || expected.rule == finding.rule)
      && (expected.kind == nil || expected.kind == finding.kind)
  }

  private func isMet(_ expected: ExpectedFinding, by finding: Finding) -> Bool {
    guard isOfKind(expected, finding) else { return false }
    let places = [finding.primary] + finding.related
    let others = expected.related.map { run.spot(of: $0.at, in: $0.document) }
    let areThere = others.allSatisfy { spot in
      spot.map { spot in places.contains(where: spot.isTouched) } ?? false
    }
    guard let at = expected.at else { return areThere }
    guard areThere, let spot = run.spot(of: at, in: expected.document) else { return false }
    if spot.isTouched(by: finding.primary) { return true }
    // Two documents that differ are equals: either may hold the primary place.
    let isAcross = others.contains { $0.map { $0.document != spot.document } ?? false }
    return isAcross && finding.related.contains(where: spot.isTouched)
  }

  private func isForbidden(_ finding: Finding, by unwanted: ExpectedFinding) -> Bool {
    guard isOfKind(unwanted, finding) else { return false }
    guard let at = unwanted.at, let spot = run.spot(of: at, in: unwanted.document) else {
      return unwanted.at == nil
    }
    let places = run.documents.count > 1 ? [finding.primary] + finding.related : [finding.primary]
    return places.contains(where: spot.isTouched)
  }
}
