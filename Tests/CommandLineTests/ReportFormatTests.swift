import Foundation
import TestSupport
import Testing

@Suite
struct ReportFormatTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write("News\n\nIt was a scandal, they all agreed.\n", to: "error.txt")
  }

  @Test
  func `annotations of GitHub name the words of a finding`() throws {
    let output = try claimcheck("check", "error.txt", "--format", "github")
    #expect(
      output.standardOutput.hasPrefix(
        "::error file=error.txt,line=3,endLine=3,col=10,endColumn=17,title=wording.scandal::"
          + "“scandal” is loaded."
      )
    )
    #expect(output.standardOutput.split(separator: "\n").count == 1)
    #expect(output.status == 1)
  }

  @Test
  func `SARIF tells what a rule is for`() throws {
    let output = try claimcheck("check", "error.txt", "missing.txt", "--format", "sarif")
    let run = try #require(try JSONValue(parsing: output.standardOutput)["runs"]?.array?.first)
    let driver = try #require(run["tool"]?["driver"])
    #expect(driver["version"]?.string == "0.1.0")
    let rules = driver["rules"]?.array ?? []
    #expect(rules.map { $0["shortDescription"]?["text"]?.string } == ["The word scandal"])
    #expect(rules.map { $0["fullDescription"]?["text"]?.string } == ["For tests."])
    #expect(rules.map { $0["defaultConfiguration"]?["level"]?.string } == ["error"])
    #expect(run["invocations"]?.array?.first?["executionSuccessful"] == .bool(false))
    #expect(output.status == 3)
  }

  @Test
  func `Markdown quotes the words of a finding`() throws {
    let output = try claimcheck("check", "error.txt", "--format", "markdown")
    #expect(
      output.standardOutput.contains(
        "- **Error** wording.scandal, error.txt:3: “scandal” is loaded.\n  - “scandal”\n"
      )
    )
    #expect(output.status == 1)
  }

  @Test(arguments: ["text", "html", "sarif", "github", "markdown"])
  func `verify prints what check prints`(format: String) throws {
    try claimcheck.workspace.write(
      "News\n\nAna said it rained on the bridge. It was a scandal.\n",
      to: "rain.txt"
    )
    let checked = try claimcheck("check", "rain.txt", "--format", format)
    let extracted = try claimcheck("extract", "rain.txt")
    try claimcheck.workspace.write(extracted.standardOutput, to: "claims.ndjson")
    let verified = try claimcheck("verify", "claims.ndjson", "--format", format)
    #expect(checked.standardOutput.contains("scandal"))
    #expect(verified.standardOutput == checked.standardOutput)
    #expect(verified.status == checked.status)
  }
}
