import ClaimExtraction
import Testing

@Suite
struct EntityReaderTests {
  private func entities(_ text: String) throws -> [Entity] {
    EntityReader.entities(of: try Reading(text).annotated).entities
  }

  /// Names with how often they are mentioned, in the order of the text.
  private func mentions(_ text: String) throws -> [String] {
    try entities(text).map { "\($0.name) \($0.mentions.count)" }
  }

  @Test
  func `a family name stands for the person with the full name`() throws {
    let found = try mentions(
      """
      Rama speaks

      Edi Rama met Petra Lindholm on Monday. Rama was early. Mr. Rama left with Lindholm.
      """
    )
    #expect(found.contains("Edi Rama 4"))
    #expect(found.contains("Petra Lindholm 2"))
  }

  @Test
  func `titles tell relatives of one name apart`() throws {
    let found = try mentions(
      "Mr. Adam Novak met Ms. Eva Novak. Ms. Novak was early. Mr. Novak was late."
    )
    #expect(found.contains("Adam Novak 2"))
    #expect(found.contains("Eva Novak 2"))
  }

  @Test
  func `of two with one family name the one named last is meant`() throws {
    let found = try mentions(
      "Anna Novak met Peter Novak in Tirana. Novak was early."
    )
    #expect(found.contains("Peter Novak 2"))
  }

  @Test
  func `the spelling of a headline in capitals gives way`() throws {
    let found = try mentions("EDI RAMA speaks\n\nEdi Rama said it rained.")
    #expect(found.contains { $0.hasPrefix("Edi Rama ") })
    #expect(!found.contains { $0.hasPrefix("EDI") })
  }

  @Test
  func `initials stand for a body`() throws {
    let found = try mentions(
      "The National Security Council met. A spokesman for the NSC said it rained."
    )
    #expect(found.contains("National Security Council 2"))
  }

  @Test
  func `a country, its capital and its people are one`() throws {
    let found = try entities("Albania met Iran. Tehran was early. The Iranian envoy was late.")
    let iran = try #require(found.first { $0.country == "IR" })
    #expect(iran.name == "Iran")
    #expect(iran.mentions.count == 3)
    #expect(found.contains { $0.country == "AL" })
  }

  @Test(
    arguments: [
      ("Edi Rama, Albania's prime minister, said it rained.", "prime minister", "Albania"),
      ("Albanian prime minister Edi Rama said it rained.", "prime minister", "Albania"),
      ("Edi Rama, a professor, said it rained.", "professor", nil),
      ("President Edi Rama said it rained.", "president", nil),
    ] as [(String, String, String?)]
  )
  func `a role belongs to its holder`(text: String, role: String, affiliation: String?) throws {
    let rama = try #require(try entities(text).first { $0.kind == .person })
    #expect(rama.role == role)
    #expect(rama.affiliation == affiliation)
  }

  @Test(
    arguments: [
      ("They spoke to Podhorzer, a strategist.", true),
      ("They spoke to Podhorzer, who was late.", true),
      ("They spoke to McGillan, who was late.", true),
      ("They spoke to KBX, a leader in trams.", false),
      ("They spoke to GreenTram, a leader in trams.", false),
    ])
  func `a name that no list knows is a person's when a role says so`(
    text: String,
    isPerson: Bool
  ) throws {
    let found = try entities(text)
    #expect(found.contains { $0.kind == .person } == isPerson, "\(found)")
  }

  @Test
  func `every mention belongs to one entity`() throws {
    let found = try entities(
      "Edi Rama met the Iranian envoy of the Ministry of Justice in Tirana. Rama and Iran agreed."
    )
    let tokens = found.flatMap(\.mentions).flatMap { Array($0) }
    #expect(Set(tokens).count == tokens.count)
    #expect(Set(found.map(\.id)).count == found.count)
  }
}
