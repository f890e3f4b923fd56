internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Tests claims against the conditions of check rules.
struct ClaimTest {
  private let annotated: AnnotatedDocument

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  func holds(_ condition: ClaimCondition, for placed: CheckedDocument.PlacedClaim) -> Bool {
    let claim = placed.claim
    let values = condition.values
    switch condition.field {
    case .type: return values.contains(claim.type.rawValue)
    case .sourceKind: return values.contains(claim.source.kind.rawValue)
    case .cueClass: return values.contains(claim.cue?.class ?? "none")
    case .cueNeutrality: return values.contains(neutrality(of: claim) ?? "none")
    case .polarity: return values.contains(claim.polarity.rawValue)
    case .certainty: return values.contains(claim.certainty.rawValue)
    case .aboutRole: return claim.about.contains { values.contains($0.role.rawValue) }
    case .sourceHas: return has(values, in: placed.source.map { [$0] } ?? [])
    case .contentHas: return has(values, in: placed.content)
    case .contentWords:
      let words = placed.content.joined().count { annotated.tokens[$0].kind == .word }
      return values.compactMap(Int.init).allSatisfy { words >= $0 }
    case .role: return claim.source.role.map(values.contains) ?? false
    }
  }

  private func has(_ names: [String], in pieces: [Range<Int>]) -> Bool {
    pieces.contains { piece in names.contains { annotated.has($0, in: piece) } }
  }

  private func neutrality(of claim: Claim) -> String? {
    claim.cue.flatMap { annotated.rules.entries(of: "cue", for: $0.lemma).first?["neutrality"] }
  }
}
