import ClaimText
import Testing

@Suite("Sentences")
struct SentenceTests {
  /// Each text is written with `|` where a sentence is expected to end.
  private func expectSentences(_ marked: String) throws {
    let expected = marked.split(separator: "|").map { $0.trimmingPrefix(" ") }.map(String.init)
    let document = try read(marked.replacing(" |", with: "").replacing("|", with: ""))
    #expect(
      document.sentenceTexts == expected.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
    )
  }

  @Test(
    "Stops end sentences",
    arguments: [
      "He left. | She stayed.",
      "Why? | Who knows! | Nobody.",
      "He left (for good). | (She stayed.) | Then it rained.",
      "It cost 5. | 20 people paid $3. | $5 was too much.",
      "The end of 2016. | No. 5 was next.",
      "It rained... | Then it stopped.",
      "He said so.| She agreed.",
      "彼は去った。| 彼女は残った。",
    ]
  )
  func stops(_ marked: String) throws { try expectSentences(marked) }

  @Test(
    "What is no end is passed over",
    arguments: [
      "It rained ... and stopped; then: nothing.",
      "It grew 3.5 percent at example.org and elsewhere.",
      "Yahoo! is a firm, they say (really?) and so on.",
      "Sen. John Q. Smith (D-N.Y.) met J. K. Rowling and George W. Bush.",
      "Dr. Smith of Acme Inc. and Mr. Jones Jr. met on Jan. 5, e.g. Smith did.",
      "The U.S. Senate met at 5 a.m. Monday.",
      "First is this. | 2. Then comes that. | 3. The end.",
    ]
  )
  func noStops(_ marked: String) throws { try expectSentences(marked) }

  @Test(
    "Abbreviations end a sentence before a typical beginning",
    arguments: [
      "He went to the U.S. | The rest stayed.",
      "He left at 5 a.m. | She did not.",
      "He runs Acme Inc. | It grew.",
      "He runs Acme Inc. | “We grow,” he said.",
      "He ate beans, rice, etc. | Then he left.",
      "Will he go? | No. | Smith stays. | He was No. 5.",
      "“No.” | The crowd left.",
      "“He is no Dr.” | The crowd left.",
      "ST. LOUIS is a city. | He sued the INC. | Smith paid.",
    ]
  )
  func abbreviations(_ marked: String) throws { try expectSentences(marked) }

  @Test(
    "Sentences end only outside quotations",
    arguments: [
      "\"A. B,\" he said. | \"C. D.\"",
      "“Why? How?” he asked. | “Who?”",
      "“We won.” | “They lost.” | The end.",
      "“We won.” | The end.",
      "“We won.” – a voter",
      "He said “we won.” | She did not.",
      "He said “we won”. | She did not.",
      "He liked “Help!” and other songs.",
      "She said: “He told me ‘go.’” | Then she left.",
      "“We live in the U.S.” | The crowd cheered.",
    ]
  )
  func quotations(_ marked: String) throws { try expectSentences(marked) }

  @Test(
    "A speaker behind a quotation belongs to it",
    arguments: [
      "“Go!” Smith said.",
      "“Why?” Sen. Ann Lee (R-Tex.) asked reporters.",
      "“We go.” Smith said.",
      "“We go.” | Smith said he would.",
      "“Go!” | Smith went home.",
      "“Go!” | He said so.",
    ]
  )
  func speakers(_ marked: String) throws { try expectSentences(marked) }

  @Test("A headline is one sentence")
  func headline() throws {
    let document = try read("Virginian Makes History. Again.\n\nIt was a long day. It rained.")
    #expect(
      document.sentenceTexts == [
        "Virginian Makes History. Again.", "It was a long day.", "It rained.",
      ]
    )
  }

  @Test("Sentences point to their paragraph and its tokens")
  func indices() throws {
    let structure = try read("One two.\n\nThree. Four five.").structure
    #expect(structure.sentences.map(\.paragraph) == [0, 1, 1])
    #expect(structure.sentences.map(\.tokens) == [0..<3, 3..<5, 5..<8])
    #expect(structure.paragraphs.map(\.sentences) == [0..<1, 1..<3])
  }

  @Test("A sentence beyond the limit is cut, and that is told")
  func limit() throws {
    let reader = DocumentReader(profile: .sample, limits: ReadingLimits(sentenceTokens: 3))
    let document = try reader.read(text: "one two three four five six seven", path: "a.txt")
    #expect(document.sentenceTexts == ["one two three", "four five six", "seven"])
    #expect(document.diagnostics.map(\.id) == ["limit.sentence-length"])
  }
}
