import ClaimDossier
import Foundation
import TestSupport
import Testing

/// What happens to a dossier when several write to it, the disk is full, or a writer is killed; a longer
/// run is `bench/dossier-kill/run`.
@Suite
struct DossierSafetyTests {
  private let claimcheck: SmallRun
  private let environment: [String: String]

  init() throws {
    claimcheck = try SmallRun()
    let pack = claimcheck.workspace.url.appending(path: SmallPack.folder).path
    environment = ["CLAIMCHECK_RULES": pack]
    #expect(try claimcheck("dossier", "init").status == 0)
  }

  private func write(_ names: [String], size: Int = 20) throws {
    for name in names {
      let line = "Ana said it rained on \(name) and on the old bridge. "
      let text = "\(name)\n\n\(String(repeating: line, count: size))\n"
      try claimcheck.workspace.write(text, to: "texts/\(name).txt")
    }
  }

  private var dossier: Dossier {
    get throws {
      try Dossier(opening: claimcheck.workspace.url.appending(path: "claimcheck.dossier").path)
    }
  }

  @Test
  func `processes that write at once wait for each other`() async throws {
    let names = (1...6).map { "text\($0)" }
    try write(names)
    let commands = names.map { ["dossier", "add", "texts/\($0).txt"] } + [["dossier", "check"]]
    let run = claimcheck
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for command in commands {
        group.addTask { try run.run(command, in: run.workspace).status }
      }
      for try await status in group { #expect(status == 0) }
    }
    let added = try dossier.latestVersions().map(\.document).sorted()
    #expect(added == names.map { "texts/\($0).txt" })
    #expect(try dossier.problems() == [])
  }

  @Test
  func `on a full disk nothing is half written, and what is there stays`() throws {
    try write(["small"])
    try write(["large"], size: 4_000)
    #expect(try claimcheck("dossier", "add", "texts/small.txt").status == 0)
    // A limit on the size of files stands in for the disk; the signal that comes with it is ignored.
    let output = try Program.shell(
      "trap '' XFSZ; ulimit -f 400; claimcheck dossier add texts/large.txt; echo status $?",
      in: claimcheck.workspace,
      environment: environment
    )
    #expect(output.standardOutput.contains("the disk is full; nothing was written"))
    #expect(output.standardOutput.contains("status 2"))
    #expect(try dossier.latestVersions().map(\.document) == ["texts/small.txt"])
    #expect(try dossier.problems() == [])
    #expect(try claimcheck("dossier", "add", "texts/large.txt").status == 0)
  }

  @Test
  func `a writer that is killed loses nothing that it acknowledged`() throws {
    let names = (10...29).map { "text\($0)" }
    try write(names)
    var acknowledged: Set<String> = []
    for round in 0..<12 {
      let told = try Program.killed(
        ["dossier", "add", "texts"],
        after: 0.02 + 0.02 * Double(round),
        in: claimcheck.workspace,
        environment: environment
      )
      acknowledged.formUnion(
        told.split(separator: "\n").filter { $0.contains(": added, ") }
          .map { String($0.prefix { $0 != ":" }) }
      )
      let dossier = try dossier
      #expect(try dossier.problems() == [])
      #expect(acknowledged.isSubset(of: try dossier.latestVersions().map(\.document)))
      for version in try dossier.latestVersions() {
        #expect(try claimcheck.workspace.read(version.document) == version.text)
      }
      for name in acknowledged.sorted().prefix(3) {
        _ = try dossier.remove(document: name)
        acknowledged.remove(name)
      }
    }
  }
}
