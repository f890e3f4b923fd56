import Foundation
import TestSupport
import Testing

@Suite
struct VerifyCommandTests {
  /// A folder that holds a folder of the checkout, under its path.
  private static func workspace(with folder: String) throws -> Workspace {
    let workspace = try Workspace()
    let copy = workspace.url.appending(path: folder)
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try FileManager.default.copyItem(at: Checkout.root.appending(path: folder), to: copy)
    return workspace
  }

  /// What a report says, without what was told of the inputs on the way.
  private static func results(_ output: Program.Output) throws -> [JSONValue?] {
    let report = try JSONValue(parsing: output.standardOutput)
    let parts = [
      "documents", "claims", "groups", "findings", "scores", "sources", "open", "reproduction",
    ]
    return parts.map { report[$0] }
  }

  @Test(arguments: ["seeds", "fixtures/documents-flood", "fixtures/documents-quotes"])
  func `claims that were written give the report of their texts`(folder: String) throws {
    let workspace = try Self.workspace(with: folder)
    let checked = try Program.run(["check", folder, "--format", "json"], in: workspace)
    let extracted = try Program.run(["extract", folder], in: workspace)
    try workspace.write(extracted.standardOutput, to: "claims.ndjson")
    for jobs in ["1", "3"] {
      let verified = try Program.run(
        ["verify", "claims.ndjson", "--format", "json", "--jobs", jobs],
        in: workspace
      )
      #expect(try Self.results(verified) == Self.results(checked))
      #expect(verified.status == checked.status)
    }
  }

  @Test
  func `claims of several files and runs belong together`() throws {
    let workspace = try Self.workspace(with: "seeds")
    let paths = ["seeds/meridian-wire.txt", "seeds/harbour-courier.txt", "seeds/daily-flash.txt"]
    for (number, path) in paths.enumerated() {
      let extracted = try Program.run(["extract", path], in: workspace)
      try workspace.write(extracted.standardOutput, to: "\(number).ndjson")
    }
    let checked = try Program.run(["check", "--format", "json"] + paths, in: workspace)
    let verified = try Program.run(
      ["verify", "--format", "json"] + paths.indices.map { "\($0).ndjson" },
      in: workspace
    )
    #expect(try Self.results(verified) == Self.results(checked))
  }

  @Test
  func `texts keep their front matter, their suppressions and their kind`() throws {
    let claimcheck = try SmallRun()
    try claimcheck.workspace.write(
      """
      ---
      id: known
      title: News
      outlet: The Gazette
      byline: Ana Berg
      published: 2024-05-06
      claimcheck-ignore:
        - "wording.scandal: it is one"
      ---

      News

      It was a scandal — Ana said it rained on the bridge.
      """,
      to: "known.txt"
    )
    let check = ["check", "known.txt", "--format", "json"]
    let checked = try claimcheck.run(check, in: claimcheck.workspace)
    let extracted = try claimcheck("extract", "known.txt")
    let verify = ["verify", "-", "--format", "json"]
    let verified = try claimcheck.run(
      verify,
      in: claimcheck.workspace,
      input: extracted.standardOutput
    )
    #expect(try Self.results(verified) == Self.results(checked))
    let document = try JSONValue(parsing: verified.standardOutput)["documents"]?.array?.first
    #expect(document?["byline"]?.string == "Ana Berg")
    #expect(verified.standardOutput.contains("suppression.used"))
  }

  @Test
  func `claims without their text are compared, and what is left out is told`() throws {
    let workspace = try Self.workspace(with: "fixtures/documents-number")
    let extracted = try Program.run(["extract", "fixtures/documents-number"], in: workspace)
    let bare = try extracted.standardOutput.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      var record = try #require(object as? [String: Any])
      record["excerpt"] = nil
      return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
    }
    let verified = try Program.run(
      ["verify", "-", "--format", "json"],
      in: workspace,
      input: bare.joined(separator: "\n")
    )
    let report = try JSONValue(parsing: verified.standardOutput)
    let rules = report["findings"]?.array?.compactMap { $0["rule"]?.string } ?? []
    #expect(rules.contains("consistency.quantity"))
    #expect(report["scores"]?.array == [])
    #expect(verified.standardError.contains("neither checked nor scored [input.partial-text]"))
  }

  @Test
  func `lines that are no claims are told, and the others are verified`() throws {
    let claimcheck = try SmallRun()
    try claimcheck.workspace.write(SmallRun.rain, to: "rain.txt")
    let claims = try claimcheck("extract", "rain.txt").standardOutput
    let output = try claimcheck("verify", "-", "--format", "json", input: "{}\n" + claims)
    #expect(output.status == 3)
    #expect(output.standardError.contains("-:1:1: error: This line is no claimcheck.claim.v1"))
    let documents = try JSONValue(parsing: output.standardOutput)["documents"]?.array
    #expect(documents?.map { $0["path"]?.string } == ["rain.txt"])
  }

  @Test
  func `a claim that is there twice counts once, and two documents of one path are kept apart`()
    throws
  {
    let claimcheck = try SmallRun()
    try claimcheck.workspace.write(SmallRun.rain, to: "rain.txt")
    let claims = try claimcheck("extract", "rain.txt").standardOutput
    let twice = try claimcheck("verify", "-", "--format", "json", input: claims + claims)
    #expect(twice.status == 0)
    #expect(twice.standardError.contains("each counts once [input.repeated-claim]"))
    let other = claims.replacing("\"id\":\"rain.txt\"", with: "\"id\":\"elsewhere\"")
    let two = try claimcheck("verify", "-", "--format", "json", input: claims + other)
    #expect(two.status == 3)
    #expect(two.standardError.contains("[input.two-documents]"))
    #expect(
      try JSONValue(parsing: two.standardOutput)["claims"]?.array?.count
        == claims.split(separator: "\n").count
    )
  }

  @Test
  func `places far beyond any text are refused`() throws {
    let claimcheck = try SmallRun()
    try claimcheck.workspace.write(SmallRun.rain, to: "rain.txt")
    let claims = try claimcheck("extract", "rain.txt").standardOutput
    let sentence = try #require(claims.firstMatch(of: /"sentence":\[[0-9]+,[0-9]+\]/)).output
    let far = claims.replacing(sentence, with: "\"sentence\":[0,99999999999]")
      .replacing(/"textLength":[0-9]+/, with: "\"textLength\":99999999999")
    let output = try claimcheck("verify", "-", "--format", "json", input: far)
    #expect(output.status == 3)
    #expect(output.standardError.contains("more than the limit"))
  }
}
