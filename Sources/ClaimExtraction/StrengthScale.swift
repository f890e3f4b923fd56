internal import ClaimRules

/// Rates how strongly claims are sourced, by the score rules of the dimension `strength`.
///
/// A move's `when` reads `field=value`, with the fields `type`, `source.kind`, `cue.class`,
/// `certainty` and `polarity`.
package struct StrengthScale {
  package static let dimension = "strength"

  private let rules: [ScoreDefinition]

  init(_ ruleSet: RuleSet) {
    rules = ruleSet.rules.compactMap { rule in
      guard case .score(let score) = rule.body, score.dimension == Self.dimension else {
        return nil
      }
      return score
    }
  }

  func strength(of claim: Claim) -> Strength {
    let fields = [
      "type=\(claim.type.rawValue)",
      "source.kind=\(claim.source.kind.rawValue)",
      "cue.class=\(claim.cue?.class ?? "none")",
      "certainty=\(claim.certainty.rawValue)",
      "polarity=\(claim.polarity.rawValue)",
    ]
    var value = 0.0
    var reasons: [String] = []
    for rule in rules {
      value += rule.start
      for move in rule.moves where fields.contains(move.when) {
        value += move.points
        let sign = move.points < 0 ? "−" : "+"
        reasons.append("\(sign)\(Int(abs(move.points))) \(move.reason)")
      }
    }
    return Strength(value: Int(min(max(value, 0), 100).rounded()), reasons: reasons)
  }
}
