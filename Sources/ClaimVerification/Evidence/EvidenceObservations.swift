/// What one look at an alignment gives: traits to weigh and differences to tell.
struct EvidenceObservations: Sendable {
  struct Difference: Sendable {
    let kind: EvidenceDifferenceKind
    /// Words of the statement.
    var statement: Range<Int>?
    /// Words of the evidence.
    var evidence: Range<Int>?
  }

  var traits: Set<EvidenceTrait> = []
  var differences: [Difference] = []

  mutating func note(_ trait: EvidenceTrait, if holds: Bool = true) {
    if holds { traits.insert(trait) }
  }

  mutating func tell(
    _ kind: EvidenceDifferenceKind,
    statement: Int? = nil,
    evidence: Int? = nil
  ) {
    differences.append(
      Difference(
        kind: kind,
        statement: statement.map { $0..<($0 + 1) },
        evidence: evidence.map { $0..<($0 + 1) }
      )
    )
  }

  mutating func merge(_ other: Self) {
    traits.formUnion(other.traits)
    differences += other.differences
  }
}
