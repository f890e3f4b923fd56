package import ClaimExtraction

/// An attribution as sets of words.
package struct ScoredAttribution: Sendable, Hashable {
  package let spans: AttributionSpans
  /// The class of the cue; of an annotated one, that which the lexicons give.
  package let cueClass: String
  /// The rule behind a prediction.
  package let rule: String?
  package let type: ClaimType
  let source: Set<Int>
  let cue: Set<Int>
  let content: Set<Int>

  init(_ attribution: MeasuredAttribution, words: WordTokens, quoted: Set<Int>) {
    spans = attribution.spans
    cueClass = attribution.cueClass
    rule = attribution.rule
    source = words.inside(spans.source)
    cue = words.inside(spans.cue)
    content = words.inside(spans.content)
    let quotedCount = content.intersection(quoted).count
    type = quotedCount == 0 ? .indirect : quotedCount == content.count ? .direct : .mixed
  }
}

/// An attribution, annotated or predicted, before it is scored.
package struct MeasuredAttribution: Sendable, Hashable {
  package var spans: AttributionSpans
  package var cueClass: String
  /// The rule behind a prediction.
  package var rule: String?

  package init(spans: AttributionSpans, cueClass: String, rule: String? = nil) {
    self.spans = spans
    self.cueClass = cueClass
    self.rule = rule
  }
}
