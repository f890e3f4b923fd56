import ClaimInputs
import ClaimText
import Testing

@Suite
struct PDFPagesTests {
  func read(_ text: String) throws -> Document {
    try ArticleReader.sample().article(ofPDFText: text, path: "a.pdf").document.get()
  }

  @Test
  func `lines are joined to paragraphs, and the line of a place is its page`() throws {
    let document = try read(
      """
      THE GULL                                   1 May 2026

      Harbour wall has moved

      The harbour wall has moved by four centi-
      metres, the harbour-
      master said. A harbour-master has to know
      such things, and he was not

                                   1
      \u{C}THE GULL                                   1 May 2026

      pleased at all.

      Nobody was hurt.

                                   2
      \u{C}
      """
    )
    #expect(
      document.paragraphs == [
        "headline: Harbour wall has moved",
        "body: The harbour wall has moved by four centimetres, the harbour-master said. A harbour-master "
          + "has to know such things, and he was not pleased at all.", "body: Nobody was hurt.",
      ]
    )
    #expect(document.place(of: "Harbour wall") == "1:1")
    #expect(document.place(of: "pleased")?.hasPrefix("2:") ?? false)
    #expect(document.place(of: "Nobody")?.hasPrefix("2:") ?? false)
  }

  @Test
  func `a file without a text layer says so`() throws {
    let problem = #expect(throws: ArticleProblem.self) { try read("\u{C}\n\u{C}") }
    #expect(problem?.description.contains("no text layer") ?? false)
  }
}
