public import ClaimExtraction
public import ClaimRules
internal import ClaimText

/// Holds statements against evidence.
///
/// ```swift
/// let verdict = EvidenceComparison(rules).verdict(statement: statement, evidence: article)
/// ```
public struct EvidenceComparison: Sendable {
  private let relations: WordRelations
  private let reader: ComparedTextReader
  private let judge: EvidenceJudge

  /// The least share of a statement that a text must say to speak of it.
  private static let leastShare = 0.1

  /// Reads the word relations; costs some hundredths of a second.
  public init(_ rules: RuleSet) {
    relations = WordRelations(rules)
    reader = ComparedTextReader(relations: relations, options: QuoteOptions(rules))
    judge = EvidenceJudge(rules)
  }

  /// What the evidence says to the statement; a text without words says nothing.
  public func verdict(
    statement: AnalysedDocument?,
    evidence: AnalysedDocument?
  ) -> EvidenceVerdict {
    guard let statement, let evidence else {
      return .empty(
        statement == nil ? "the statement holds no words" : "the evidence holds no words"
      )
    }
    let text = reader.read(evidence)
    let alignment = StatementAlignment(
      reader.read(statement, known: text.names),
      text,
      relations
    )
    var seen = NameObserver(alignment: alignment).observe()
    seen.merge(FigureObserver(alignment: alignment).observe())
    seen.merge(WordObserver(alignment: alignment).observe())
    seen.merge(OrderObserver(alignment: alignment).observe())
    seen.merge(HeldRelationObserver(alignment: alignment).observe())
    seen.merge(StanceObserver(alignment: alignment).observe())
    seen.merge(DeedObserver(alignment: alignment).observe())
    seen.merge(ClearDifferences(alignment: alignment, seen: seen).observe())
    let isAbout = isAbout(alignment, seen)
    let judged = judge.verdict(alignment.evidence.form, seen.traits)
    // What a text only alleges it does not say as its own.
    let isAlleged = judged.relation == .supports && seen.traits.contains(.hedgedEvidence)
    return EvidenceExplanation(
      alignment: alignment,
      observations: seen,
      relation: isAbout ? (isAlleged ? .reports : judged.relation) : .unrelated,
      confidence: isAbout ? judged.confidence : 1 - alignment.share
    ).verdict
  }

  /// Whether the evidence speaks of what the statement speaks of. A headline says little of its topic:
  /// one word that is akin to one of the statement, or a word that takes sides, is enough.
  private func isAbout(_ alignment: StatementAlignment, _ seen: EvidenceObservations) -> Bool {
    if alignment.share >= Self.leastShare { return true }
    return alignment.evidence.form == .headline
      && (alignment.matches.contains { $0 != nil } || seen.traits.contains { $0.isStance })
  }
}
