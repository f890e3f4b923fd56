import ClaimExtraction
import ClaimVerification
import Testing

@Suite("Findings on quotations")
struct QuoteIntegrityTests {
  @Test("A finding points at the differing words and shows the speech beside them")
  func places() throws {
    let speech = try QuoteBench.transcript("Dear all. The roof will cost 19,000 euros in the end.")
    let article = try QuoteBench.article(
      "“The roof will cost 90,000 euros in the end,” Brandt said."
    )
    let findings = QuoteBench.findings([article, speech])
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.rule == "quotation.altered")
    #expect(finding.kind == "altered-quote")
    #expect(finding.severity == .error)
    #expect(finding.primary.text == "90,000")
    #expect(finding.related.map(\.text) == ["The roof will cost 19,000 euros in the end"])
    #expect(
      finding.reasons == [
        "found in speech.txt: 8 of 9 words align",
        "number: “19,000” became “90,000”",
        "words: The roof will cost [-19,000-] {+90,000+} euros in the end",
      ]
    )
  }

  @Test("A quotation in two pieces is one, also where its second half stands alone")
  func pieces() throws {
    let speech = try QuoteBench.transcript(
      "I do not believe that the ferry will come back before Easter, and I would miss it."
    )
    let article = try QuoteBench.article(
      "“I do not believe,” Anna Brandt said, “that the ferry will come back before Easter.”"
    )
    #expect(QuoteBench.findings([speech, article]).isEmpty)
  }

  @Test("Pieces far apart in the speech may stand in one sentence in any order")
  func reordered() throws {
    let speech = try QuoteBench.transcript(
      "The harbour needs a second crane. Nobody here is afraid of the winter storms."
    )
    let article = try QuoteBench.article(
      "“Nobody here is afraid of the winter storms,” said Anna Brandt, and added that the town “needs a second crane”."
    )
    #expect(QuoteBench.findings([speech, article]).isEmpty)
  }

  @Test("A sound reading in one reference settles what another has in other words")
  func severalReferences() throws {
    let first = try QuoteBench.transcript("We shall open the new library in March.", path: "a.txt")
    let second = try QuoteBench.transcript("We shall open the old library in March.", path: "b.txt")
    let article = try QuoteBench.article("“We shall open the new library in March,” Brandt said.")
    #expect(QuoteBench.findings([second, first, article]).isEmpty)
  }

  @Test("Two articles that differ give one warning, at the rarer words")
  func variants() throws {
    func article(_ count: String, _ path: String) throws -> AnalysedDocument {
      try QuoteBench.article(
        "“The ferry carried \(count) lorries when it left the harbour,” Peter Holm said.",
        path: path
      )
    }
    let findings = QuoteBench.findings([
      try article("forty", "a.txt"), try article("fourteen", "b.txt"),
      try article("40", "c.txt"), try article("fourteen", "d.txt"), try article("forty", "e.txt"),
    ])
    #expect(findings.map(\.rule) == ["quotation.differs"])
    #expect(findings.first?.primary.text == "fourteen")
    #expect(findings.first?.severity == .warning)
  }

  @Test("Two articles may quote different amounts of one speech")
  func lengths() throws {
    let long = try QuoteBench.article(
      "“The ferry carried forty lorries. It was late, and the captain knew it,” Peter Holm said.",
      path: "a.txt"
    )
    let short = try QuoteBench.article(
      "“The ferry carried forty lorries,” Peter Holm said.",
      path: "b.txt"
    )
    let cut = try QuoteBench.article(
      "“The ferry carried forty lorries … and the captain knew it,” Peter Holm said.",
      path: "c.txt"
    )
    #expect(QuoteBench.findings([long, short, cut]).isEmpty)
  }

  @Test("Given references, only those count, whatever kind they are")
  func givenReferences() throws {
    let reference = try QuoteBench.article(
      "“The ferry carried forty lorries,” said Peter Holm.",
      path: "a.txt"
    )
    let draft = try QuoteBench.article(
      "“The ferry carried fifty lorries,” said Peter Holm.",
      path: "b.txt"
    )
    let findings = QuoteIntegrity(QuoteBench.rules, references: ["a.txt"])
      .findings(documents: [draft, reference])
    #expect(findings.map(\.rule) == ["quotation.altered"])
    #expect(findings.first?.primary.document == "b.txt")
  }
}
