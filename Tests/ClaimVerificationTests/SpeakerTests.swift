import ClaimVerification
import Testing

@Suite("Speakers of quotations")
struct SpeakerTests {
  private static let speech =
    "Anna Brandt, mayor: Dear neighbours, the river belongs to those who drink from it.\n\n"
    + "Professor Hakon Wist, former mayor: A bridge is cheaper than a quarrel between two towns."

  private func label(_ article: String, speech: String = Self.speech) throws -> QuoteLabel? {
    try QuoteBench.judgements(article, speech: speech).first?.label
  }

  @Test(
    "The same person under another name is no conflict",
    arguments: [
      "“The river belongs to those who drink from it,” Anna Brandt said.",
      "“The river belongs to those who drink from it,” Brandt said.",
      "“The river belongs to those who drink from it,” Mrs. Brandt said.",
      "“The river belongs to those who drink from it,” the mayor said.",
      "“The river belongs to those who drink from it,” she said.",
      "“The river belongs to those who drink from it,” the town council said.",
      "“The river belongs to those who drink from it.”",
      "“A bridge is cheaper than a quarrel between two towns,” said Hakon Wist.",
    ]
  )
  func same(_ article: String) throws {
    let label = try label(article)
    #expect(label == .faithful || label == .benignEdit)
  }

  @Test(
    "Words in somebody else's mouth are misattributed",
    arguments: [
      "“The river belongs to those who drink from it,” Peter Holm said.",
      "“The river belongs to those who drink from it,” said Hakon Wist.",
      "“A bridge is cheaper than a quarrel between two towns,” Anna Brandt said.",
      "“The river belongs to those who drink from it,” said a spokesman for Brandt.",
      "“The river belongs to those who drink from it,” officials said.",
    ]
  )
  func other(_ article: String) throws {
    #expect(try label(article) == .misattributed)
  }

  @Test("Somebody who quotes the speaker inside a quotation is not taken for the speaker")
  func nested() throws {
    let article =
      "“They wrote that ‘the river belongs to those who drink from it’ and went home again to bed,” said Peter Holm."
    #expect(try label(article) != .misattributed)
  }

  @Test("A body's statement may come from any spokesperson, but not from one it speaks of")
  func body() throws {
    let statement = try QuoteBench.document(
      "---\nkind: statement\noutlet: Harbour Board\nbyline: Spokesperson of the Harbour Board\n---\n"
        + "Statement of the Harbour Board\n\nWe support what Mayor Brandt has announced. "
        + "No ship should have to wait for its pilot longer than an hour.\n",
      path: "board.txt"
    )
    func rules(_ speaker: String) throws -> [String] {
      let article = try QuoteBench.article(
        "Mayor Anna Brandt went to the harbour, and so did Lena Osei.\n\n"
          + "“No ship should have to wait for its pilot longer than an hour,” \(speaker) said."
      )
      return QuoteBench.findings([statement, article]).map(\.rule)
    }
    #expect(try rules("Lena Osei") == [])
    #expect(try rules("a harbour spokesperson") == [])
    #expect(try rules("Anna Brandt") == ["quotation.misattributed"])
  }
}
