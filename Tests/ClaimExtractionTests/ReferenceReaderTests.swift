import ClaimExtraction
import ClaimRules
import ClaimText
import Testing

@Suite
struct ReferenceReaderTests {
  /// What the last of some words in a text stand for, by the words that said it first.
  private func meaning(of words: String, in text: String) throws -> String? {
    let annotated = try Reading(text).annotated
    let count = annotated.tokens.count
    let places = (0..<count).reversed().lazy.flatMap { start in
      (1...4).map { start..<min(start + $0, count) }
    }
    let place = try #require(places.first { annotated.text(of: $0) == words })
    let head = References.head(of: place, in: annotated)
    return ReferenceReader.references(of: annotated, Reliability(annotated.rules)).subject(
      atHead: head
    )
    .map { annotated.text(of: $0.anchor) }
  }

  @Test(
    arguments: [
      // Reported speech goes on with its source.
      ("Adam Novak thanked Peter Berg. Berg said that he was tired.", "he", "Peter Berg"),
      // The object of a clause is not its subject.
      ("Anna Novak waited. Eva Berg greeted her.", "her", "Anna Novak"),
      // “Her” before a noun may be the subject's.
      ("Anna Novak opened her shop.", "her", "Anna Novak"),
      // In a quotation, *I* is who speaks and *he* is somebody else.
      ("Adam Novak was late. \"I waited for him,\" said Peter Berg.", "I", "Peter Berg"),
      ("Adam Novak was late. \"He slept,\" said Peter Berg.", "He", "Adam Novak"),
      // A body, and several persons.
      ("The council met on Monday. It voted for the bridge.", "It", "The council"),
      ("Farmers blocked the road. They want more rain.", "They", "Farmers"),
    ] as [(String, String, String)]
  )
  func `a pronoun stands for`(text: String, words: String, meaning: String) throws {
    #expect(try self.meaning(of: words, in: text) == meaning)
  }

  @Test(
    arguments: [
      ("Adam Novak told Peter Berg that he was late.", "he"),
      ("Adam Novak and Peter Berg left. He was tired.", "He"),
      ("The council met. It rained all day.", "It"),
      ("The council met. It was time to vote.", "It"),
      ("They say the winter will be long.", "They"),
    ])
  func `a pronoun stays open`(text: String, words: String) throws {
    #expect(try meaning(of: words, in: text) == nil)
  }

  @Test(
    arguments: [
      ("Rovers sold striker Marco Novak. The striker was tired.", "The striker", "Marco Novak"),
      ("Marco Novak, a plumber, won. The plumber smiled.", "The plumber", "Marco Novak"),
      ("The Harbour Council (HC) met. The HC was late.", "HC", "The Harbour Council"),
      ("The Harbour Council met. The council was late.", "The council", "The Harbour Council"),
      ("Veltron sold two plants. The company was founded in 1990.", "The company", "Veltron"),
      ("Adam Novak found his brother. His brother was tired.", "His brother", "his brother"),
      ("Serbia protested. The Serbian government was angry.", "The Serbian government", "Serbia"),
    ] as [(String, String, String)]
  )
  func `a description takes up`(text: String, words: String, meaning: String) throws {
    #expect(try self.meaning(of: words, in: text) == meaning)
  }

  @Test(
    arguments: [
      "An official spoke. Another official spoke. The official left.",
      "Anna Novak hired a lawyer. Eva Berg hired a lawyer. The lawyer left.",
    ])
  func `two of a kind are not joined`(text: String) throws {
    let words = text.contains("lawyer") ? "The lawyer" : "The official"
    #expect(try meaning(of: words, in: text) == nil)
  }

  @Test
  func `a description of another is new`() throws {
    let text = "Novak's campaign was late. The Berg campaign was early."
    #expect(try meaning(of: "The Berg campaign", in: text) == "The Berg campaign")
    let party = "Republican Farmers met. Only one Republican was late."
    #expect(try meaning(of: "Republican", in: party) != "Republican Farmers")
  }

  @Test
  func `a capital where something happens is no country`() throws {
    let text = "France paid. They met in Paris. Paris refused."
    let annotated = try Reading(text).annotated
    let references = ReferenceReader.references(of: annotated, Reliability(annotated.rules))
    let paris = annotated.tokens.indices.filter { annotated.words[$0].text == "Paris" }
    let meant = paris.map { references.subject(atHead: $0)?.entity?.country }
    #expect(meant == [nil, "FR"])
  }
}
