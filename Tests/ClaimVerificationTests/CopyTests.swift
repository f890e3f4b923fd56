import ClaimReports
import ClaimVerification
import Testing

/// Copies are found whatever was done to them, and common quotations make no copy.
@Suite struct CopyTests {
  private static let wire = """
    ---
    outlet: Meridian News Agency
    published: 2024-04-19
    ---
    Ravna buys trams

    The council of Ravna decided on Friday to buy 24 trams for the new line to the airport.

    The first of them will arrive in the spring and run between the harbour and the old town.

    "We have talked about this for as long as I have been able to talk, and now it comes," Jelka Horvat said.

    Opponents from the garden colony said they would go to court against the loss of their plots.
    """

  static let copies: [(change: String, text: String)] = [
    (
      "cut and with another headline",
      """
      ---
      outlet: Ravna Today
      published: 2024-04-19
      ---
      Trams are coming

      The council of Ravna decided on Friday to buy 24 trams for the new line to the airport.

      Opponents from the garden colony said they would go to court against the loss of their plots.
      """
    ),
    (
      "reordered and with a paragraph added",
      """
      ---
      outlet: Ravna Today
      published: 2024-04-19
      ---
      Trams are coming

      Opponents from the garden colony said they would go to court against the loss of their plots.

      The first of them will arrive in the spring and run between the harbour and the old town.

      Our reporter met no gardener on the plots yesterday, only a cat that slept on a water barrel.

      The council of Ravna decided on Friday to buy 24 trams for the new line to the airport.
      """
    ),
  ]

  @Test("A copy goes back to its original", arguments: copies.map(\.text))
  func copy(_ text: String) throws {
    let sources = try sources(of: text)
    #expect(sources.edges.map(\.kind) == [.copies])
    #expect(sources.edges.map(\.from) == ["b.txt"])
    #expect(sources.origins.map(\.documents) == [["a.txt", "b.txt"]])
  }

  @Test("A speech that both quote makes no copy")
  func quotation() throws {
    let sources = try sources(
      of: """
        ---
        outlet: Ravna Today
        published: 2024-04-19
        ---
        A long wait

        "We have talked about this for as long as I have been able to talk, and now it comes," Jelka Horvat said.

        She was in a good mood and gave everybody at the stop a paper ticket of the old kind.
        """
    )
    #expect(sources.edges.isEmpty)
    #expect(sources.origins.count == 2)
  }

  @Test("A text that names another one's outlet cites it")
  func citation() throws {
    let sources = try sources(
      of: """
        ---
        outlet: Ravna Today
        published: 2024-04-20
        ---
        Trams for Ravna

        The council of Ravna will buy twelve new trams in the spring, according to Meridian News Agency.
        """
    )
    #expect(sources.edges.map(\.kind) == [.cites])
    #expect(sources.edges.map(\.to) == ["a.txt"])
  }

  @Test("An outlet with several texts is cited through the one on the same event")
  func citationOfOneOfSeveral() throws {
    let sources = try sources(of: [
      Self.wire,
      """
      ---
      outlet: Meridian News Agency
      published: 2024-04-18
      ---
      Storm over Tarnmouth

      A gale took the roof off a school in Tarnmouth, and Edith Lundberg swept the yard for two days.
      """,
      """
      ---
      outlet: Ravna Today
      published: 2024-04-20
      ---
      Trams for Ravna

      The council of Ravna will buy new trams in the spring, an official told the Meridian News Agency.

      Jelka Horvat wants the line to pass the old town and the harbour.
      """,
    ])
    #expect(sources.edges.map(\.kind) == [.cites])
    #expect(sources.edges.map(\.from) == ["c.txt"])
    #expect(sources.edges.map(\.to) == ["a.txt"])
  }

  private func sources(of text: String) throws -> SourceGraph {
    try sources(of: [Self.wire, text])
  }

  private func sources(of texts: [String]) throws -> SourceGraph {
    let checker = try #require(TextChecker.shared)
    return checker.check(
      try zip(texts, ["a.txt", "b.txt", "c.txt"]).map { try checker.analyse($0, name: $1) }
    ).sources
  }
}
