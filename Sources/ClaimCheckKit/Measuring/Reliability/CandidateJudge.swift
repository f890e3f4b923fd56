/// Tells of candidates whether annotators agree with them, each by itself.
struct CandidateJudge {
  private let annotated: [ScoredAttribution]
  private let isPartial: Bool

  init(_ annotated: [ScoredAttribution], isPartial: Bool) {
    self.annotated = annotated
    self.isPartial = isPartial
  }

  struct Verdict: Hashable {
    let isRight: Bool
    let isStrict: Bool
  }

  /// `nil` when nobody can tell: the text is annotated in part, and not here.
  func verdict(of candidate: ScoredAttribution) -> Verdict? {
    if isPartial, !annotated.contains(where: candidate.touches) { return nil }
    let akin = annotated.filter { candidate.sharesHalf(of: $0) }
    return Verdict(
      isRight: akin.contains {
        AttributionPairing.agreement(candidate.source, $0.source) >= AttributionPairing.half
      },
      isStrict: akin.contains { $0.content == candidate.content && $0.source == candidate.source }
    )
  }
}
