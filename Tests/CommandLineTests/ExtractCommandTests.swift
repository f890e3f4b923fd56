import Foundation
import TestSupport
import Testing

@Suite
struct ExtractCommandTests {
  static let text = """
    Weather

    Ana said it rained on the bridge. Boris denied that it rained. Clara believed it had snowed.

    The road was closed for many hours that day.
    """

  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write(Self.text, to: "weather.txt")
  }

  private func cues(_ output: Program.Output) throws -> [String] {
    try output.records().compactMap { $0["cue"]?["text"]?.string }
  }

  @Test
  func `every line of NDJSON keeps to the schema of claims`() throws {
    let schema = try JSONSchema(SchemaFiles.load())
    let records = try claimcheck("extract", "weather.txt").records()
    #expect(records.count == 4)
    for record in records {
      #expect(try schema.violations(of: record, schema: "claimcheck.claim.v1.json") == [])
    }
  }

  @Test
  func `JSON is the same claims in an array`() throws {
    let lines = try claimcheck("extract", "weather.txt", "--format", "ndjson")
    let array = try claimcheck("extract", "weather.txt", "--format", "json")
    #expect(try JSONValue(parsing: array.standardOutput).array == (try lines.records()))
  }

  @Test
  func `text is a line or two for each claim`() throws {
    let output = try claimcheck("extract", "weather.txt", "--format", "text")
    #expect(output.standardOutput.contains("weather.txt:3: Ana — said — it rained on the bridge"))
  }

  @Test
  func `spans count code points of the text`() throws {
    let characters = Array(Self.text.unicodeScalars)
    for record in try claimcheck("extract", "weather.txt").records() {
      for part in ["source", "cue", "content"] {
        let spans =
          record[part]?["spans"]?.array?.compactMap { $0.array?.compactMap(\.number) } ?? []
        let pieces = spans.map { span in
          var piece = String.UnicodeScalarView()
          piece.append(contentsOf: characters[Int(span[0])..<Int(span[1])])
          return String(piece)
        }
        #expect(pieces.joined(separator: " […] ") == record[part]?["text"]?.string ?? "")
      }
    }
  }

  @Test(
    arguments: [
      ("all", ["said", "denied", "believed"]), ("statement", ["said", "denied"]),
      ("believe", ["believed"]), ("believe,say", ["said", "believed"]),
    ])
  func `classes choose claims by their cues`(classes: String, expected: [String]) throws {
    let output = try claimcheck("extract", "weather.txt", "--classes", classes)
    #expect(try cues(output) == expected)
  }

  @Test
  func `a threshold leaves out what is less sure`() throws {
    #expect(try cues(claimcheck("extract", "weather.txt", "--min-confidence", "0.5")).count == 3)
    #expect(try cues(claimcheck("extract", "weather.txt", "--min-confidence", "0.51")).isEmpty)
  }

  @Test
  func `a threshold below that of the rules lets in what is less sure`() throws {
    try claimcheck.workspace.write(Self.strict, to: "strict/lexicon.minimum-confidence.yaml")
    func found(_ options: String...) throws -> [String] {
      let arguments = ["extract", "weather.txt", "--rules", "strict"] + options
      return try cues(claimcheck.run(arguments, in: claimcheck.workspace))
    }
    #expect(try found().isEmpty)
    #expect(try found("--min-confidence", "0.5") == ["said", "denied", "believed"])
    let statements = try found("--min-confidence", "0.5", "--classes", "statement")
    #expect(statements == ["said", "denied"])
    #expect(try found("--min-confidence", "0.9").isEmpty)
  }

  @Test
  func `what is unsure for the rules stays beside what the writer says`() throws {
    try claimcheck.workspace.write(Self.strict, to: "strict/lexicon.minimum-confidence.yaml")
    let records = try claimcheck(
      "extract",
      "weather.txt",
      "--rules",
      "strict",
      "--min-confidence",
      "0.5"
    ).records()
    let own = records.filter { $0["type"]?.string == "unattributed" }
    #expect(own.count == 4)
    #expect(records.count == 7)
  }

  private static let strict = """
    id: lexicon.minimum-confidence
    kind: lexicon
    name: minimum-confidence
    title: The confidence that an attribution needs
    why: For tests.
    since: 0.1.0
    attributes:
      share: text
    holds: keys
    entries: ["attribution: share=0.6"]
    """

  @Test
  func `with the rules of the checkout, the lower the threshold the more attributions`() throws {
    let workspace = try Workspace()
    let path = "seeds/meridian-wire.txt"
    try workspace.write(Checkout.text(path), to: path)
    func found(_ options: String...) throws -> [JSONValue] {
      try Program.run(["extract", path] + options, in: workspace).records()
        .filter { $0["cue"] != nil }
    }
    func ids(_ records: [JSONValue]) -> Set<String> {
      Set(records.compactMap { $0["id"]?.string })
    }
    let usual = try found()
    let wide = try found("--min-confidence", "0.05")
    let narrow = try found("--min-confidence", "0.9")
    #expect(narrow.count < usual.count)
    #expect(usual.count < wide.count)
    #expect(ids(narrow).isSubset(of: ids(usual)))
  }

  @Test
  func `nothing is printed for a text without claims`() throws {
    try claimcheck.workspace.write("Weather\n\nRain.\n", to: "short.txt")
    #expect(try claimcheck("extract", "short.txt").standardOutput == "")
    let array = try claimcheck("extract", "short.txt", "--format", "json")
    #expect(try JSONValue(parsing: array.standardOutput).array == [])
  }
}
