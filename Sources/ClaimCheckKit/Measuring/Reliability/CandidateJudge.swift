/// Tells of candidates whether annotators agree with them, each by itself.
struct CandidateJudge {
  private let annotated: [ScoredAttribution]
  private let isPartial: Bool
  /// The annotated attributions that a word of content belongs to.
  private let owners: [Int: [Int]]

  init(_ annotated: [ScoredAttribution], isPartial: Bool) {
    self.annotated = annotated
    self.isPartial = isPartial
    var owners: [Int: [Int]] = [:]
    for (index, attribution) in annotated.enumerated() {
      for word in attribution.content { owners[word, default: []].append(index) }
    }
    self.owners = owners
  }

  /// `nil` when nobody can tell: the text is annotated in part, and not here.
  func verdict(of candidate: ScoredAttribution) -> CandidateObservation.Verdict? {
    if isPartial, !annotated.contains(where: candidate.touches) { return nil }
    var shared: [Int: Int] = [:]
    for word in candidate.content {
      for owner in owners[word] ?? [] { shared[owner, default: 0] += 1 }
    }
    let verdicts = shared.map { owner, count in
      let other = annotated[owner]
      let half = AttributionPairing.half
      guard AttributionPairing.overlap(count, candidate, other) >= half,
        AttributionPairing.agreement(candidate.source, other.source) >= half
      else { return CandidateObservation.Verdict.wrong }
      return candidate.content == other.content && candidate.source == other.source
        ? .strict : .joint
    }
    return verdicts.max { $0.worth < $1.worth } ?? .wrong
  }
}
