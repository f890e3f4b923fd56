internal import ClaimRules

/// Finds whom a claim is about: the accused by the layer `accusation` (group `accused`), the
/// addressee, then whom the content speaks of, by name, role or pronoun.
struct TargetReader {
  private let annotated: AnnotatedDocument
  private let references: References

  init(_ annotated: AnnotatedDocument, _ references: References) {
    self.annotated = annotated
    self.references = references
  }

  func targets(of attribution: Attribution) -> [ClaimTarget] {
    let pieces = attribution.content + (attribution.addressee.map { [$0] } ?? [])
    let around = pieces.reduce(attribution.cue) { whole, piece in
      min(whole.lowerBound, piece.lowerBound)..<max(whole.upperBound, piece.upperBound)
    }
    return targets(
      in: attribution.content,
      around: around,
      isAccused: attribution.cueClass == "accuse",
      isPraised: attribution.cueClass == "praise",
      addressee: attribution.addressee
    )
  }

  func targets(of sentence: Range<Int>) -> [ClaimTarget] {
    targets(in: [sentence], around: sentence, isAccused: false, isPraised: false, addressee: nil)
  }

  private func targets(
    in content: [Range<Int>],
    around tokens: Range<Int>,
    isAccused: Bool,
    isPraised: Bool,
    addressee: Range<Int>?
  ) -> [ClaimTarget] {
    var roles: [String: ClaimTarget.Role] = [:]
    var order: [Entity] = []
    func add(_ entity: Entity, _ role: ClaimTarget.Role) {
      if roles[entity.id] == nil {
        roles[entity.id] = role
        order.append(entity)
      }
    }
    for accusation in annotated.annotations("accusation", in: tokens) {
      for accused in accusation.groups["accused"] {
        for entity in references.entities(in: accused) { add(entity, .accused) }
      }
    }
    if let addressee {
      for entity in references.entities(in: addressee) { add(entity, .addressed) }
    }
    for (position, piece) in content.enumerated() {
      for (number, entity) in references.entities(in: piece).enumerated() {
        let isFirst = position == 0 && number == 0
        let role: ClaimTarget.Role =
          isFirst ? (isAccused ? .accused : isPraised ? .praised : .subject) : .mentioned
        add(entity, role)
      }
    }
    return order.map { ClaimTarget(name: $0.name, entity: $0.id, role: roles[$0.id] ?? .mentioned) }
  }
}
