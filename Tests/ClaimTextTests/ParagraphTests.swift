import ClaimText
import Testing

@Suite("Paragraphs")
struct ParagraphTests {
  @Test("Blank lines separate paragraphs, with any line end", arguments: ["\n", "\r\n", "\r"])
  func blankLines(_ lineEnd: String) throws {
    let text = ["One is here.", "", "\u{A0} ", "Two is here.", ""].joined(separator: lineEnd)
    #expect(try read(text).paragraphTexts == ["One is here.", "Two is here."])
  }

  @Test("Without blank lines every line is a paragraph")
  func lines() throws {
    let text = "The first one is here.\nThe second one is here.\nThe third."
    #expect(try read(text).paragraphTexts == text.split(separator: "\n").map(String.init))
  }

  @Test("Hard-wrapped lines are joined")
  func wrapped() throws {
    let first = """
      The minister of the interior said on Tuesday that all of the
      servers were back and that no data had been lost in the
      attack.
      """
    let second = """
      Her deputy, who had resigned a week before the attack, said
      that he had warned the government of it twice in writing.
      """
    #expect(try read("\(first)\n\n\(second)\n").paragraphTexts == [first, second])
  }

  @Test("Long lines are paragraphs although other lines follow at once")
  func unwrapped() throws {
    let line = String(repeating: "Many words are here ", count: 10) + "now."
    #expect(try read("\(line)\n\(line)\n\n\(line)").structure.paragraphs.count == 3)
  }

  @Test("A line that breaks a sentence is joined")
  func brokenSentence() throws {
    #expect(try read("He repeatedly\nsaid so.\nShe did not.").structure.paragraphs.count == 2)
    #expect(try read("the sun shines\nthe rain falls").structure.paragraphs.count == 2)
  }

  @Test(
    "Bullets and numbers make list items and are left out",
    arguments: ["•", "-", "*", "–", "·", "1.", "12)"]
  )
  func bullets(_ bullet: String) throws {
    let document = try read("The list is this.\n\n  \(bullet) One thing\n  \(bullet) Two things\n")
    #expect(document.roles == [.body, .listItem, .listItem])
    #expect(document.paragraphTexts.dropFirst() == ["One thing", "Two things"])
  }

  @Test(
    "What only looks like a bullet is text",
    arguments: ["-5 degrees it was.", "2016. A year.", "*Bold* it was.", "•", "#Tag of the day."]
  )
  func noBullets(_ line: String) throws {
    let document = try read(line)
    #expect(document.roles == [.body])
    #expect(document.paragraphTexts == [line])
  }

  @Test("Short lines without a stop between paragraphs are headings")
  func headings() throws {
    let document = try read(
      "It was a long day for all of them.\n\nWhat is next\n\nNobody knows that.\n\nPhoto by Ann"
    )
    #expect(document.roles == [.body, .heading, .body, .body])
  }

  @Test("Markdown’s marks are left out")
  func markdown() throws {
    let document = try read("# The title.\n\nSome text is here.\n\n## A part\nMore text.")
    #expect(document.roles == [.headline, .body, .heading, .body])
    #expect(
      document.paragraphTexts == ["The title.", "Some text is here.", "A part", "More text."]
    )
  }
}
