import ClaimCheckKit
import ClaimRules
import ClaimVerification
import Testing

@Suite
struct FactCheckIndexTests {
  private static let factChecks = [
    FactCheck(
      id: "0",
      claim: "The mayor of Halden sold three ferries.",
      title: "Ferries for sale?"
    ),
    FactCheck(id: "1", claim: "A ferry in Bremvik hit a whale.", title: nil),
    FactCheck(id: "2", claim: "A whale swallowed a fisherman.", title: "Eaten alive in Bremvik"),
    FactCheck(id: "3", claim: "A whale swallowed a fisherman.", title: "Eaten alive in Bremvik"),
  ]

  private let rules: RuleSet
  private let index: FactCheckIndex

  init() throws {
    rules = RuleSet(packs: [try RulePack(folder: BuiltInRules.folder())])
    index = FactCheckIndex(Self.factChecks, rules: rules)
  }

  private func matches(_ statement: String, count: Int = 5) -> [FactCheckMatch] {
    index.matches(statement, count: count)
  }

  @Test(
    arguments: [
      ("Halden's mayor sells a ferry", "0"), ("3 FERRIES WERE SOLD", "0"),
      ("whales hitting ferries", "1"), ("#BremvikFerry", "1"), ("swallow a fisherman", "2"),
    ])
  func `forms of words, numbers and names in tags find the fact check`(
    statement: String,
    id: String
  ) {
    #expect(matches(statement).first?.factCheck.id == id)
  }

  @Test
  func `of two alike the earlier one comes first`() {
    let found = matches("A fisherman was swallowed by a whale.")
    #expect(found.prefix(2).map(\.factCheck.id) == ["2", "3"])
    #expect(found.first?.score == found.dropFirst().first?.score)
  }

  @Test
  func `shared and missing words are those of the statement, without function words`() {
    let found = matches("The mayor of Halden sells her green ferry: https://x.example/a").first
    #expect(found?.shared == ["mayor", "Halden", "sells", "ferry"])
    #expect(found?.missing == ["green"])
  }

  @Test
  func `scores stay between 0 and 1 and grow with what is shared`() {
    let little = matches("a whale").first?.score ?? 0
    let much = matches("a whale swallowed a fisherman in Bremvik, eaten alive").first?.score ?? 0
    #expect(0 < little)
    #expect(little < much)
    #expect(much < 1)
  }

  @Test(arguments: ["", "the of and", "Quixotic zebras yodel"])
  func `what shares no word has no match`(statement: String) {
    #expect(matches(statement).isEmpty)
  }

  @Test
  func `no more are given than asked for`() {
    #expect(matches("whale", count: 2).count == 2)
    #expect(FactCheckIndex([], rules: rules).matches("whale", count: 2).isEmpty)
  }
}
