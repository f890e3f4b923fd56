import ClaimDossier
import Testing

@Suite
struct VersionChangesTests {
  private let workshop: DossierWorkshop

  init() throws {
    workshop = try DossierWorkshop()
  }

  private func changes(_ old: String, _ new: String) throws -> [String] {
    let changes = try VersionChanges(
      from: workshop.analysed(old, "a.txt"),
      to: workshop.analysed(new, "a.txt")
    )
    return changes.changes.map { change in
      switch change {
      case .reworded(let line, let diff): "~\(line) \(diff)"
      case .added(let line, let text): "+\(line) \(text)"
      case .removed(let line, let text): "-\(line) \(text)"
      }
    }
  }

  private static let old = "Ferry\n\nNine boats sank on Monday. It rained.\n\nAnna Berg left.\n"

  @Test
  func `reworded, new and missing sentences are told with their lines`() throws {
    let new =
      "Ferry\n\nTen boats sank on Monday. It rained.\n\nThe mayor was not there to see it.\n"
    #expect(
      try changes(Self.old, new) == [
        "~3 [-Nine-] {+Ten+} boats sank on Monday.", "+5 The mayor was not there to see it.",
        "-5 Anna Berg left.",
      ]
    )
  }

  @Test
  func `lines that are broken otherwise are no change`() throws {
    let lines = [
      "Nine of the boats that lay in the old harbour of Dorn sank in the storm on",
      "Monday night. Nobody was on board, the harbour master told reporters, and no",
      "fuel has been found in the water so far. The ferry to the islands goes again",
      "from Thursday on, the company said.",
    ]
    let wrapped = "Ferry\n\n\(lines.joined(separator: "\n"))\n"
    #expect(try changes(wrapped, "Ferry\n\n\(lines.joined(separator: " "))\n") == [])
  }

  @Test
  func `a sentence that moves is missing at one place and new at the other`() throws {
    let new = "Ferry\n\nIt rained. Nine boats sank on Monday.\n\nAnna Berg left.\n"
    #expect(try changes(Self.old, new).count == 2)
  }
}
