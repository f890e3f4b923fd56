import Foundation
import TestSupport
import Testing

@Suite
struct CheckFactChecksTests {
  private static let feed = """
    id,claim,rating,publisher,url
    1,Bakeries in Lindholm must colour bread blue.,False,Leine Checks,https://checks.example/bread
    2,The Ostrava bridge was sold to a circus for 1200 crowns.,False,Leine Checks,https://checks.example/bridge
    """
  private static let article = """
    Bread

    Bakeries in Lindholm have to colour their bread blue, Boris Tkalec said on Monday.

    The bridge of Ostrava was sold to a circus for 9,000 crowns, Jelka Horvat said. Bread is dear, she said.
    """

  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Self.feed, to: "feed.csv")
    try workspace.write(Self.article, to: "a.txt")
  }

  private func run(_ arguments: String...) throws -> Program.Output {
    try Program.run(
      arguments,
      in: workspace,
      environment: ["CLAIMCHECK_RULES": Checkout.root.appending(path: "rules").path]
    )
  }

  private func published(_ output: Program.Output) throws -> [JSONValue] {
    let findings = try JSONValue(parsing: output.standardOutput)["findings"]?.array ?? []
    return findings.filter { $0["rule"]?.string == "sourcing.published-fact-check" }
  }

  @Test
  func `a claim that a fact check fits is told with what both have, and other figures fit none`()
    throws
  {
    let output = try run(
      "check",
      "a.txt",
      "--factchecks",
      "feed.csv",
      "--factchecks",
      "feed.csv",
      "--format",
      "json"
    )
    #expect(output.standardError.contains("2 duplicates merged."))
    let findings = try published(output)
    #expect(findings.count == 1)
    let message = findings.first?["message"]?.string
    #expect(message?.contains("Leine Checks checked a claim like this one") == true)
    #expect(message?.contains("“False”") == true)
    let reasons = findings.first?["reasons"]?.array?.compactMap(\.string) ?? []
    #expect(reasons.contains("words in both: Bakeries, Lindholm, colour, bread, blue"))
    #expect(reasons.first == "published: Leine Checks, https://checks.example/bread")
  }

  @Test
  func `a dossier keeps feeds and uses them in its checks`() throws {
    _ = try run("dossier", "init")
    _ = try run("dossier", "add", "a.txt", "--factchecks", "feed.csv")
    #expect(try published(run("dossier", "check", "--format", "json")).count == 1)
    #expect(try run("dossier", "remove", "--factchecks", "feed.csv", "--yes").status == 0)
    #expect(try published(run("dossier", "check", "--format", "json")).isEmpty)
  }

  @Test
  func `without fact checks nothing is told of them`() throws {
    #expect(try published(run("check", "a.txt", "--format", "json")).isEmpty)
  }
}
