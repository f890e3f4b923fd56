import Foundation
import TestSupport
import Testing

@Suite
struct DossierCommandTests {
  private static let news = """
    ---
    url: https://news.example/1
    published: 2024-05-01
    ---
    News

    It was a scandal, they all agreed. Ana said it rained on the bridge.

    """

  private let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write(Self.news, to: "a.txt")
    try claimcheck.workspace.write(SmallRun.snow, to: "b.txt")
    #expect(try claimcheck("dossier", "init").status == 0)
  }

  private func dossier(_ arguments: String..., input: String = "") throws -> Program.Output {
    try claimcheck.run(["dossier"] + arguments, in: claimcheck.workspace, input: input)
  }

  /// The id at the beginning of the one line that has some words.
  private func id(in part: String, having words: String) throws -> String {
    let lines = try dossier("list", part).standardOutput.split(separator: "\n")
    let line = try #require(lines.first { $0.contains(words) })
    return String(try #require(line.split(separator: " ").first))
  }

  @Test
  func `documents are added, checked and decided on, and what was dismissed stays away`() throws {
    let added = try dossier("add", "a.txt", "b.txt")
    #expect(added.status == 0)
    #expect(added.standardOutput.hasPrefix("a.txt: added, "))
    #expect(try dossier("check").status == 1)
    let finding = try id(in: "findings", having: "scandal")
    #expect(try dossier("decide", finding, "--dismiss", "it is one").status == 0)
    let again = try dossier("check", "--format", "json")
    #expect(again.status == 0)
    #expect(try JSONValue(parsing: again.standardOutput)["findings"]?.array == [])
    #expect(again.standardError.contains("1 finding dismissed, not told again"))
    #expect(try dossier("list", "decisions").standardOutput.contains("it is one"))
    #expect(try dossier("decide", finding, "--withdraw").status == 0)
    #expect(try dossier("check").status == 1)
    #expect(try dossier("decide", finding, "--accept", "--by", "Ada").status == 0)
    let accepted = try dossier("check")
    #expect(accepted.status == 0)
    #expect(accepted.standardOutput.contains("by Ada"))
  }

  @Test
  func `a changed text shows what changed, also under another name with the same address`() throws {
    _ = try dossier("add", "a.txt")
    try claimcheck.workspace.write(Self.news.replacing("rained", with: "snowed"), to: "saved.txt")
    let output = try dossier("add", "saved.txt")
    #expect(output.standardOutput.contains("a.txt: changed, version 2"))
    #expect(
      output.standardOutput.contains("~ line 7: Ana said it [-rained-] {+snowed+} on the bridge.")
    )
    #expect(try dossier("changes", "a.txt").standardOutput.contains("[-rained-]"))
    #expect(try dossier("add", "saved.txt").standardOutput == "a.txt: unchanged, version 2\n")
    #expect(try dossier("changes", "a.txt", "--from", "7").status == 2)
  }

  @Test
  func `standard input and copies need a name`() throws {
    #expect(try dossier("add", "-", input: Self.news).status == 2)
    #expect(try dossier("add", "-", "--as", "in.txt", input: Self.news).status == 0)
    try claimcheck.workspace.write(SmallRun.snow, to: "copy.txt")
    _ = try dossier("add", "b.txt")
    let copy = try dossier("add", "copy.txt").standardOutput
    #expect(copy == "copy.txt: not added, the same as b.txt; --as NAME adds it\n")
    #expect(try dossier("add", "copy.txt", "--as", "copy.txt").standardOutput.contains("added"))
  }

  @Test
  func `a file that cannot be read does not keep the others out`() throws {
    let output = try dossier("add", "missing.txt", "b.txt")
    #expect(output.status == 3)
    #expect(output.standardOutput.hasPrefix("b.txt: added"))
    #expect(output.standardError.contains("missing.txt: error: "))
  }

  @Test
  func `words are found, and nothing found is status 1`() throws {
    _ = try dossier("add", "a.txt", "b.txt")
    let text = try dossier("search", "bridges")
    #expect(text.standardOutput.contains("b.txt: Snow — "))
    #expect(text.standardOutput.contains("[bridge]"))
    let records = try dossier("search", "bridges", "--format", "ndjson").records()
    #expect(records.contains { $0["kind"]?.string == "claim" })
    #expect(try dossier("search", "submarines").status == 1)
  }

  @Test
  func `removal says what goes, and does it only with yes`() throws {
    _ = try dossier("add", "a.txt", "b.txt")
    let asked = try dossier("remove", "a.txt")
    #expect(asked.status == 2)
    #expect(asked.standardOutput.contains("a.txt: version 1, "))
    #expect(try dossier("list").standardOutput.contains("a.txt"))
    #expect(try dossier("remove", "a.txt", "missing.txt", "--yes").status == 2)
    #expect(try dossier("list").standardOutput.contains("a.txt"))
    #expect(try dossier("remove", "a.txt", "--yes").status == 0)
    #expect(try !dossier("list").standardOutput.contains("a.txt"))
  }

  @Test
  func `all that is kept is exported by the schemas`() throws {
    try claimcheck.workspace.write(
      "id,claim,rating\n1,\"Snow, of all things\",False\n",
      to: "feed.csv"
    )
    _ = try dossier("add", "a.txt", "b.txt", "--factchecks", "feed.csv")
    #expect(try dossier("list", "factchecks").standardOutput.contains("feed.csv: 1 fact check"))
    _ = try dossier("check")
    let claim = try id(in: "claims", having: "rained")
    let rated = try dossier(
      "decide",
      claim,
      "--rate",
      "Mostly false",
      "--value",
      "2",
      "--best",
      "5",
      "--worst",
      "1",
      "--wording",
      "It rained on the bridge.",
      "--evidence",
      "https://weather.example/1"
    )
    #expect(rated.status == 0)
    let schema = try JSONSchema(SchemaFiles.load())
    let whole = try JSONValue(parsing: dossier("export", "--format", "dossier").standardOutput)
    #expect(try schema.violations(of: whole, schema: "claimcheck.dossier.v1.json") == [])
    let lines = try dossier("export", "--format", "ndjson").records()
    #expect(whole["records"]?.array == lines)
    let types = Set(lines.compactMap { $0["type"]?.string })
    #expect(types == ["version", "claim", "finding", "decision", "fact-check"])
    for line in lines {
      let violations = try schema.violations(
        of: line,
        schema: "claimcheck.dossier-record.v1.json"
      )
      #expect(violations == [])
    }
  }

  @Test
  func `rated claims become drafts of ClaimReview, which match reads again`() throws {
    _ = try dossier("add", "a.txt")
    let claim = try id(in: "claims", having: "rained")
    _ = try dossier("decide", claim, "--rate", "False", "--wording", "Rain fell on the bridge.")
    #expect(try dossier("export", "--format", "claimreview").status == 2)
    let output = try dossier("export", "--format", "claimreview", "--publisher", "Us")
    let drafts = try JSONValue(parsing: output.standardOutput)
    let schema = try JSONSchema(SchemaFiles.load())
    #expect(try schema.violations(of: drafts, schema: "claimcheck.claim-review.v1.json") == [])
    let item = drafts["@graph"]?.array?.first?["itemReviewed"]
    #expect(item?["appearance"]?["url"]?.string == "https://news.example/1")
    #expect(item?["datePublished"]?.string == "2024-05-01")
    try claimcheck.workspace.write(output.standardOutput, to: "drafts.json")
    let match = try claimcheck("match", "Rain fell on the bridge", "--factchecks", "drafts.json")
    #expect(match.standardOutput.contains("rating: False, Us"))
  }

  @Test(arguments: ["text", "markdown", "json", "sarif", "github"])
  func `the last report is exported in the formats of check`(format: String) throws {
    _ = try dossier("add", "a.txt", "b.txt")
    #expect(try dossier("export", "--format", format).status == 2)
    let checked = try dossier("check", "--format", format)
    let exported = try dossier("export", "--format", format)
    #expect(exported.status == 0)
    #expect(exported.standardOutput == checked.standardOutput)
  }

  @Test
  func `what does not fit together is wrong usage, and says what would be right`() throws {
    _ = try dossier("add", "a.txt")
    let cases: [([String], String)] = [
      (["decide", "abcdef", "--accept"], "no finding and no claim has the id “abcdef”"),
      (["decide", "abcdef"], "give one of --accept"),
      (["decide", "abcdef", "--verify", "my notes"], "“my notes” is no address"),
      (["decide", "abcdef", "--rate", "False", "--value", "9"], "also a scale"),
      (["remove", "c.txt", "--yes"], "there is no document “c.txt” in the dossier; it has a.txt"),
      (["init"], "“claimcheck.dossier” is there already"),
      (["list", "--dossier", "other.dossier"], "there is no dossier “other.dossier”"),
      (["list", "--dossier", "a.txt"], "“a.txt” is no dossier"),
      (["add"], "give documents"),
    ]
    for (arguments, message) in cases {
      let output = try claimcheck.run(["dossier"] + arguments, in: claimcheck.workspace)
      #expect(output.status == 2, "\(arguments)")
      #expect(output.standardError.contains(message), "\(arguments): \(output.standardError)")
    }
  }
}
