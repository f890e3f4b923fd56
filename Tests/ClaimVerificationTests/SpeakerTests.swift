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

  @Test(
    "Where two speakers say the same in one transcript, each may be quoted with it",
    arguments: ["Anna Brandt", "Hakon Wist"]
  )
  func repeated(_ speaker: String) throws {
    let speech =
      "Anna Brandt: The ferry must not stop for a single winter. It carries our doctor.\n\n"
      + "Lena Osei: That is a fine thing to say in the warmth of this hall.\n\n"
      + "Hakon Wist: I agree. The ferry must not stop for a single winter."
    let article = "“The ferry must not stop for a single winter,” \(speaker) said."
    #expect(try label(article, speech: speech) == .faithful)
    let wrong = "“The ferry must not stop for a single winter,” Lena Osei said."
    #expect(try label(wrong, speech: speech) == .misattributed)
  }

  @Test("Where words were said counts against what another text reports of them")
  func primary() throws {
    let report = try QuoteBench.article(
      "“A bridge is cheaper than a quarrel between two towns,” Peter Holm said.",
      path: "report.txt"
    )
    let draft = try QuoteBench.article(
      "“A bridge is cheaper than a quarrel between two towns,” Peter Holm said.",
      path: "draft.txt"
    )
    let judgements = try QuoteIntegrity(QuoteBench.rules)
      .judgements(of: draft, against: [report, QuoteBench.transcript(Self.speech)])
    #expect(judgements.map(\.label) == [.misattributed])
    #expect(judgements.first?.referenceSpeaker == "Hakon Wist")
  }

  @Test("A quotation that no source has is told with whether its speaker is at hand")
  func notFound() throws {
    func reasons(_ speaker: String) throws -> [String]? {
      try QuoteBench.judgements(
        "“My dog has eaten the minutes of the last meeting,” \(speaker) said.",
        speech: Self.speech
      ).first?.reasons
    }
    #expect(try reasons("Peter Holm") == ["no reference has words of Peter Holm"])
    #expect(
      try reasons("Anna Brandt") == [
        "nothing like it stands in the references, though speech.txt has words of Anna Brandt"
      ]
    )
  }

  @Test("Nobody's words go on with another speaker's")
  func spliced() throws {
    let article =
      "“The river belongs to those who drink from it. A bridge is cheaper than a quarrel between two towns,” Anna Brandt said."
    let judgement = try QuoteBench.judgements(article, speech: Self.speech).first
    #expect(judgement?.label == .altered)
    #expect(judgement?.reasons.first?.hasPrefix("addition: ") == true)
    #expect(judgement?.referenceSpeaker == "Anna Brandt")
  }

  @Test("A pronoun that may mean the one who spoke is no evidence")
  func pronouns() throws {
    let speech = "Jon Varga: The river belongs to those who drink from it."
    let open =
      "Jon Varga met Peter Holm at the quay. “The river belongs to those who drink from it,” he said."
    let clear =
      "Peter Holm stood at the quay. “The river belongs to those who drink from it,” he said."
    #expect(try label(open, speech: speech) != .misattributed)
    #expect(try label(clear, speech: speech) == .misattributed)
  }
}
