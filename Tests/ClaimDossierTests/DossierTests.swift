import ClaimCheckKit
import ClaimDossier
import ClaimVerification
import Foundation
import Testing

@Suite
struct DossierTests {
  private static let ferry = """
    Ferry to Dorn

    The ferry to Dorn had failed nine inspections, Ralf Dietz said on Monday.

    “We will sell the ferry,” Jelka Horvat said. Nobody answered.
    """

  private let workshop: DossierWorkshop
  private let dossier: Dossier

  init() throws {
    workshop = try DossierWorkshop()
    dossier = try Dossier.create(at: workshop.path)
  }

  @Test
  func `a changed text becomes a version beside the old one`() throws {
    #expect(try workshop.add(Self.ferry, "a.txt", to: dossier) == .added)
    #expect(try workshop.add(Self.ferry, "a.txt", to: dossier) == .unchanged(number: 1))
    let later = Self.ferry.replacing("nine", with: "ten")
    guard case .changed(2, let previous) = try workshop.add(later, "a.txt", to: dossier) else {
      Issue.record("no second version")
      return
    }
    #expect(previous.text == Self.ferry)
    #expect(try dossier.versions(of: "a.txt").map(\.text) == [Self.ferry, later])
    #expect(try dossier.latestVersions().map(\.number) == [2])
    #expect(try dossier.problems() == [])
  }

  @Test
  func `the same bytes under another name are told, and added only when asked for`() throws {
    try workshop.add(Self.ferry, "a.txt", to: dossier)
    #expect(try workshop.add(Self.ferry, "b.txt", to: dossier) == .copy(of: "a.txt"))
    let copy = try workshop.analysed(Self.ferry, "b.txt")
    let outcome = try dossier.add(
      copy,
      contents: Array(Self.ferry.utf8),
      allowsCopy: true,
      at: DossierWorkshop.now
    )
    #expect(outcome == .added)
  }

  @Test
  func `words are found in any form, in order in quotation marks, and in the last version only`()
    throws
  {
    try workshop.add(Self.ferry, "a.txt", to: dossier)
    try workshop.add(Self.ferry.replacing("sell", with: "burn"), "a.txt", to: dossier)
    try workshop.add("Trains\n\nA train passed. A ferry did not.", "b.txt", to: dossier)
    let hits = try dossier.search("ferries")
    #expect(hits.filter { $0.kind == .document }.map(\.document) == ["a.txt", "b.txt"])
    #expect(hits.contains { $0.kind == .claim && $0.snippet.contains("[ferry]") })
    #expect(try dossier.search("\"failed nine\"").isEmpty == false)
    #expect(try dossier.search("\"nine failed\"").isEmpty)
    #expect(try dossier.search("selling").isEmpty)
    #expect(try dossier.search("selling", allVersions: true).isEmpty == false)
    #expect(throws: DossierError.emptySearch("…")) { try dossier.search("…") }
  }

  @Test
  func `a removed version and a removed document leave nothing behind`() throws {
    try workshop.add(Self.ferry, "a.txt", to: dossier)
    try workshop.add(Self.ferry.replacing("sell", with: "burn"), "a.txt", to: dossier)
    try workshop.check(dossier)
    _ = try dossier.remove(document: "a.txt", version: 1)
    #expect(try dossier.versions(of: "a.txt").map(\.number) == [2])
    #expect(try dossier.search("selling", allVersions: true).isEmpty)
    guard case .document("a.txt", [2], let claims, _) = try dossier.remove(document: "a.txt")
    else {
      Issue.record("another removal")
      return
    }
    #expect(claims > 0)
    #expect(try dossier.search("ferry").isEmpty)
    #expect(try dossier.problems() == [])
    #expect(throws: DossierError.notChecked) { try dossier.lastCheck() }
    #expect(throws: DossierError.noDocument("a.txt", known: [])) {
      try dossier.removal(document: "a.txt")
    }
  }

  @Test
  func `a feed that is added again takes the place of what it was, and feeds share fact checks`()
    throws
  {
    let check = FactCheck(id: "1", claim: "Snow is black.", publisher: "C", url: "https://c.test/1")
    try dossier.add([check, check], feed: "old", at: DossierWorkshop.now)
    try dossier.add([check], feed: "old", at: DossierWorkshop.now)
    try dossier.add([check], feed: "new", at: DossierWorkshop.now)
    #expect(try dossier.feeds().map(\.count) == [1, 1])
    let all = try dossier.factChecks()
    #expect(all.factChecks == [check])
    #expect(all.duplicates == 1)
    #expect(try dossier.remove(feed: "old") == .feed(name: "old", factChecks: 1))
    #expect(try dossier.problems() == [])
  }
}
