import ClaimText
import Testing

@Suite("Headlines")
struct HeadlineTests {
  private static let body =
    "The minister said on Tuesday that all of the servers were back and that no data was lost."
  private static let article = [body, body, body].joined(separator: "\n\n")

  @Test(
    "The first line above an article is its headline",
    arguments: [
      "Minister denies data loss",
      "Who lost the data?",
      "Minister: ‘Nothing was lost’",
      "Minister Denies Data Loss In Attack.",
      "Minister makes history. Again.",
      "Candidates vie for votes;",
      "Minister denies data loss in the U.S.",
    ]
  )
  func headlines(_ line: String) throws {
    let document = try read("\(line)\n\n\(Self.article)")
    #expect(document.roles.first == .headline)
    #expect(document.metadata.title == line)
  }

  @Test(
    "Ordinary sentences are none",
    arguments: [
      body,
      "“We lost nothing,” the minister said.",
      "TIRANA (AP) — The minister spoke.",
      "The minister said this:",
      "- The first point",
    ]
  )
  func sentences(_ line: String) throws {
    let document = try read("\(line)\n\n\(Self.article)")
    #expect(document.roles.first != .headline)
    #expect(document.metadata.title == nil)
  }

  @Test("A text of one paragraph has no headline")
  func single() throws {
    #expect(try read("Minister denies data loss").roles == [.body])
  }

  @Test("Two short sentences are no headline and body")
  func two() throws {
    #expect(
      try read("The minister denied it.\n\nThe firm did not answer.").roles == [.body, .body]
    )
  }

  @Test("A title that is known stays")
  func title() throws {
    let document = try DocumentReader.sample.read(
      text: "A headline\n\n\(Self.article)",
      path: "a.txt",
      metadata: DocumentMetadata(title: "Known")
    )
    #expect(document.metadata.title == "Known")
  }
}
