public import ClaimExtraction
public import ClaimRules
internal import ClaimText

/// Scores documents by the score rules: one dimension a rule, every point with its reason.
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
    let values = dimensions.filter { $0.documents.contains(kind) }
      .map { dimension(of: checked, by: $0, findings) }
    let total = values.isEmpty ? 0 : Double(values.map(\.value).reduce(0, +)) / Double(values.count)
    return DocumentScore(
      document: document.annotated.document.path,
      total: Int(total.rounded()),
      dimensions: values
    )
  }

  private func dimension(
    of document: CheckedDocument,
    by rule: ScoreDefinition,
    _ findings: [Finding]
  ) -> DocumentScore.Dimension {
    var value = rule.start
    var reasons = ["\(Int(rule.start)) to begin with"]
    for move in rule.moves {
      let measured = ScoreMeasure(document, findings).measure(move.when)
      guard let measured, measured.amount != 0 else { continue }
      let points = min(max(move.points * measured.amount, -move.limit), move.limit)
      let rounded = Int(points.rounded())
      guard rounded != 0 else { continue }
      value += Double(rounded)
      reasons.append("\(rounded < 0 ? "−" : "+")\(abs(rounded)) \(move.reason) (\(measured.shown))")
    }
    return DocumentScore.Dimension(
      name: rule.dimension,
      value: Int(min(max(value, 0), 100).rounded()),
      reasons: reasons
    )
  }
}
