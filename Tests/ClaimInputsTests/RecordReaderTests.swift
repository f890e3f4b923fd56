import ClaimInputs
import ClaimText
import Testing

@Suite
struct RecordReaderTests {
  @Test
  func `records are articles under the usual names, each with a number`() throws {
    let lines = """
      {"id": "w1", "headline": "Rain in Arn", "body": "It rained in Arn, Ana said.", "date": "2026-05-01", \
      "source": {"id": null, "name": "The Gull"}, "authors": [{"name": "Jo Ek"}, "Mia Ost"], "url": "https://g.example/1"}

      {"title": "Snow", "article_body": "It snowed.", "published_at": "2026-05-02T10:00:00Z", "kind": "statement"}
      """
    let articles = ArticleReader.sample().articles(in: Array(lines.utf8), path: "wire.ndjson")
    #expect(articles.map(\.path) == ["wire.ndjson#1", "wire.ndjson#3"])
    let first = try articles[0].document.get()
    #expect(first.paragraphs == ["headline: Rain in Arn", "body: It rained in Arn, Ana said."])
    #expect(first.metadata.id == "w1")
    #expect(first.metadata.outlet == "The Gull")
    #expect(first.metadata.byline == "Jo Ek, Mia Ost")
    #expect(first.metadata.published == CalendarDate(iso: "2026-05-01"))
    #expect(first.metadata.url == "https://g.example/1")
    let second = try articles[1].document.get()
    #expect(second.metadata.kind == .statement)
    #expect(second.metadata.published == CalendarDate(iso: "2026-05-02"))
  }

  @Test(arguments: [
    #"[{"title": "A", "text": "It rained."}, {"title": "B", "text": "It snowed."}]"#,
    #"{"status": "ok", "articles": [{"title": "A", "text": "It rained."}, {"title": "B", "text": "It snowed."}]}"#,
  ])
  func `a list may stand alone or in an object`(json: String) throws {
    let articles = ArticleReader.sample().articles(in: Array(json.utf8), path: "news.json")
    #expect(articles.map(\.path) == ["news.json#1", "news.json#2"])
    #expect(try articles.map { try $0.document.get().metadata.title } == ["A", "B"])
  }

  @Test
  func `a single record goes by the path of its file, and names can be set`() throws {
    var fields = ArticleFields()
    fields.map(.text, to: ["story.paragraphs"])
    fields.map(.title, to: ["kicker"])
    let json = #"{"kicker": "Rain", "story": {"paragraphs": ["It rained.", "Ana saw it."]}}"#
    let document = try ArticleReader.sample(InputOptions(fields: fields)).article(json, path: "-")
    #expect(document.path == "-")
    #expect(document.paragraphs == ["headline: Rain", "body: It rained.", "body: Ana saw it."])
  }

  @Test
  func `text that is marked up is read as HTML`() throws {
    let json =
      #"{"title": "Rain", "content": "<p>It rained &amp; snowed.</p><ul><li>Arn</li></ul>"}"#
    let document = try ArticleReader.sample().article(json, path: "a.json")
    #expect(
      document.paragraphs == ["headline: Rain", "body: It rained & snowed.", "listItem: Arn"]
    )
  }

  static let refused: [(json: String, reason: String)] = [
    (#"{"title": "Rain"}"#, "there is no text under text, body"),
    (#"{"text": "#, "no valid JSON"), (#"{"text": "\ud800"}"#, "no valid JSON"),
    ("[]", "no articles"),
    (#"{"schema": "claimcheck.claim.v1", "id": "x"}"#, "claims are read by verify"),
    (
      String(repeating: "[", count: 3000) + String(repeating: "]", count: 3000),
      "3000 deep in one another, more than the limit of 100"
    ), (#"{"text": " "}"#, "the text is empty"),
  ]

  @Test(arguments: refused.indices)
  func `a record that is no article says why`(index: Int) throws {
    let (json, reason) = Self.refused[index]
    let problem = #expect(throws: ArticleProblem.self) {
      try ArticleReader.sample().article(json, path: "a.json")
    }
    #expect(problem?.description.contains(reason) ?? false, "\(String(describing: problem))")
  }

  @Test
  func `a broken line costs nobody else the reading`() throws {
    let lines = "{\"text\": \"It rained.\"}\n{\"text\": \n{\"text\": \"It snowed.\"}\n"
    let articles = ArticleReader.sample().articles(in: Array(lines.utf8), path: "a.jsonl")
    #expect(articles.map { (try? $0.document.get()) != nil } == [true, false, true])
  }

  @Test
  func `a date that is none is told`() throws {
    let json = #"{"text": "It rained.", "date": "May 1st"}"#
    let document = try ArticleReader.sample().article(json, path: "a.json")
    #expect(document.diagnostics.map(\.id) == ["input.field"])
  }
}
