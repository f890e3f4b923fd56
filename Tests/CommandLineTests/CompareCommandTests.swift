import Foundation
import TestSupport
import Testing

@Suite
struct CompareCommandTests {
  private static let pairs = [
    #"{"id": "a", "statement": {"text": "The ferry sank in Ravna."}, "evidence": {"text": "The ferry sank in Ravna on Monday."}}"#,
    #"{"id": "b", "statement": {"text": "The ferry sank."}, "evidence": {"text": ""}}"#,
    #"{"id": "c", "statement": {"text": "The ferry left today.", "published": "2024-05-31"}, "evidence": {"text": "Bread costs more.", "published": "2024-05-31"}}"#,
  ]

  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func compare(_ arguments: String..., input: String = "") throws -> Program.Output {
    let rules = Checkout.root.appending(path: "rules").path
    return try Program.run(
      ["compare"] + arguments,
      in: workspace,
      input: input,
      environment: ["CLAIMCHECK_RULES": rules]
    )
  }

  @Test
  func `pairs are answered in their order, by the schema, whatever the number of jobs`() throws {
    try workspace.write(Self.pairs.joined(separator: "\n"), to: "pairs.ndjson")
    let output = try compare("--pairs", "pairs.ndjson", "--jobs", "1")
    #expect(output.status == 0)
    let records = try output.records()
    #expect(records.compactMap { $0["id"]?.string } == ["a", "b", "c"])
    #expect(
      records.compactMap { $0["relation"]?.string } == ["supports", "unrelated", "unrelated"]
    )
    let schema = try JSONSchema(SchemaFiles.load())
    for record in records {
      #expect(try schema.violations(of: record, schema: "claimcheck.comparison.v1.json") == [])
    }
    let parallel = try compare("--pairs", "pairs.ndjson", "--jobs", "4")
    #expect(parallel.standardOutput == output.standardOutput)
  }

  @Test
  func `lines that are no pair are told with their place, and the others are done`() throws {
    let lines = [Self.pairs[0], "{", #"{"id": "x"}"#, "", #"["a"]"#, Self.pairs[2]]
    let output = try compare("--pairs", "-", input: lines.joined(separator: "\n"))
    #expect(output.status == 3)
    #expect(try output.records().compactMap { $0["id"]?.string } == ["a", "c"])
    for line in [2, 3, 5] {
      #expect(output.standardError.contains("-:\(line):1: error: This line is no statement"))
    }
    #expect(output.standardError.contains("input.evidence-pair"))
  }

  @Test
  func `a date that does not exist is told`() throws {
    let pair = Self.pairs[2].replacing("2024-05-31", with: "2024-02-30")
    let output = try compare("--pairs", "-", input: pair)
    #expect(output.status == 3)
    #expect(output.standardOutput == "")
  }

  @Test
  func `one statement and a text are answered for people`() throws {
    let output = try compare("The ferry sank.", "The ferry sank on Monday.")
    #expect(output.status == 0)
    #expect(output.standardOutput.hasPrefix("supports (confidence "))
    #expect(output.standardOutput.contains("- the evidence says 2 of 2 words of the statement"))
  }

  @Test
  func `the evidence can be a file or standard input`() throws {
    try workspace.write("The ferry sank on Monday.\n", to: "news.txt")
    let file = try compare("The ferry sank.", "news.txt", "--format", "json")
    let piped = try compare(
      "The ferry sank.",
      "-",
      "--format",
      "json",
      input: "The ferry sank on Monday.\n"
    )
    #expect(try file.records().first?["relation"]?.string == "supports")
    #expect(file.standardOutput == piped.standardOutput)
  }

  @Test
  func `a file that is not there is no evidence`() throws {
    let output = try compare("The ferry sank.", "missing.txt")
    #expect(output.status == 3)
    #expect(output.standardOutput == "")
    #expect(output.standardError.contains("missing.txt"))
    #expect(try compare("--pairs", "missing.ndjson").status == 3)
  }

  @Test(
    arguments: [
      [], ["The ferry sank."], ["--pairs", "-", "The ferry sank.", "It did."], ["-", "-"],
    ])
  func `what makes no sense is wrong usage`(arguments: [String]) throws {
    let output = try Program.run(["compare"] + arguments, in: workspace)
    #expect(output.status == 2)
    #expect(output.standardError.contains("Usage"))
  }
}
