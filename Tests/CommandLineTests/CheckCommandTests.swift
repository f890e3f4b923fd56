import Foundation
import TestSupport
import Testing

@Suite
struct CheckCommandTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write(SmallRun.rain, to: "rain.txt")
    try claimcheck.workspace.write(SmallRun.snow, to: "snow.txt")
    try claimcheck.workspace.write("News\n\nIt was a scandal, they all agreed.\n", to: "error.txt")
  }

  @Test
  func `the JSON report keeps to its schema`() throws {
    let output = try claimcheck("check", "rain.txt", "error.txt", "missing.txt", "--format", "json")
    let report = try JSONValue(parsing: output.standardOutput)
    let schema = try JSONSchema(SchemaFiles.load())
    #expect(try schema.violations(of: report, schema: "claimcheck.report.v1.json") == [])
    #expect(report["documents"]?.array?.count == 2)
    #expect(report["findings"]?.array?.count == 1)
    #expect(report["diagnostics"]?.array?.count == 1)
  }

  @Test
  func `a report written to a file is the one printed`() throws {
    for format in ["text", "markdown", "json", "sarif", "github"] {
      let printed = try claimcheck("check", "rain.txt", "error.txt", "--format", format)
      let written = try claimcheck(
        "check",
        "rain.txt",
        "error.txt",
        "--format",
        format,
        "-o",
        "report"
      )
      #expect(written.standardOutput == "")
      #expect(written.status == 1)
      #expect(try claimcheck.workspace.read("report") == printed.standardOutput)
    }
  }

  @Test
  func `a report that cannot be written leaves nothing behind`() throws {
    try claimcheck.workspace.write("old", to: "folder/report/keep")
    let output = try claimcheck("check", "rain.txt", "-o", "folder/report")
    #expect(output.status == 2)
    #expect(output.standardError.contains("“folder/report” cannot be written"))
    #expect(try claimcheck.workspace.read("folder/report/keep") == "old")
  }

  @Test
  func `texts to hold others against are references, wherever they are named`() throws {
    let output = try claimcheck(
      "check",
      "rain.txt",
      "snow.txt",
      "--against",
      "snow.txt",
      "--format",
      "json"
    )
    let documents = try JSONValue(parsing: output.standardOutput)["documents"]?.array ?? []
    #expect(documents.map { $0["path"]?.string } == ["rain.txt", "snow.txt"])
    #expect(documents.map { $0["kind"]?.string } == ["article", "reference"])
    #expect(output.status == 0)
  }

  @Test
  func `colour is only where it is asked for`() throws {
    let escape = "\u{1B}["
    #expect(try !claimcheck("check", "error.txt").standardOutput.contains(escape))
    #expect(
      try claimcheck("check", "error.txt", "--color", "always").standardOutput.contains(escape)
    )
  }

  @Test
  func `the number of threads changes nothing`() throws {
    let arguments = ["check", "rain.txt", "snow.txt", "error.txt", "missing.txt"]
    let outputs = try ["1", "4"].map { jobs in
      try Program.run(
        arguments + ["--format", "json", "--jobs", jobs],
        in: claimcheck.workspace,
        environment: ["CLAIMCHECK_RULES": SmallPack.folder]
      )
    }
    #expect(outputs[0].standardOutput == outputs[1].standardOutput)
    #expect(outputs[0].standardError == outputs[1].standardError)
  }

  @Test
  func `a suppression without a finding is told`() throws {
    try claimcheck.workspace.write(
      """
      ---
      claimcheck-ignore:
        - "wording.scandal: it is one"
        - wording.huge
      ---

      News

      It was a scandal, they all agreed.
      """,
      to: "known.txt"
    )
    let output = try claimcheck("check", "known.txt", "--format", "json")
    #expect(output.status == 0)
    #expect(try JSONValue(parsing: output.standardOutput)["findings"]?.array == [])
    #expect(output.standardOutput.contains("suppression.unused"))
  }
}
