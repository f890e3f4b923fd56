import Foundation
import TestSupport
import Testing

@Suite
struct BaselineTests {
  private let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try write("News\n\nIt was a scandal, they all agreed.\n")
  }

  private func write(_ text: String) throws {
    try claimcheck.workspace.write(text, to: "a.txt")
  }

  private func findings(_ output: Program.Output) throws -> Int? {
    try JSONValue(parsing: output.standardOutput)["findings"]?.array?.count
  }

  @Test
  func `what a baseline knows is told as a number and does not count`() throws {
    #expect(try claimcheck("check", "a.txt").status == 1)
    #expect(try claimcheck("check", "a.txt", "--write-baseline", "known.json").status == 0)
    let output = try claimcheck("check", "a.txt", "--baseline", "known.json", "--format", "json")
    #expect(output.status == 0)
    #expect(try findings(output) == 0)
    #expect(output.standardError.contains("known.json: note: 1 finding known"))
    let schema = try JSONSchema(SchemaFiles.load())
    let baseline = try JSONValue(parsing: claimcheck.workspace.read("known.json"))
    #expect(try schema.violations(of: baseline, schema: "claimcheck.baseline.v1.json") == [])
  }

  @Test
  func `new findings count, also of words that are known elsewhere`() throws {
    _ = try claimcheck("check", "a.txt", "--write-baseline", "known.json")
    try write("News\n\nIt was a scandal, they all agreed. Later came a scandal of its own.\n")
    let output = try claimcheck("check", "a.txt", "--baseline", "known.json", "--format", "json")
    #expect(output.status == 1)
    #expect(try findings(output) == 1)
  }

  @Test
  func `known findings that are gone are told, but only of texts that were checked`() throws {
    _ = try claimcheck("check", "a.txt", "--write-baseline", "known.json")
    try claimcheck.workspace.write(SmallRun.rain, to: "rain.txt")
    let other = try claimcheck("check", "rain.txt", "--baseline", "known.json")
    #expect(!other.standardError.contains("baseline.gone"))
    try write("News\n\nIt was fine, they all agreed.\n")
    let output = try claimcheck("check", "a.txt", "--baseline", "known.json")
    #expect(
      output.standardError.contains("1 known finding no longer there (wording.scandal in a.txt)")
    )
    #expect(output.standardError.contains("[baseline.gone]"))
  }

  @Test(arguments: [("{}", "cannot be read"), (nil, "there is no baseline")])
  func `a baseline that cannot be read is wrong usage`(text: String?, message: String) throws {
    if let text { try claimcheck.workspace.write(text, to: "known.json") }
    let output = try claimcheck("check", "a.txt", "--baseline", "known.json")
    #expect(output.status == 2)
    #expect(output.standardError.contains(message))
  }

  @Test
  func `verify knows baselines as well`() throws {
    let claims = try claimcheck("extract", "a.txt").standardOutput
    try claimcheck.workspace.write(claims, to: "claims.ndjson")
    _ = try claimcheck("verify", "claims.ndjson", "--write-baseline", "known.json")
    #expect(try claimcheck("verify", "claims.ndjson", "--baseline", "known.json").status == 0)
  }
}
