internal import ClaimExtraction
public import ClaimRules
internal import ClaimText
internal import ClaimVerification

/// Runs the examples of rules, which are their tests.
///
/// ```swift
/// let tester = RuleTester(rules: rules)
/// for example in RuleExampleCase.all(of: rules.rules) {
///   for failure in tester.failures(of: example) { print(failure) }
/// }
/// ```
public struct RuleTester: Sendable {
  private let rules: RuleSet
  private let analysis: Analysis
  private let verifier: Verifier

  public init(rules: RuleSet) {
    self.rules = rules
    analysis = Analysis(rules: rules)
    verifier = Verifier(rules)
  }

  /// What is wrong with one example; empty when it shows what it has to show.
  public func failures(of example: RuleExampleCase) -> [ExampleFailure] {
    var documents: [AnalysedDocument] = []
    for (index, text) in example.example.documents.enumerated() {
      switch analysis.analyse(bytes: Array(text.utf8), path: Self.path(index)) {
      case .document(let document): documents.append(document)
      case .unreadable(_, let reason):
        return [failure(example, .unreadable(reason: reason), document: index)]
      }
    }
    let matches = matches(of: example.rule, in: documents)
    switch example.sense {
    case .match:
      if matches.isEmpty {
        return [failure(example, .missed(others: otherRules(than: example.rule, in: documents)))]
      }
      return problems(of: example, matches)
    case .noMatch:
      let first = matches.first?.whole.first
      return first.map {
        [failure(example, .unexpected, document: $0.document, found: [$0.range])]
      } ?? []
    case .todoMatch:
      let isClosed = !matches.isEmpty && problems(of: example, matches).isEmpty
      return isClosed ? [failure(example, .closedGap)] : []
    }
  }

  private func problems(of example: RuleExampleCase, _ matches: [ExampleMatch]) -> [ExampleFailure]
  {
    example.example.expectations.compactMap { expectation in
      let bytes = Array(example.example.documents[expectation.document].utf8)
      let wanted = ExampleMatch.trimmed(expectation.range, in: bytes)
      let found = matches.flatMap { $0.places(of: expectation.group) }
        .filter { $0.document == expectation.document }
        .map { ExampleMatch.trimmed($0.range, in: bytes) }
      guard !found.contains(wanted) else { return nil }
      return failure(
        example,
        .wrongSpan(group: expectation.group),
        document: expectation.document,
        expected: wanted,
        found: found
      )
    }
  }

  private func failure(
    _ example: RuleExampleCase,
    _ problem: ExampleFailure.Problem,
    document: Int = 0,
    expected: ByteRange? = nil,
    found: [ByteRange] = []
  ) -> ExampleFailure {
    ExampleFailure(
      example: example,
      problem: problem,
      document: document,
      expected: expected,
      found: found
    )
  }

  // MARK: Matches

  /// The other rules that gave the layer of a rule its annotations, and so may have been earlier.
  private func otherRules(than rule: Rule, in documents: [AnalysedDocument]) -> [String] {
    guard case .layer(let layer) = rule.body else { return [] }
    let others = documents.flatMap { document in
      document.annotated.annotations(layer.gives, in: 0..<document.annotated.tokens.count)
        .compactMap { $0.rule.map { rules.rules[$0].id } }
    }
    return Set(others).sorted()
  }

  private static func path(_ index: Int) -> String { "example-\(index + 1).txt" }

  private func matches(of rule: Rule, in documents: [AnalysedDocument]) -> [ExampleMatch] {
    switch rule.body {
    case .lexicon, .macro, .score: return []
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
      return verifier.verify(documents).findings.filter { $0.rule == rule.id }
        .map { ExampleMatch($0, in: documents.map(\.annotated)) }
    }
  }
}
