internal import ClaimRules
internal import Foundation

/// Weighs traits: the relation with the most points wins.
///
/// The lexicon `evidence-weight` holds what a trait of a pair adds to the log odds of a relation against
/// `supports`, as `FORM RELATION TRAIT`; the trait `base` is where a relation starts. The form is that of
/// the evidence, with `-summary` behind it for statements of several sentences if the lexicon has that.
struct EvidenceJudge: Sendable {
  private var weights: [String: Double] = [:]
  /// The forms that have weights.
  private var profiles: Set<String> = []

  init(_ rules: RuleSet) {
    for entry in rules.lexicon(named: "evidence-weight")?.entries ?? EntryList() {
      weights[entry.text] = entry["weight"].flatMap(Double.init)
      if let profile = entry.text.split(separator: " ").first { profiles.insert(String(profile)) }
    }
  }

  /// The likeliest relation and how likely it is.
  func verdict(
    _ form: EvidenceForm,
    _ traits: Set<EvidenceTrait>
  ) -> (relation: EvidenceRelation, confidence: Double) {
    let isSummary = !traits.contains(.oneStatedSentence)
    let summary = "\(form.rawValue)-summary"
    let profile = isSummary && profiles.contains(summary) ? summary : form.rawValue
    let candidates = EvidenceRelation.allCases.compactMap {
      relation -> (EvidenceRelation, Double)? in
      points(of: relation, profile, traits).map { (relation, $0) }
    }
    let best = candidates.max { $0.1 < $1.1 } ?? (.supports, 0)
    let sum = candidates.reduce(0) { $0 + exp($1.1 - best.1) }
    return (best.0, 1 / max(sum, 1))
  }

  /// `nil` for a relation that is not weighed for texts of this form.
  private func points(
    of relation: EvidenceRelation,
    _ profile: String,
    _ traits: Set<EvidenceTrait>
  ) -> Double? {
    if relation == .supports { return 0 }
    let key = "\(profile) \(relation.rawValue) "
    guard let base = weights[key + "base"] else { return nil }
    return traits.map(\.rawValue).sorted().reduce(base) { $0 + (weights[key + $1] ?? 0) }
  }
}
