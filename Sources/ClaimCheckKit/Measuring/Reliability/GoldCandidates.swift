package import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// The candidates for attributions in annotated texts, and what annotators say of each.
package struct GoldCandidates: Sendable {
  /// Those of each document, in order of the corpus; of one annotated in part those that touch what
  /// is annotated.
  package let documents: [[CandidateObservation]]
  package let attributions: Int

  package init(_ pairs: [GoldReading.Pair], _ reliability: Reliability) {
    documents = pairs.map { Self.observations(of: $0, reliability) }
    attributions = pairs.map(\.gold.attributions.count).reduce(0, +)
  }

  private static func observations(
    of pair: GoldReading.Pair,
    _ reliability: Reliability
  ) -> [CandidateObservation] {
    let annotated = pair.analysed.annotated
    let text = ScoringText(pair.gold.text)
    let judge = CandidateJudge(
      text.scored(pair.gold.attributions.map { MeasuredAttribution(spans: $0, cueClass: "") }),
      isPartial: pair.gold.isPartial
    )
    let reader = AttributionReader(annotated, reliability)
    let candidates = reader.candidates()
    // A quotation may go on in the next sentences, which makes a candidate what is annotated.
    let continued = reader.continued(candidates.map(\.attribution))
    return zip(candidates, continued).compactMap { candidate, whole in
      let forms =
        whole == candidate.attribution || !candidate.attribution.isQuoted(in: annotated)
        ? [candidate.attribution] : [candidate.attribution, whole]
      let verdicts = text.scored(forms.map { MeasuredAttribution($0, in: annotated) })
        .compactMap(judge.verdict)
      guard let verdict = verdicts.max(by: { $0.worth < $1.worth }) else { return nil }
      return CandidateObservation(
        rule: annotated.rules.rules[whole.rule].id,
        frame: candidate.frame,
        lemma: whole.cueLemma,
        cueClass: whole.cueClass,
        traits: candidate.traits,
        verdict: verdict
      )
    }
  }
}

extension Attribution {
  fileprivate func isQuoted(in annotated: AnnotatedDocument) -> Bool {
    content.joined().contains { annotated.tokens[$0].quotation != nil }
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
