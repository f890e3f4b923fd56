package import ClaimExtraction
package import ClaimRules
internal import ClaimText

/// How well the attributions of some documents are found: their scores, and what is wrong.
package struct AttributionMeasurement: Sendable {
  package private(set) var score = AttributionScore()
  package private(set) var errors: [AttributionError] = []
  /// What was predicted, document by document.
  package private(set) var predictions: [(document: String, attributions: [AttributionSpans])] = []

  private let rules: RuleSet
  private let minConfidence: Double

  /// - Parameter minConfidence: Claims below it are no predictions.
  package init(rules: RuleSet, minConfidence: Double = 0) {
    self.rules = rules
    self.minConfidence = minConfidence
  }

  package mutating func add(_ gold: GoldDocument, _ analysed: AnalysedDocument) {
    let text = ScoringText(gold.text)
    let classes = CueClassReader(analysed.annotated)
    let annotated = text.scored(
      gold.attributions.map {
        MeasuredAttribution(spans: $0, cueClass: classes.cueClass(of: $0.cue))
      }
    )
    let found = analysed.claims.filter { $0.confidence >= minConfidence }
      .compactMap(MeasuredAttribution.init)
    var predicted = text.scored(found)
    if gold.isPartial {
      predicted = predicted.filter { prediction in annotated.contains(where: prediction.touches) }
    }
    predictions.append((gold.name, found.map(\.spans)))
    let pairing = AttributionPairing(predicted: predicted, annotated: annotated)
    score.add(pairing, of: gold)
    score.addStatements(
      AttributionPairing(predicted: predicted.filter(isStatement), annotated: annotated),
      isStatement: isStatement
    )
    errors +=
      AttributionErrors(
        pairing,
        of: gold,
        candidateCues: AttributionErrors.candidateCues(analysed.annotated)
      ).errors
  }

  private func isStatement(_ attribution: ScoredAttribution) -> Bool {
    !rules.entries(of: "statement-class", for: attribution.cueClass).isEmpty
  }
}

extension MeasuredAttribution {
  /// `nil` for assertions that nobody is said to have made.
  init?(_ claim: Claim) {
    guard let cue = claim.cue, claim.type != .unattributed else { return nil }
    self.init(
      spans: AttributionSpans(
        source: claim.source.spans,
        cue: cue.spans,
        content: claim.content.spans
      ),
      cueClass: cue.class,
      rule: claim.rules.first
    )
  }
}

extension ScoredAttribution {
  /// Whether two attributions share a word, whatever its role.
  func touches(_ other: ScoredAttribution) -> Bool {
    let words = content.union(cue)
    return !words.isDisjoint(with: other.content.union(other.cue))
  }

  /// Whether the contents have half of all their words in common.
  func sharesHalf(of other: ScoredAttribution) -> Bool {
    let shared = content.intersection(other.content).count
    return AttributionPairing.overlap(shared, self, other) >= AttributionPairing.half
  }
}
