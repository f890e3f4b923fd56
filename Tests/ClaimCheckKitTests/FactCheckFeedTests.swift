import ClaimCheckKit
import ClaimText
import ClaimVerification
import Testing

@Suite
struct FactCheckFeedTests {
  private static let review = """
    {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checks.example/1",
     "claimReviewed": "The lake at Sorum has dried up.", "headline": "Is the lake gone?",
     "datePublished": "2024-03-01", "author": {"@type": "Organization", "name": "Sorum Checks"},
     "reviewRating": {"@type": "Rating", "ratingValue": 1, "alternateName": "Mostly false"}}
    """

  @Test(
    arguments: [
      review, "[\(review)]", #"{"@context": "https://schema.org", "@graph": [\#(review)]}"#,
      #"{"dataFeedElement": [{"@type": "DataFeedItem", "item": [\#(review)]}]}"#,
      review.replacing("\n", with: " ") + "\n\n",
    ])
  func `every form of a feed gives the same fact check`(text: String) throws {
    let feed = FactCheckFeed(text, file: "feed.json")
    #expect(feed.diagnostics == [])
    let found = try #require(feed.factChecks.first)
    #expect(feed.factChecks.count == 1)
    #expect(found.id == "https://checks.example/1")
    #expect(found.url == found.id)
    #expect(found.claim == "The lake at Sorum has dried up.")
    #expect(found.title == "Is the lake gone?")
    #expect(found.rating == "Mostly false")
    #expect(found.publisher == "Sorum Checks")
    #expect(found.date == "2024-03-01")
  }

  @Test
  func `plain lines are read`() {
    let feed = FactCheckFeed(
      #"{"id": "a", "claim": "Snow is black.", "title": "Black snow?"}"#
        + "\n" + #"{"id": 2, "claim": "Snow is warm."}"#,
      file: "feed.jsonl"
    )
    #expect(feed.diagnostics == [])
    #expect(feed.factChecks.map(\.id) == ["a", "2"])
    #expect(feed.factChecks.map(\.title) == ["Black snow?", nil])
  }

  @Test
  func `records of one fact check are merged, by address or by claim and publisher`() {
    let feed = FactCheckFeed(
      """
      {"url": "https://c.example/1", "claim": "Snow is black."}
      {"url": "https://c.example/1", "claim": "Snow is black!", "rating": "False"}
      {"url": "https://c.example/2", "claim": "Ice is warm.", "publisher": "C"}
      {"url": "https://c.example/3", "claim": "Ice is warm.", "publisher": "C"}
      {"url": "https://d.example/3", "claim": "Ice is warm.", "publisher": "D"}
      """,
      file: "feed.jsonl"
    )
    #expect(feed.duplicates == 2)
    #expect(feed.factChecks.map(\.publisher) == [nil, "C", "D"])
    #expect(feed.factChecks.first?.rating == "False")
  }

  @Test
  func `bad records are told and the others kept`() {
    let lines = FactCheckFeed(
      #"{"id": "a", "claim": "Snow is black."}"# + "\n{\n" + #"{"id": "b", "claim": ""}"#,
      file: "feed.jsonl"
    )
    #expect(lines.factChecks.map(\.id) == ["a"])
    #expect(lines.diagnostics.map(\.location?.line) == [2, 3])
    let list = FactCheckFeed(#"[{"id": "a"}, {"id": "b", "claim": "Snow."}]"#, file: "feed.json")
    #expect(list.factChecks.map(\.id) == ["b"])
    #expect(list.diagnostics.map(\.message.first) == ["R"])
    #expect(list.diagnostics.first?.message.contains("Record 1 is no fact check") == true)
  }

  @Test(arguments: [",", ";", "\t"])
  func `tables are read by the names of their columns`(mark: String) {
    let rows = [
      ["Claim reviewed", "textualRating", "review_url", "Publisher"],
      ["\"Snow is \"\"black\"\"\(mark) they say.\"", "False", "https://c.example/1", "C"],
      ["Snow is black.", "", "https://c.example/1", ""], ["Ice is warm.", "", "", "D"],
      ["Ice", "is", "cold"],
    ]
    let text = rows.map { $0.joined(separator: mark) }.joined(separator: "\r\n")
    let feed = FactCheckFeed(text + "\r\n", file: "feed.csv")
    #expect(feed.factChecks.map(\.claim) == ["Snow is \"black\"\(mark) they say."])
    #expect(feed.factChecks.first?.rating == "False")
    #expect(feed.factChecks.first?.publisher == "C")
    #expect(feed.duplicates == 1)
    #expect(
      feed.diagnostics.map(\.message) == [
        "Row 3 is no fact check: it has no id or url.",
        "Row 4 has 3 cells, but 4 columns are named.",
      ]
    )
  }

  @Test
  func `feeds together have each fact check once`() {
    let first = FactCheckFeed("url,claim\nhttps://c.example/1,Snow is black.\n", file: "a.csv")
    let second = FactCheckFeed(
      #"{"url": "https://c.example/1", "claim": "Snow is black!", "rating": "False"}"#,
      file: "b.json"
    )
    let both = FactCheckFeed([first, second])
    #expect(both.factChecks.map(\.rating) == ["False"])
    #expect(both.duplicates == 1)
  }
}
