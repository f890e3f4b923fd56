import Foundation
import TestSupport
import Testing

@Suite
struct RepeatingTests {
  private static func sha256(_ command: String, in folder: Workspace) throws -> String {
    let output = try Program.shell("\(command) | sha256sum", in: folder)
    return String(output.standardOutput.prefix { $0 != " " })
  }

  @Test
  func `inputs have the hashes of their bytes, packs that of their files`() throws {
    let claimcheck = try SmallRun()
    let latin = Data(
      "Caf\u{E9}\n\nAna said it rained on the bridge.\n".unicodeScalars.map { UInt8($0.value) }
    )
    try latin.write(to: claimcheck.workspace.url.appending(path: "latin.txt"))
    let output = try claimcheck("check", "latin.txt", "--format", "json")
    let report = try JSONValue(parsing: output.standardOutput)
    let document = report["documents"]?.array?.first
    #expect(
      document?["sha256"]?.string == (try Self.sha256("cat latin.txt", in: claimcheck.workspace))
    )
    let pack = report["reproduction"]?["packs"]?.array?.first
    let files =
      "cd \(SmallPack.folder) && find * -type f '(' -name '*.yaml' -o -name '*.txt' ')'"
      + " | LC_ALL=C sort | xargs sha256sum"
    #expect(pack?["sha256"]?.string == (try Self.sha256(files, in: claimcheck.workspace)))
    #expect(pack?["name"]?.string == "built-in")
  }

  @Test
  func `the place of a pack leaves no trace in the report`() throws {
    let first = try SmallRun()
    let second = try SmallRun()
    let reports = try [first, second].map { run in
      try run.workspace.write(SmallRun.rain, to: "rain.txt")
      return try run("check", "rain.txt", "--format", "json").standardOutput
    }
    #expect(reports[0] == reports[1])
    #expect(!reports[0].contains(first.workspace.url.path))
  }

  @Test
  func `a configuration is told by its hash`() throws {
    let claimcheck = try SmallRun()
    try claimcheck.workspace.write(SmallRun.rain, to: "rain.txt")
    try claimcheck.workspace.write("experimental: true\n", to: ".claimcheck.yaml")
    let output = try claimcheck("check", "rain.txt", "--format", "json")
    let run = try JSONValue(parsing: output.standardOutput)["reproduction"]
    #expect(
      run?["configuration"]?.string
        == (try Self.sha256("cat .claimcheck.yaml", in: claimcheck.workspace))
    )
    #expect(run?["experimental"] == .bool(true))
  }
}
