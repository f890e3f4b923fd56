public import ClaimExtraction
public import ClaimRules
internal import ClaimText

/// Scores documents by the score rules: one dimension a rule, every point with what moved it.
///
/// ```swift
/// let scores = Scoring(rules).scores(of: documents, with: findings)
/// ```
public struct Scoring: Sendable {
  private let dimensions: [ScoreDefinition]

  public init(_ rules: RuleSet) {
    dimensions = rules.rules.compactMap { rule in
      guard case .score(let score) = rule.body, score.dimension != StrengthScale.dimension,
        rule.header.status != .deprecated
      else { return nil }
      return score
    }
  }

  /// One score a document, in their order.
  ///
  /// - Parameter findings: Those of all documents; a finding moves the score of the document that
  ///   its primary place is in.
  public func scores(
    of documents: [AnalysedDocument],
    with findings: [Finding]
  ) -> [DocumentScore] {
    // That a rule gave up tells nothing of the text.
    let telling = findings.filter { $0.category != .rule }
    let byDocument = Dictionary(grouping: telling, by: \.primary.document)
    return documents.map { document in
      score(document, byDocument[document.annotated.document.path] ?? [])
    }
  }

  private func score(_ document: AnalysedDocument, _ findings: [Finding]) -> DocumentScore {
    let checked = CheckedDocument(document)
    let kind = document.annotated.document.metadata.kind
    return DocumentScore(
      document: document.annotated.document.path,
      dimensions: dimensions.filter { $0.documents.contains(kind) }
        .map { dimension(by: $0, ScoreMeasure(checked, findings)) }
    )
  }

  private func dimension(
    by rule: ScoreDefinition,
    _ measure: ScoreMeasure
  ) -> DocumentScore.Dimension {
    var ladder = ScoreLadder(start: rule.start)
    var isJudged = true
    if let caution = rule.caution {
      let count = measure.count(of: caution.needs.unit)
      isJudged = Double(count) >= caution.needs.count
      if isJudged {
        ladder.climb(rule, measure)
        ladder.draw(toward: caution, having: count)
      } else {
        ladder.abstain(caution, having: count)
      }
    } else {
      ladder.climb(rule, measure)
    }
    return DocumentScore.Dimension(
      name: rule.dimension,
      start: ladder.start,
      steps: ladder.steps,
      isJudged: isJudged
    )
  }
}

extension ScoreLadder {
  /// All moves of a rule.
  fileprivate mutating func climb(_ rule: ScoreDefinition, _ measure: ScoreMeasure) {
    for move in rule.moves {
      if let reading = measure.reading(of: move) { take(move, reading) }
    }
    clamp()
  }
}
