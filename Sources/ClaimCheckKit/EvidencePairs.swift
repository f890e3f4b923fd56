internal import Algorithms
internal import ClaimExtraction
public import ClaimReports
public import ClaimRules
internal import ClaimText
internal import ClaimVerification

/// Holds statements against evidence, pair by pair.
///
/// ```swift
/// let answers = await EvidencePairs(rules: rules).answers(to: pairs, jobs: 4)
/// ```
public struct EvidencePairs: Sendable {
  private static let statement = "statement"
  private static let evidence = "evidence"

  private let analysis: Analysis
  private let comparison: EvidenceComparison

  public init(rules: RuleSet) {
    analysis = Analysis(rules: rules)
    comparison = EvidenceComparison(rules)
  }

  /// One answer a pair, in their order; `jobs` threads work, and change nothing in the result.
  public func answers(to pairs: [EvidencePair], jobs: Int) async -> [EvidencePairAnswer] {
    // Pairs with the same evidence stand together, mostly: it is analysed once for all of them.
    let groups = pairs.indices.chunked(by: { pairs[$0].evidence == pairs[$1].evidence })
    return await OrderedWork.results(parts: groups.count, jobs: jobs, rules: analysis.rules) {
      number,
      annotator in
      answers(to: groups[number].map { pairs[$0] }, with: &annotator)
    }
  }

  private func answers(
    to pairs: [EvidencePair],
    with annotator: inout Annotator
  ) -> [EvidencePairAnswer] {
    let evidence = pairs.first.flatMap { document($0.evidence, Self.evidence, with: &annotator) }
    return pairs.map { pair in
      let statement = document(pair.statement, Self.statement, with: &annotator)
      return EvidencePairAnswer(
        id: pair.id,
        verdict: comparison.verdict(statement: statement, evidence: evidence)
      )
    }
  }

  /// `nil` for a text that holds no word.
  private func document(
    _ side: EvidencePair.Side,
    _ path: String,
    with annotator: inout Annotator
  ) -> AnalysedDocument? {
    analysis.analyse(
      text: side.text,
      path: path,
      metadata: DocumentMetadata(published: side.published),
      with: &annotator
    )
  }
}
