internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Runs one check rule on one document.
struct CheckRunner {
  let rule: Rule
  let check: CheckDefinition
  let document: CheckedDocument

  private var annotated: AnnotatedDocument { document.annotated }
  private var maker: FindingMaker { FindingMaker(rule: rule, definition: check.finding) }

  /// - Parameter matches: Where the rule's own pattern matched, if it has one.
  func findings(_ matches: [RuleMatch]) -> [FlaggedWords] {
    let measures = ArticleMeasures(document)
    guard check.article.allSatisfy({ $0.holds(for: measures.value(of: $0.measure)) }) else {
      return []
    }
    switch check.subject {
    case .text: return matches.compactMap(finding)
    case .claim(let conditions, let part):
      return document.claims.compactMap { claim in
        conditions.allSatisfy { ClaimTest(annotated).holds($0, for: claim) }
          ? finding(claim, at: part) : nil
      }
    case .article: return [article(measures)].compactMap { $0 }
    }
  }

  private func finding(_ match: RuleMatch) -> FlaggedWords? {
    let tokens = match.groups["flag"].first ?? match.tokens
    guard document.speaks(check.voice, tokens) else { return nil }
    var slots = ["flag": annotated.text(of: tokens)]
    for name in match.groups.names where name != "flag" {
      slots[name] = match.groups[name].map(annotated.text).joined(separator: " … ")
    }
    return flagged(tokens, slots: slots)
  }

  private func finding(_ claim: CheckedDocument.PlacedClaim, at part: ClaimPart) -> FlaggedWords? {
    let place: Range<Int>? =
      switch part {
      case .source: claim.source
      case .cue: claim.cue
      case .content: claim.content.first
      case .sentence: claim.sentence
      }
    guard let tokens = place ?? claim.content.first, !tokens.isEmpty else { return nil }
    let about = claim.claim.about.first { $0.role == .accused } ?? claim.claim.about.first
    let slots = [
      "source": claim.claim.source.name ?? claim.claim.source.text,
      "cue": claim.claim.cue?.text ?? "",
      "content": claim.claim.content.text,
      "about": about?.name ?? "somebody",
      "flag": annotated.text(of: tokens),
    ]
    return flagged(tokens, slots: slots, claims: [claim.claim.id])
  }

  /// The finding on an article stands where the voice that says most speaks first.
  private func article(_ measures: ArticleMeasures) -> FlaggedWords? {
    let top = document.census.top
    let claims = top?.claims ?? []
    let places = claims.compactMap { claim in
      (claim.source.spans.first ?? claim.content.spans.first).map(document.document.tokens)
    }.filter { !$0.isEmpty }
    guard let first = places.first ?? document.structure.sentences.first?.tokens else { return nil }
    let slots = [
      "voice": top?.name ?? "",
      "top": "\(claims.count)",
      "statements": "\(document.census.statements)",
      "voices": "\(document.census.voices.count)",
    ]
    let reasons = check.article.map { "\($0.measure.rawValue): \(measures.shown($0.measure))" }
    return flagged(
      first,
      slots: slots,
      related: Array(places.dropFirst()),
      reasons: reasons,
      claims: claims.map(\.id)
    )
  }

  private func flagged(
    _ tokens: Range<Int>,
    slots: [String: String],
    related: [Range<Int>] = [],
    reasons: [String] = [],
    claims: [ClaimID] = []
  ) -> FlaggedWords {
    FlaggedWords(
      tokens: tokens,
      finding: maker.finding(
        kind: rule.findingKind,
        slots: slots,
        primary: document.document.place(of: tokens),
        related: related.map { document.document.place(of: $0) },
        reasons: reasons,
        context: document.context(of: tokens),
        claims: claims
      )
    )
  }
}
