import Foundation
import TestSupport
import Testing

@Suite
struct MatchCommandTests {
  private static let feed = [
    #"{"id": "bridge", "claim": "The Ostrava bridge was sold to a circus for 1,200 crowns.", "title": "Was a bridge sold?"}"#,
    #"{"id": "bread", "claim": "Bakeries in Lindholm must colour bread blue.", "rating": "False", "url": "https://checks.example/bread"}"#,
    #"{"id": "bread-again", "claim": "Bakeries in Lindholm must colour bread blue."}"#,
  ]

  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Self.feed.joined(separator: "\n"), to: "feed.jsonl")
  }

  private func match(
    _ arguments: String...,
    feed: String = "feed.jsonl",
    input: String = ""
  ) throws -> Program.Output {
    try Program.run(
      ["match", "--factchecks", feed] + arguments,
      in: workspace,
      input: input,
      environment: ["CLAIMCHECK_RULES": Checkout.root.appending(path: "rules").path]
    )
  }

  private func ids(_ record: JSONValue) -> [String] {
    record["matches"]?.array?.compactMap { $0["id"]?.string } ?? []
  }

  @Test
  func `queries are answered in their order, best first, by the schema`() throws {
    let queries = [
      #"{"id": "b", "text": "They say Lindholm's bakery colours its bread blue!"}"#,
      #"{"id": "a", "text": "A circus bought the Ostrava bridge"}"#,
      #"{"id": "c", "text": "Tigers swim."}"#,
    ]
    let output = try match("--queries", "-", input: queries.joined(separator: "\n"))
    #expect(output.status == 0)
    let records = try output.records()
    #expect(records.compactMap { $0["id"]?.string } == ["b", "a", "c"])
    // Of two alike the earlier one comes first.
    #expect(records.map(ids) == [["bread", "bread-again"], ["bridge"], []])
    let schema = try JSONSchema(SchemaFiles.load())
    for record in records {
      #expect(try schema.violations(of: record, schema: "claimcheck.match.v1.json") == [])
    }
  }

  @Test
  func `lines that are no query or no fact check are told, and the others are used`() throws {
    try workspace.write(
      [Self.feed[0], #"{"id": "x"}"#, "{", Self.feed[1]].joined(separator: "\n"),
      to: "torn.jsonl"
    )
    let output = try match(
      "--queries",
      "-",
      feed: "torn.jsonl",
      input: #"{"id": "a", "text": "blue bread"}"# + "\n[]\n"
    )
    #expect(output.status == 3)
    #expect(try output.records().map(ids) == [["bread"]])
    #expect(output.standardError.contains("torn.jsonl:2:1: error: This line is no fact check"))
    #expect(output.standardError.contains("torn.jsonl:3:1: error: "))
    #expect(output.standardError.contains("-:2:1: error: This line is no query"))
  }

  @Test
  func `one statement is answered for people`() throws {
    let output = try match("Must bakeries colour their bread blue?", "--min-score", "0.1")
    #expect(output.status == 0)
    #expect(output.standardOutput.contains("rating: False"))
    #expect(output.standardOutput.contains("url: https://checks.example/bread"))
    #expect(output.standardOutput.contains("shared: bakeries, colour, bread, blue"))
  }

  @Test
  func `nothing is matched below the threshold`() throws {
    let statement = "Some bread is expensive."
    let open = try match(statement, "--format", "json", "--min-score", "0")
    let strict = try match(statement, "--format", "json", "--min-score", "0.99")
    #expect(try open.records().first?["matched"]?.string == "bread")
    #expect(try strict.records().first?["matched"]?.string == nil)
    #expect(try strict.records().map(ids) == [["bread", "bread-again"]])
    let text = try match(statement, "--min-score", "0.99")
    #expect(text.standardOutput.hasPrefix("No fact check fits well enough."))
  }

  @Test
  func `the number of fact checks can be chosen`() throws {
    let output = try match("blue bread", "--count", "1", "--format", "json")
    #expect(try output.records().map(ids) == [["bread"]])
  }

  @Test
  func `a feed that is not there is told`() throws {
    let output = try match("blue bread", feed: "missing.json")
    #expect(output.status == 3)
    #expect(output.standardOutput == "")
    #expect(output.standardError.contains("missing.json"))
  }

  @Test(
    arguments: [
      [], ["A", "--queries", "-"], ["A", "--count", "0"], ["A", "--min-score", "2"],
    ])
  func `what makes no sense is wrong usage`(arguments: [String]) throws {
    let output = try Program.run(
      ["match", "--factchecks", "feed.jsonl"] + arguments,
      in: workspace
    )
    #expect(output.status == 2)
    #expect(output.standardError.contains("Usage"))
  }
}
