internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// The candidates for attributions in annotated texts, and what annotators say of each.
package struct GoldCandidates: Sendable {
  /// A candidate, with the rule that it is a match of.
  package struct Candidate: Sendable {
    package let rule: String
    package let observation: CandidateObservation
  }

  /// Those of each document, in order of the corpus; of one annotated in part those that touch what
  /// is annotated.
  package let documents: [[Candidate]]
  package let attributions: Int

  package init(_ pairs: [GoldReading.Pair]) {
    documents = pairs.map(Self.candidates)
    attributions = pairs.map(\.gold.attributions.count).reduce(0, +)
  }

  private static func candidates(of pair: GoldReading.Pair) -> [Candidate] {
    let annotated = pair.analysed.annotated
    let text = ScoringText(pair.gold.text)
    let judge = CandidateJudge(
      text.scored(pair.gold.attributions.map { MeasuredAttribution(spans: $0, cueClass: "") }),
      isPartial: pair.gold.isPartial
    )
    return AttributionReader(annotated).candidates().compactMap { candidate in
      let measured = MeasuredAttribution(candidate, in: annotated)
      guard let scored = text.scored([measured]).first,
        let verdict = judge.verdict(of: scored)
      else { return nil }
      let rule = annotated.rules.rules[candidate.rule].id
      return Candidate(
        rule: rule,
        observation: CandidateObservation(
          frame: rule,
          lemma: candidate.cueLemma,
          cueClass: candidate.cueClass,
          isRight: verdict.isRight,
          isStrict: verdict.isStrict
        )
      )
    }
  }
}

extension MeasuredAttribution {
  fileprivate init(_ attribution: Attribution, in annotated: AnnotatedDocument) {
    let spans = { (tokens: [Range<Int>]) in
      tokens.map { annotated.document.text.codePoints(annotated.bytes(of: $0)) }
    }
    self.init(
      spans: AttributionSpans(
        source: spans(attribution.source.map { [$0] } ?? []),
        cue: spans([attribution.cue]),
        content: spans(attribution.content)
      ),
      cueClass: attribution.cueClass
    )
  }
}
