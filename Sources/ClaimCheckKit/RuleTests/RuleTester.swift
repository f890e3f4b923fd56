internal import ClaimExtraction
public import ClaimRules
internal import ClaimText
internal import ClaimVerification

/// Runs the examples of rules, which are their tests, and fixtures.
///
/// ```swift
/// let tester = RuleTester(rules: rules)
/// for example in RuleExampleCase.all(of: rules.rules) {
///   for failure in tester.failures(of: .example(example)) { print(failure) }
/// }
/// ```
public struct RuleTester: Sendable {
  let rules: RuleSet
  private let analysis: Analysis
  private let verifier: StatementVerifier

  public init(rules: RuleSet) {
    self.rules = rules
    analysis = Analysis(rules: rules)
    verifier = StatementVerifier(rules)
  }

  /// Runs tests on several threads.
  ///
  /// - Parameter jobs: How many threads work; the result does not depend on it.
  /// - Returns: One result a test, in their order.
  public func run(_ tests: [RuleTest], jobs: Int) async -> [RuleTestResult] {
    let line = WaitingLine(count: tests.count)
    return await withTaskGroup(of: [(Int, RuleTestResult)].self) { group in
      for _ in 0..<max(1, min(jobs, tests.count)) {
        group.addTask {
          var annotator = Annotator(rules)
          var results: [(Int, RuleTestResult)] = []
          while let index = line.next() {
            let failures = failures(of: tests[index], with: &annotator)
            results.append((index, RuleTestResult(test: tests[index], failures: failures)))
          }
          return results
        }
      }
      var results = [RuleTestResult?](repeating: nil, count: tests.count)
      for await part in group {
        for (index, result) in part { results[index] = result }
      }
      return results.compactMap { $0 }
    }
  }

  /// What is wrong with one test; empty when it shows what it has to show.
  public func failures(of test: RuleTest) -> [RuleTestFailure] {
    var annotator = Annotator(rules)
    return failures(of: test, with: &annotator)
  }

  private func failures(
    of test: RuleTest,
    with annotator: inout Annotator
  ) -> [RuleTestFailure] {
    let reading = read(test, with: &annotator)
    guard reading.unreadable.isEmpty else { return reading.unreadable }
    return switch test {
    case .example(let example): failures(of: example, in: reading.documents)
    case .fixture(let fixture): failures(of: fixture, in: reading.documents)
    }
  }

  // MARK: Documents

  /// The documents of a test, or why there are none.
  typealias Reading = (documents: [AnalysedDocument], unreadable: [RuleTestFailure])

  func read(_ test: RuleTest, with annotator: inout Annotator) -> Reading {
    switch test {
    case .example(let example): read(example, with: &annotator)
    case .fixture(let fixture): read(fixture, with: &annotator)
    }
  }

  private func read(_ example: RuleExampleCase, with annotator: inout Annotator) -> Reading {
    var reading: Reading = ([], [])
    for (index, text) in example.example.documents.enumerated() {
      let input = Input(path: "example-\(index + 1).txt", bytes: Array(text.utf8))
      switch analysis.analyse(input, with: &annotator) {
      case .document(let document): reading.documents.append(document)
      case .unreadable(_, let reason):
        reading.unreadable.append(example.failure(.unreadable, reason))
      }
    }
    return reading
  }

  private func read(_ fixture: Fixture, with annotator: inout Annotator) -> Reading {
    var reading: Reading = ([], [])
    for problem in fixture.expectations.problems {
      reading.unreadable.append(
        RuleTestFailure(
          kind: .unreadable,
          file: fixture.path,
          line: problem.line,
          message: problem.message,
          marks: []
        )
      )
    }
    for text in fixture.texts {
      let isReference = fixture.expectations.against.contains(text.name)
      let input = Input(path: text.name, bytes: text.bytes, isReference: isReference)
      switch analysis.analyse(input, with: &annotator) {
      case .document(let document): reading.documents.append(document)
      case .unreadable(let path, let reason):
        reading.unreadable.append(
          RuleTestFailure(
            kind: .unreadable,
            file: fixture.path,
            line: 1,
            message: "\(path): \(reason)",
            marks: []
          )
        )
      }
    }
    return reading
  }

