internal import Algorithms
internal import ClaimExtraction
public import ClaimReports
public import ClaimRules
internal import ClaimVerification

/// Checks quotations pair by pair: a text that quotes, and the text it quotes.
///
/// ```swift
/// let answers = await QuotePairs(rules: rules).answers(to: pairs, jobs: 4)
/// ```
public struct QuotePairs: Sendable {
  private static let reference = "reference"
  private static let candidate = "candidate"

  private let analysis: Analysis
  private let integrity: QuoteIntegrity

  public init(rules: RuleSet) {
    analysis = Analysis(rules: rules)
    integrity = QuoteIntegrity(rules, references: [Self.reference])
  }

  /// One answer a pair, in their order; `jobs` threads work, and change nothing in the result.
  public func answers(to pairs: [QuotePair], jobs: Int) async -> [QuotePairAnswer] {
    // Pairs with the same reference stand together, mostly: it is analysed once for all of them.
    let groups = pairs.indices.chunked(by: { pairs[$0].reference == pairs[$1].reference })
    return await OrderedWork.results(parts: groups.count, jobs: jobs, rules: analysis.rules) {
      number,
      annotator in
      answers(to: groups[number].map { pairs[$0] }, with: &annotator)
    }
  }

  private func answers(
    to pairs: [QuotePair],
    with annotator: inout Annotator
  ) -> [QuotePairAnswer] {
    let reference = pairs.first.flatMap { document($0.reference, Self.reference, with: &annotator) }
    return pairs.map { pair in
      let draft = document(pair.candidate, Self.candidate, with: &annotator)
      let quotes = draft.map { integrity.judgements(of: $0, against: reference.map { [$0] } ?? []) }
      return QuotePairAnswer(id: pair.id, quotes: quotes ?? [])
    }
  }

  /// `nil` for a text that holds no word.
  private func document(
    _ side: QuotePair.Side,
    _ path: String,
    with annotator: inout Annotator
  ) -> AnalysedDocument? {
    let input = Input(path: path, bytes: Array(side.text.utf8))
    guard case .document(let document) = analysis.analyse(input, with: &annotator) else {
      return nil
    }
    return document
  }
}
