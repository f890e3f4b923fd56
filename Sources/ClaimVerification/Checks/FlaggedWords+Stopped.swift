internal import Algorithms
internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

extension FlaggedWords {
  /// A finding for each rule that gave up, at the first passage on which it did.
  static func ofStopped(_ stopped: [StoppedRule], in document: AnalysedDocument) -> [FlaggedWords] {
    let ordered = stopped.sorted {
      ($0.rule, $0.tokens.lowerBound) < ($1.rule, $1.tokens.lowerBound)
    }
    return ordered.chunked(on: \.rule).compactMap { rule, passages in
      passages.first.map { first in
        let places = Set(passages.map(\.tokens)).count
        return FlaggedWords(
          tokens: first.tokens,
          finding: finding(of: rule, first, places: places, in: document)
        )
      }
    }
  }

  private static func finding(
    of rule: String,
    _ stopped: StoppedRule,
    places: Int,
    in document: AnalysedDocument
  ) -> Finding {
    let place = document.place(of: stopped.tokens)
    let kind = "rule-stopped"
    let fingerprint = ClaimID(hashing: [rule, kind, place.text].joined(separator: "\u{1F}"))
      .rawValue
    return Finding(
      id: fingerprint,
      rule: rule,
      kind: kind,
      severity: .warning,
      category: .rule,
      message: "The rule gave up on this passage, so what it would say of it is not known.",
      primary: place,
      related: [],
      reasons: [stopped.reason] + (places > 1 ? ["it gave up on \(places) passages in all"] : []),
      suggestion: "Make the rule's pattern simpler: a repeat within a repeat is the usual cause.",
      fingerprint: fingerprint,
      claims: []
    )
  }
}
