import ClaimDossier
import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification
import Foundation
import Testing

@Suite
struct DecisionTests {
  private static let article = """
    Ferry to Dorn

    Experts say that the ferry to Dorn is a scandal.

    “We will sell the ferry,” Jelka Horvat said. Critics say otherwise.
    """

  private let workshop: DossierWorkshop
  private let dossier: Dossier

  init() throws {
    workshop = try DossierWorkshop()
    dossier = try Dossier.create(at: workshop.path)
    try workshop.add(Self.article, "a.txt", to: dossier)
    try workshop.check(dossier)
  }

  private func decide(_ draft: Decision.Draft, _ id: String) throws -> Decision {
    try dossier.decide(draft, on: id, at: DossierWorkshop.now)
  }

  private func diagnostics(_ check: DossierCheck) -> [String] {
    check.told(in: "case").diagnostics.map(\.id)
  }

  @Test
  func `a dismissed finding is counted and not told again, also after edits elsewhere`() throws {
    let found = try #require(try dossier.lastCheck().report.findings.first)
    _ = try decide(.init(.dismissed, reason: "known"), String(found.fingerprint.prefix(8)))
    try workshop.add(Self.article + "\n\nAnd so on, it rained.", "a.txt", to: dossier)
    #expect(diagnostics(try dossier.lastCheck()).contains("dossier.stale"))
    let check = try workshop.check(dossier)
    let told = check.told(in: "case")
    #expect(check.report.findings.contains { $0.fingerprint == found.fingerprint })
    #expect(!told.findings.contains { $0.fingerprint == found.fingerprint })
    #expect(diagnostics(check).contains("dossier.dismissed"))
    #expect(!diagnostics(check).contains("dossier.stale"))
  }

  @Test
  func `a decision whose finding is gone is told, and holds again when it comes back`() throws {
    let found = try #require(try dossier.lastCheck().report.findings.first)
    _ = try decide(.init(.accepted), found.fingerprint)
    try workshop.add("Nothing\n\nIt rained.", "a.txt", to: dossier)
    #expect(diagnostics(try workshop.check(dossier)).contains("dossier.decision-gone"))
    try workshop.add(Self.article, "a.txt", to: dossier)
    let told = try workshop.check(dossier).told(in: "case")
    let again = try #require(told.findings.first { $0.fingerprint == found.fingerprint })
    #expect(again.reasons.last == "accepted on 2023-11-14")
  }

  @Test
  func `the last decision holds, and one that is withdrawn does not`() throws {
    let id = try #require(try dossier.lastCheck().report.findings.first).fingerprint
    _ = try decide(.init(.dismissed, reason: "no"), id)
    _ = try decide(.init(.verified, evidence: ["https://e.test"]), id)
    #expect(try dossier.decisions().map(\.verdict) == [.verified])
    _ = try decide(.init(.withdrawn), id)
    #expect(try dossier.decisions().isEmpty)
    #expect(throws: DossierError.self) { try decide(.init(.withdrawn), id) }
    #expect(try dossier.records().count > 4)
  }

  @Test
  func `claims are rated, findings are not`() throws {
    let claim = try #require(try dossier.currentClaims().last).id.rawValue
    let finding = try #require(try dossier.lastCheck().report.findings.first).fingerprint
    let rating = try #require(Decision.Rating(name: "False", value: 1, best: 5, worst: 1))
    let decision = try decide(.init(.rated, rating: rating, author: "Ada"), claim)
    #expect(decision.description == "rated “False” on 2023-11-14 by Ada")
    #expect(throws: DossierError.self) { try decide(.init(.rated, rating: rating), finding) }
    #expect(throws: DossierError.self) { try decide(.init(.accepted), claim) }
    #expect(try dossier.claimReviews(publisher: "Us").count == 1)
    // The claim stays known to its decision when its text is gone.
    try workshop.add("Nothing\n\nIt rained.", "a.txt", to: dossier)
    #expect(diagnostics(try workshop.check(dossier)).contains("dossier.decision-gone"))
    _ = try decide(.init(.withdrawn), claim)
    #expect(try dossier.claimReviews(publisher: "Us").isEmpty)
  }

  @Test
  func `what cannot be decided on is told`() throws {
    #expect(throws: DossierError.shortID("ab", least: 4)) { try decide(.init(.accepted), "ab") }
    #expect(throws: DossierError.noSubject("zzzzzz")) { try decide(.init(.accepted), "zzzzzz") }
    #expect(throws: DossierError.self) { _ = try Decision.Draft(.dismissed, reason: " ") }
    #expect(throws: DossierError.self) { _ = try Decision.Draft(.verified) }
    #expect(Decision.Rating(name: "False", value: 9, best: 5, worst: 1) == nil)
    #expect(Decision.Rating(name: " ") == nil)
  }
}