  // MARK: Verdicts

  private func failures(
    of fixture: Fixture,
    in documents: [AnalysedDocument]
  ) -> [RuleTestFailure] {
    let run = FixtureRun(
      fixture: fixture,
      documents: documents,
      findings: verifier.verify(documents).verdict.findings
    )
    return FixtureFindings(run).failures() + FixtureClaims(run).failures()
  }

  private func failures(
    of example: RuleExampleCase,
    in documents: [AnalysedDocument]
  ) -> [RuleTestFailure] {
    let matches = matches(of: example.rule, in: documents)
    switch example.sense {
    case .match:
      return matches.isEmpty
        ? [missed(example, in: documents)] : example.wrongMarks(among: matches)
    case .noMatch:
      return matches.isEmpty ? [] : [unexpected(example, matches)]
    case .todoMatch:
      let isClosed = !matches.isEmpty && example.wrongMarks(among: matches).isEmpty
      return isClosed
        ? [example.failure(.closedGap, "this todo-match passes, move it to match")] : []
    }
  }

  private func missed(
    _ example: RuleExampleCase,
    in documents: [AnalysedDocument]
  ) -> RuleTestFailure {
    let others = otherRules(than: example.rule, in: documents)
    return example.failure(
      .missed,
      "\(example.rule.id) finds nothing here"
        + (others.isEmpty ? "" : ", but \(others.joined(separator: ", ")) does"),
      marks: example.example.expectations.isEmpty
        ? [example.mark(nil, document: 0, label: "expected somewhere here")]
        : example.example.expectations.map {
          example.mark($0.range, document: $0.document, label: $0.label)
        }
    )
  }

  private func unexpected(
    _ example: RuleExampleCase,
    _ matches: [ExampleMatch]
  ) -> RuleTestFailure {
    example.failure(
      .unexpected,
      "\(example.rule.id) must find nothing here",
      marks: matches.flatMap(\.whole).map {
        example.mark($0.range, document: $0.document, label: "found")
      }
    )
  }

  /// The other rules that gave the layer of a rule its annotations, and so may have been earlier.
  private func otherRules(than rule: Rule, in documents: [AnalysedDocument]) -> [String] {
    guard case .layer(let layer) = rule.body else { return [] }
    let others = documents.flatMap { document in
      document.annotated.annotations(layer.gives, in: 0..<document.annotated.tokens.count)
        .compactMap { $0.rule.map { rules.rules[$0].id } }
    }
    return Set(others).sorted()
  }

  /// Where a rule matched in the documents of an example.
  func matches(of rule: Rule, in documents: [AnalysedDocument]) -> [ExampleMatch] {
    switch rule.body {
    case .macro, .score: return []
    case .lexicon(let lexicon):
      return documents.enumerated().flatMap { number, document in
        let annotated = document.annotated
        // A lexicon may have entries from other files.
        return annotated.entries(of: lexicon.name, in: 0..<annotated.tokens.count)
          .filter { lexicon.entries.contains($0.entry) }
          .map { ExampleMatch($0.tokens, in: annotated, document: number) }
      }
    case .layer(let layer):
      return documents.enumerated().flatMap { number, document in
        let annotated = document.annotated
        return annotated.annotations(layer.gives, in: 0..<annotated.tokens.count)
          .filter { $0.rule.map { rules.rules[$0].id } == rule.id }
          .map { ExampleMatch($0.tokens, $0.groups, in: annotated, document: number) }
      }
    case .attribution, .frame:
      return documents.enumerated().flatMap { number, document in
        let annotated = document.annotated
        return annotated.matches.filter { rules.rules[$0.rule].id == rule.id }
          .map { ExampleMatch($0.tokens, $0.groups, in: annotated, document: number) }
      }
    case .check, .compare:
      return verifier.verify(documents).verdict.findings.filter { $0.rule == rule.id }
        .map { ExampleMatch($0, in: documents.map(\.annotated)) }
    }
  }
}
