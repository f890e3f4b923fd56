/// Offices, kin and the like that the evidence gives to another holder, or of another owner.
struct HeldRelationObserver {
  let alignment: StatementAlignment

  func observe() -> EvidenceObservations {
    var seen = EvidenceObservations()
    let stated = HeldRelationReader(alignment.statement).relations.filter { $0.owner != nil }
    guard !stated.isEmpty else { return seen }
    let known = HeldRelationReader(alignment.evidence).relations
    for relation in stated where !known.contains(where: { isSame(relation, $0) }) {
      for other in known {
        guard let clash = clash(relation, other) else { continue }
        seen.note(clash.trait)
        seen.differences.append(clash.difference)
        break
      }
    }
    return seen
  }

  private typealias Clash = (trait: EvidenceTrait, difference: EvidenceObservations.Difference)

  private func clash(_ own: HeldRelation, _ other: HeldRelation) -> Clash? {
    guard let owner = own.owner else { return nil }
    let isAlike = isAlike(own, other)
    let hasHolder = alignment.agrees(own.holder, other.holder)
    guard let otherOwner = other.owner else { return nil }
    let hasOwner = alignment.agrees(owner, otherOwner)
    switch (hasHolder, isAlike, hasOwner) {
    case (true, true, false): return (.otherOwner, difference(.actor, owner, otherOwner))
    case (false, true, true):
      return (.otherHolder, difference(.actor, own.holder, other.holder))
    case (true, false, true):
      return (
        .otherRelation,
        difference(.antonym, own.word..<(own.word + 1), other.word..<(other.word + 1))
      )
    case (true, false, false): return (.otherOffice, difference(.actor, owner, otherOwner))
    case (false, true, false):
      guard !own.isMutual, alignment.agrees(own.holder, otherOwner),
        alignment.agrees(owner, other.holder)
      else { return nil }
      return (
        .roleSwap, difference(.roleSwap, own.holder, other.holder)
      )
    default: return nil
    }
  }

  private func difference(
    _ kind: EvidenceDifferenceKind,
    _ own: Range<Int>,
    _ other: Range<Int>
  ) -> EvidenceObservations.Difference {
    EvidenceObservations.Difference(kind: kind, statement: own, evidence: other)
  }

  private func isSame(_ own: HeldRelation, _ other: HeldRelation) -> Bool {
    guard let owner = own.owner, let otherOwner = other.owner, isAlike(own, other) else {
      return false
    }
    return alignment.agrees(own.holder, other.holder) && alignment.agrees(owner, otherOwner)
      || own.isMutual && alignment.agrees(own.holder, otherOwner)
        && alignment.agrees(owner, other.holder)
  }

  /// Whether two relations have one name, or the evidence's is a kind of the statement's.
  private func isAlike(_ own: HeldRelation, _ other: HeldRelation) -> Bool {
    if !Set(own.names).isDisjoint(with: other.names) { return true }
    let senses = own.names.flatMap { alignment.relations[$0].senses }
    let others = other.names.flatMap { alignment.relations[$0].senses }
    return !Set(senses).isDisjoint(with: others + alignment.relations.kinds(of: others))
  }
}
