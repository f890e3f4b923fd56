import ClaimVerification
import Testing

/// Offices, kin and successions of a statement, held against what the evidence says of the same names.
@Suite
struct HeldRelationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let trait: EvidenceTrait
    let statement: String
    let evidence: String

    var testDescription: String { "\(trait.rawValue): \(statement)" }

    init(_ trait: EvidenceTrait, _ statement: String, _ evidence: String) {
      self.trait = trait
      self.statement = statement
      self.evidence = evidence
    }
  }

  private static let mayor = "Jelka Horvat, the mayor of Ravna, opened the new bridge on Sunday."

  static let clashes = [
    Case(.otherOwner, "Jelka Horvat is the mayor of Lowmoor.", mayor),
    Case(.otherHolder, "Boris Tkalec is the mayor of Ravna.", mayor),
    Case(
      .otherRelation,
      "Boris Tkalec is the uncle of Jelka Horvat.",
      "Boris Tkalec, a neighbour of Jelka Horvat, found the keys."
    ),
    Case(
      .roleSwap,
      "Boris Tkalec succeeded Jelka Horvat.",
      "Jelka Horvat's predecessor, Boris Tkalec, had promised a bridge."
    ),
    Case(
      .roleSwap,
      "Jelka Horvat replaced Boris Tkalec.",
      "Jelka Horvat was replaced by Boris Tkalec after the vote."
    ),
  ]

  @Test(arguments: clashes)
  func `another side of a relation is told`(it: Case) throws {
    let verdict = try EvidenceBench.verdict(it.statement, it.evidence)
    #expect(verdict.traits.contains(it.trait), "\(verdict.traits)")
    #expect(verdict.differences.contains { $0.statement != nil && $0.evidence != nil })
  }

  @Test(
    arguments: [
      ("Jelka Horvat is the mayor of Ravna.", mayor),
      ("Ravna's mayor is Jelka Horvat.", mayor),
      (
        "Jelka Horvat is the wife of Boris Tkalec.",
        "Boris Tkalec came with his son and with Jelka Horvat, wife of Boris Tkalec since 2011."
      ),
      (
        "Jelka Horvat succeeded Boris Tkalec.",
        "Jelka Horvat's predecessor, Boris Tkalec, had promised a bridge."
      ),
      ("Jelka Horvat married Boris Tkalec.", "Boris Tkalec married Jelka Horvat in Ravna."),
    ]
  )
  func `the same relation in other words is no clash`(statement: String, evidence: String) throws {
    let verdict = try EvidenceBench.verdict(statement, evidence)
    let clashes: Set<EvidenceTrait> = [
      .otherOwner, .otherHolder, .otherRelation, .otherOffice, .roleSwap,
    ]
    #expect(clashes.isDisjoint(with: verdict.traits), "\(verdict.traits)")
  }
}
