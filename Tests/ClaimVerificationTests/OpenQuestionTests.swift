import ClaimCheckKit
import ClaimReports
import ClaimRules
import ClaimVerification
import TestSupport
import Testing

@Suite
struct OpenQuestionTests {
  private static func report(_ texts: [String]) throws -> Report {
    let checker = try #require(TextChecker.shared)
    return checker.check(
      try texts.enumerated().map { try checker.analyse($1, name: "\($0).txt") }
    )
  }

  /// The questions of one kind that a report on some texts leaves open.
  private static func list(
    _ kind: OpenQuestions.Kind,
    _ texts: [String]
  ) throws -> OpenQuestions.List? {
    try report(texts).open.lists.first { $0.kind == kind }
  }

  @Test
  func `a count that only one text gives is left open`() throws {
    let list = try Self.list(
      .oneVoice,
      [
        "Kiosk robbed in Ulmen\n\nA kiosk in Ulmen was robbed on Monday. The owner, Ida Kranz, said 40 bottles were missing.",
        "Rain over Ulmen\n\nIt will rain over Ulmen on Tuesday, the weather service said.",
      ]
    )
    let item = try #require(list?.items.first)
    #expect(item.place.text.contains("40 bottles"))
    #expect(item.place.note == "only Ida Kranz says it")
    #expect(item.claims.count == 1)
    #expect(item.place.line == 3)
  }

  @Test
  func `an accusation that nobody answers is asked for, with its finding`() throws {
    let report = try Self.report([
      "Mayor accused\n\nThe union accused Mayor Tom Brandt of hiding 300 invoices, Union chief Lea Voss said."
    ])
    let list = report.open.lists.first { $0.kind == .noAnswer }
    let item = try #require(list?.items.first)
    let finding = try #require(report.findings.first { $0.id == item.finding })
    #expect(finding.rule == "sourcing.accused-not-heard")
    #expect(item.place.note == finding.message)
  }

  @Test
  func `a change without its base is asked for`() throws {
    let list = try Self.list(
      .noBase,
      ["Rents up\n\nRents for garages have risen by 30 percent, the tenants' union said."]
    )
    #expect(list?.count == 1)
    #expect(list?.items.first?.place.text.contains("30 percent") == true)
  }

  @Test
  func `what nobody is named for is asked for`() throws {
    let list = try Self.list(
      .noSource,
      ["Bridge closed\n\nIt was alleged that the engineer had taken 5,000 euros in bribes."]
    )
    #expect(list != nil)
  }

  @Test
  func `many questions are counted, and twenty are listed`() throws {
    let things = """
      roof gate kitchen stove boiler lift stage piano cellar drain kiln oven mill barn pump well dam
      ferry crane loom press organ bell clock
      """.split(whereSeparator: \.isWhitespace)
    let sentences = things.map {
      "The \($0) had been repaired badly, the caretaker, Ida Kranz, said."
    }
    let list = try Self.list(.oneVoice, ["Apples\n\n" + sentences.joined(separator: "\n\n")])
    let open = try #require(list)
    #expect(open.items.count == OpenQuestions.most)
    #expect(open.count > open.items.count)
    #expect(open.left == open.count - open.items.count)
  }

  @Test
  func `tags of the pack ask for all three`() throws {
    let pack = try RulePack(folder: BuiltInRules.folder())
    let tags = Set(pack.rules.flatMap(\.header.tags))
    #expect(tags.isSuperset(of: ["asks-for-answer", "asks-for-source", "asks-for-base"]))
  }

  @Test
  func `figures that differ are left open until a statement settles them`() throws {
    let articles = try ["a", "b"].map { try Checkout.text("fixtures/documents-number/\($0).txt") }
    #expect(try Self.list(.unsettled, articles)?.items.first?.place.text.contains("miners") == true)
    let statement = articles[1].replacing("kind: article", with: "kind: statement")
    #expect(statement != articles[1])
    #expect(try Self.list(.unsettled, [articles[0], statement]) == nil)
  }
}
