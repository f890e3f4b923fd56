import Foundation
import TestSupport
import Testing

/// `quotes` and `check` on a whole article and the speeches that it quotes, with the shipped rules.
@Suite
struct QuotesCommandTests {
  private static let speech = """
    ---
    kind: transcript
    byline: Anna Brandt
    ---
    Address to the town

    Dear neighbours, the old ferry has carried us for ninety years. We will not close the ferry before \
    the new bridge is open. If the county pays half of it, we shall buy the meadow behind the school.

    The repair of the landing stage will cost 340,000 crowns, and the work may take two summers. Peter \
    Holm has drawn the plans for the bridge. I think that the harbour could become a park for children.

    The river belongs to those who live beside it. Some of the shops lost customers last winter. Nobody \
    in this town has to fear for a place in the nursery.
    """

  private static let statement = """
    ---
    kind: statement
    byline: Peter Holm
    ---
    Statement on the bridge

    Every pillar of the bridge stands on solid rock. The steel comes from a mill on the other side of \
    the bay, and it has been tested twice.
    """

  private static let draft = """
    ---
    kind: article
    ---
    Mayor speaks about bridge and ferry

    “The river belongs to those who live beside it,” Anna Brandt said on Monday.

    Brandt told the council: “We will close the ferry before the new bridge is open.”

    “The repair of the landing stage will cost 430,000 crowns,” Brandt said.

    “The work will take two summers,” Brandt added.

    “Lena Falk has drawn the plans for the bridge,” Brandt said.

    “We shall buy the meadow behind the school,” the mayor said.

    “We will … close the ferry before the new bridge is open,” Brandt said.

    “The harbour could become a park for children,” Brandt said.

    “All of the shops lost customers last winter,” Brandt said.

    “The river belongs to those who live beside it. Every pillar of the bridge stands on solid rock,” \
    Brandt said.

    “Every pillar of the bridge stands on solid rock,” Anna Brandt said.

    “The steel comes from a mill … and it has been tested twice,” said Peter Holm.

    “[The ferry] has carried us for 90 years,” Brandt said.

    “The lighthouse keeper paints his boat in the colours of autumn,” Brandt said.
    """

  /// Labels of the draft's quotations in their order, with the beginning of the reason.
  private static let expected: [(label: String, reason: String?)] = [
    ("faithful", nil), ("altered", "negation: "), ("altered", "number: "),
    ("altered", "strength: "),
    ("altered", "name: "), ("altered", "hidden negation or condition: "),
    ("altered", "hidden negation or condition: "), ("altered", "hidden opinion: "),
    ("altered", "strength: "), ("altered", nil), ("misattributed", "speaker: "),
    ("benign-edit", "accepted edits: "), ("benign-edit", "accepted edits: "), ("not-found", nil),
  ]

  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Self.speech, to: "speech.txt")
    try workspace.write(Self.statement, to: "statement.txt")
    try workspace.write(Self.draft, to: "draft.txt")
  }

  private func run(_ arguments: String...) throws -> Program.Output {
    try Program.run(arguments, in: workspace)
  }

  @Test
  func `every quotation of a draft gets a label, its reason and its places`() throws {
    let output = try run(
      "quotes",
      "draft.txt",
      "--against",
      "speech.txt",
      "statement.txt",
      "--format",
      "ndjson"
    )
    #expect(output.status == 1)
    let quotes = try output.records()
    #expect(quotes.compactMap { $0["label"]?.string } == Self.expected.map(\.label))
    for (quote, expected) in zip(quotes, Self.expected) {
      let reasons = quote["reasons"]?.array?.compactMap(\.string) ?? []
      let text = quote["text"]?.string ?? ""
      if let reason = expected.reason {
        #expect(reasons.contains { $0.hasPrefix(reason) }, "\(text): \(reasons)")
      }
      #expect(quote["place"]?["line"]?.number != nil)
      let isFound = expected.label != "not-found"
      #expect((quote["reference"]?["line"]?.number != nil) == isFound, "\(text)")
      #expect((quote["diff"]?["runs"]?.array != nil) == isFound, "\(text)")
    }
  }

  @Test
  func `the text shows the words that differ and counts the labels`() throws {
    let output = try run("quotes", "draft.txt", "--against", "speech.txt", "statement.txt")
    #expect(output.standardOutput.contains("We will [-not-] close the ferry"))
    #expect(
      output.standardOutput.hasSuffix(
        "14 quotations, 1 faithful, 2 benign-edit, 9 altered, 1 misattributed, 1 not-found\n"
      )
    )
  }

  @Test
  func `check finds the same quotations wrong`() throws {
    let output = try run(
      "check",
      "draft.txt",
      "--against",
      "speech.txt",
      "statement.txt",
      "--format",
      "json"
    )
    let findings = try JSONValue(parsing: output.standardOutput)["findings"]?.array ?? []
    let rules = findings.compactMap { $0["rule"]?.string }
    #expect(rules.count { $0 == "quotation.altered" } == 9)
    #expect(rules.count { $0 == "quotation.misattributed" } == 1)
  }

  @Test
  func `a draft without wrong quotations ends with status 0`() throws {
    try workspace.write(
      "Mayor speaks\n\n“The river belongs to those who live beside it,” Anna Brandt said.\n",
      to: "sound.txt"
    )
    let output = try run("quotes", "sound.txt", "--against", "speech.txt")
    #expect(output.status == 0)
    #expect(output.standardOutput.contains("sound.txt:3:2: faithful — Anna Brandt"))
  }

  @Test(
    arguments: [
      ["quotes"], ["quotes", "draft.txt"], ["quotes", "--against", "speech.txt"],
      ["quotes", "draft.txt", "--pairs", "pairs.ndjson"],
    ])
  func `drafts need the texts they quote, and pairs stand alone`(_ arguments: [String]) throws {
    let output = try Program.run(arguments, in: workspace)
    #expect(output.status == 2)
    #expect(output.standardError.contains("--pairs"))
  }

  @Test
  func `a missing reference is told, the others still count`() throws {
    let output = try run("quotes", "draft.txt", "--against", "speech.txt", "gone.txt")
    #expect(output.status == 3)
    #expect(output.standardError.contains("gone.txt"))
    #expect(output.standardOutput.contains("9 altered"))
  }
}
