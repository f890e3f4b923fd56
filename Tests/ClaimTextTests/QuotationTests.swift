import ClaimText
import Testing

@Suite("Quotations")
struct QuotationTests {
  @Test(
    "Marks of every form are paired",
    arguments: [
      "⟦“We won,”⟧ she said.",
      "⟦\"We won,\"⟧ she said.",
      "⟦''We won,''⟧ she said.",
      "⟦``We won,''⟧ she said.",
      "⟦«We won»⟧, she said.",
      "⟦„We won,“⟧ she said.",
      "⟦”We won,”⟧ she said.",
      "⟦“We won,\"⟧ she said.",
      "⟦\"A,\"⟧ he said. ⟦\"B.\"⟧",
      "It was a ⟦“great”⟧ (⟦“huge”⟧) day—⟦“best ever”⟧—for all.",
      "⟦\"...and so,\"⟧ he said.",
      "⟦“ We won, ”⟧ she said.",
    ]
  )
  func doubleMarks(_ marked: String) throws { try expectQuotations(marked) }

  @Test(
    "Single marks count where there are no double ones",
    arguments: [
      "He called it ⟦‘a lie’⟧ and left.",
      "He called it ⟦'a lie'⟧ and left.",
      "⟦'No'⟧, he said. ⟦'Yes.'⟧",
      "It is ⟦'quite right'⟧ in the generals' view.",
      "Fans of ⟦'winners'⟧ hate Democrats' plan for ⟦'losers.'⟧",
      "⟦‘It’s the generals’ war,’⟧ she said.",
      "She said ⟦“he called it ‘a lie’ twice”⟧ and left the ‘room’.",
      "’Tis the ’90s, and rock ’n’ roll at O’Neill’s isn’t dead.",
    ]
  )
  func singleMarks(_ marked: String) throws { try expectQuotations(marked) }

  @Test("In headlines single marks count beside double ones")
  func headline() throws {
    let document = try read("‘Lies’ And “Truth”\n\nThe body is here. It is long.")
    #expect(document.roles == [.headline, .body])
    #expect(document.quotationTexts == ["‘Lies’", "“Truth”"])
  }

  @Test(
    "What is no quotation mark stays outside",
    arguments: [
      "He is 6'2\" tall.",
      "A 5\" gun and a 7\" knife.",
      "The plan” failed.",
      "An empty \"\" pair.",
    ]
  )
  func noQuotations(_ text: String) throws { try expectQuotations(text) }

  @Test("Quotations inside quotations are not told apart")
  func nested() throws {
    try expectQuotations("⟦“He told me “go home” twice,”⟧ she said. ⟦“So I went.”⟧")
  }

  @Test("Words are without the marks")
  func words() throws {
    let document = try read("He said “we won” twice.")
    let quotation = try #require(document.structure.quotations.first)
    #expect(document.text[quotation.words] == "we won")
    #expect(quotation.end == .mark)
    #expect(
      document.structure.tokens[quotation.tokens].map { document.text[$0.range] } == [
        "“", "we", "won", "”",
      ]
    )
  }

  @Test("A missing closing mark ends with its paragraph and is told")
  func missingMark() throws {
    let document = try read("He said “we will go. And more.\n\nThe rest “is” free.")
    #expect(document.quotationTexts == ["“we will go. And more.", "“is”"])
    #expect(document.structure.quotations.map(\.end) == [.missing, .mark])
    let note = try #require(document.diagnostics.first)
    #expect(note.id == "quotation.unclosed")
    #expect(note.severity == .note)
    #expect(note.location == TextLocation(line: 1, column: 9))
  }

  @Test("A closing mark that is forgotten before another quotation does not spoil that one")
  func forgottenMark() throws {
    let document = try read("\"We won, he said. \"They lost.\"")
    #expect(document.quotationTexts == ["\"We won, he said.", "\"They lost.\""])
    #expect(document.structure.quotations.map(\.end) == [.missing, .mark])
  }

  @Test("A quotation goes on in the next paragraph when that opens again")
  func reopened() throws {
    let document = try read("“One.\n\n“Two.\n\n“Three,” he said.\n\n“Four.”")
    let quotations = document.structure.quotations
    #expect(quotations.map(\.end) == [.reopened, .reopened, .mark, .mark])
    #expect(quotations.map(\.continues) == [nil, 0, 1, nil])
    #expect(document.diagnostics.isEmpty)
  }

  private func expectQuotations(_ marked: String) throws {
    let expected = MarkedText(marked)
    let document = try read(expected.text)
    #expect(document.structure.quotations.map(\.range) == expected.ranges)
    #expect(document.structure.quotations.allSatisfy { $0.end == .mark })
  }
}
