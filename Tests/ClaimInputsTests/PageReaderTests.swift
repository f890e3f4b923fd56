import ClaimInputs
import ClaimText
import Testing

@Suite
struct PageReaderTests {
  /// A page around some content, with a sentence that makes it an article.
  static func page(_ content: String, head: String = "", root: String = "") -> String {
    """
    <!DOCTYPE html><html \(root)><head>\(head)</head><body>
    <nav><ul><li><a href="/a">Politics and more</a></li><li><a href="/b">Weather map</a></li></ul></nav>
    <article><h1>Bridge closed for repairs</h1>
    <p>The bridge over the Arn is closed for two weeks, the road office said on Monday.</p>
    \(content)</article></body></html>
    """
  }

  static let first =
    "body: The bridge over the Arn is closed for two weeks, the road office said on Monday."

  func read(_ content: String, head: String = "", root: String = "") throws -> Document {
    try ArticleReader.sample()
      .article(Self.page(content, head: head, root: root), path: "page.html")
  }

  @Test
  func `headline, headings, lists, quotations and captions keep their roles, captions come last`()
    throws
  {
    let document = try read(
      """
      <figure><img src="b.jpg"><figcaption>The closed bridge.</figcaption></figure>
      <h2>What drivers can do</h2>
      <p>Drivers have to take the ferry, which runs every hour from six in the morning.</p>
      <ul><li>Cars pay four crowns</li><li>Bicycles cross for nothing</li></ul>
      <blockquote><p>We should have done it in the summer, when nobody drives to work.</p></blockquote>
      """
    )
    #expect(
      document.paragraphs == [
        "headline: Bridge closed for repairs", Self.first, "heading: What drivers can do",
        "body: Drivers have to take the ferry, which runs every hour from six in the morning.",
        "listItem: Cars pay four crowns", "listItem: Bicycles cross for nothing",
        "body: We should have done it in the summer, when nobody drives to work.",
        "caption: The closed bridge.",
      ]
    )
  }

  static let beside = [
    "<div class='related-stories'><h3>More</h3><p>The ferry was late on each day of the last week.</p></div>",
    "<div class='jp-relatedposts'><p>The ferry was late on each day of the last week.</p></div>",
    "<aside><p>The ferry was late on each day of the last week.</p></aside>",
    "<section id='comments'><p>I have waited for an hour, and nobody told us anything.</p></section>",
    "<div hidden><p>The ferry was late on each day of the last week.</p></div>",
    "<div style='display: none'><p>The ferry was late on each day of the week.</p></div>",
    "<p><a href='/x'>Read also what the ferrymen say about the bridge</a></p>",
    "<form><p>Give us your address, and we write to you.</p><input type=email></form>",
    "<h3>Also on this page</h3><ul><li><a href='/1'>Ferry late again</a></li></ul>",
    "<div>Advertisement</div>", "<script>var a = 'The bridge is open.';</script>",
    "<blockquote>The bridge over the Arn is closed for two weeks</blockquote>",
  ]

  @Test(arguments: beside)
  func `what stands beside an article is left out`(content: String) throws {
    let document = try read(content)
    #expect(document.paragraphs == ["headline: Bridge closed for repairs", Self.first])
  }

  @Test
  func `places are those of the words in the file`() throws {
    let document = try read(
      "<p>Nobody was\n  hurt,   said\tM&uuml;ller &amp; the <b>second</b>\n officer &#8211; so far.</p>"
    )
    #expect(document.place(of: "Nobody") == "5:4")
    #expect(document.place(of: "hurt") == "6:3")
    #expect(document.place(of: "said Mü") == "6:11")
    #expect(document.place(of: "Müller") == "6:16")
    #expect(document.place(of: "second") == "6:41")
    #expect(document.place(of: "officer") == "7:2")
    #expect(document.place(of: "so far") == "7:18")
    #expect(document.place(of: "Bridge closed") == "3:14")
  }

  @Test
  func `linked data goes before OpenGraph, and that before other meta elements`() throws {
    let meta = """
      <meta name="author" content="By Karl Meta"><meta name="date" content="2026-01-03">
      <meta property="og:site_name" content="Graph Post">
      <meta property="article:published_time" content="2026-01-02T08:00:00Z">
      <meta property="og:url" content="https://graph.example/1">
      """
    let linked = """
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "WebPage", "name": "A page"}, {"@id": "#p", "@type": "Person", "name": "Lea Linked"},
        {"@type": ["NewsArticle"], "headline": "Bridge closed", "datePublished": "2026-01-01T10:00:00+01:00",
         "author": [{"@id": "#p"}, {"name": "Jo Second"}], "publisher": {"name": "Linked Times"}}]}</script>
      """
    let graph = try read("", head: meta, root: "lang=en-GB").metadata
    #expect(graph.byline == "Karl Meta")
    #expect(graph.published == CalendarDate(iso: "2026-01-02"))
    #expect(graph.outlet == "Graph Post")
    #expect(graph.url == "https://graph.example/1")
    #expect(graph.language == "en-GB")
    #expect(graph.title == "Bridge closed for repairs")
    let all = try read("", head: meta + linked).metadata
    #expect(all.byline == "Lea Linked, Jo Second")
    #expect(all.published == CalendarDate(iso: "2026-01-01"))
    #expect(all.outlet == "Linked Times")
  }

  @Test
  func `a date of a time element counts where nothing else tells`() throws {
    let document = try read("<p><time datetime='2026-03-04'>4 March</time></p>")
    #expect(document.metadata.published == CalendarDate(iso: "2026-03-04"))
    #expect(document.paragraphs == ["headline: Bridge closed for repairs", Self.first])
  }

  @Test
  func `linked data that is no JSON, and text that is not free, are told`() throws {
    let document = try read(
      "",
      head: """
        <script type="application/ld+json">{"@type": </script>
        <script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>
        """
    )
    #expect(document.diagnostics.map(\.id) == ["input.linked-data", "input.paid"])
    #expect(document.diagnostics.first?.location == TextLocation(line: 1, column: 29))
  }

  @Test(arguments: [
    ("<meta charset=windows-1252>", [0x45, 0x6C, 0xE8, 0x6E, 0x65], "Elène"),
    ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>", [0x4B, 0xF9], "Ků"),
    ("<meta charset='windows-1251'>", [0xCC, 0xE8, 0xF0], "Мир"),
    ("<meta charset='shift_jis'>", [0x93, 0x8C], "東"),
  ])
  func `a page is read in the encoding that it declares`(
    declaration: String,
    name: [UInt8],
    word: String
  ) throws {
    let parts = Self.page(
      "<p>§ said that nobody had been hurt on the bridge.</p>",
      head: declaration
    )
    .split(separator: "§").map { Array($0.utf8) }
    let document = try ArticleReader.sample().article(parts[0] + name + parts[1], path: "a.html")
    #expect(
      document.paragraphs.last == "body: \(word) said that nobody had been hurt on the bridge."
    )
    #expect(document.diagnostics.isEmpty)
  }

  static let refused: [(page: String, reason: String)] = [
    (
      "<html><body><nav><a href=/>Home</a><a href=/n>News</a></nav></body></html>",
      "no running text"
    ),
    (
      "<html><body>" + String(repeating: "<div>", count: 600)
        + "It rained for three days in a row.",
      "600 elements open in one another, more than the limit of 500"
    ),
    (
      "<html><meta charset=big5><p>It rained on the \u{1}bridge.",
      "“big5”, as the page declares"
    ),
  ]

  @Test(arguments: refused.indices)
  func `a page that cannot be read says why`(index: Int) throws {
    let (page, reason) = Self.refused[index]
    let bytes = Array(page.utf8).map { $0 == 1 ? 0xA4 : $0 }
    let problem = #expect(throws: ArticleProblem.self) {
      try ArticleReader.sample().article(bytes, path: "a.html")
    }
    #expect(problem?.description.contains(reason) ?? false, "\(String(describing: problem))")
  }

  @Test
  func `old pages without headings and paragraphs are read`() throws {
    let page = """
      <HTML><HEAD><TITLE>The Gull: Storm tears roof off school</TITLE></HEAD><BODY><TABLE><TR>
      <TD><A HREF=a.htm>Home</A><BR><A HREF=b.htm>Harbour</A></TD><TD><FONT SIZE=5><B>Storm tears
      roof off school</B></FONT><BR><FONT SIZE=1>By our reporter</FONT><P><FONT SIZE=3>
      A storm tore the roof off the school on the hill, the fire brigade said.<BR><BR>
      Nobody was in the building at the time, and lessons go on in the town hall.
      </TD></TR></TABLE></BODY></HTML>
      """
    #expect(
      try ArticleReader.sample().article(page, path: "old.htm").paragraphs == [
        "headline: Storm tears roof off school",
        "body: A storm tore the roof off the school on the hill, the fire brigade said.",
        "body: Nobody was in the building at the time, and lessons go on in the town hall.",
      ]
    )
  }

  @Test
  func `preformatted text has a paragraph between blank lines, with its places`() throws {
    let page = """
      <html><title>The port: statements</title><body>
      <h2>Statement on the collision of Monday</h2>
      <pre>
      Port office

      The pilot boat was too fast, as far as
      is known &amp; measured so far.

      Both crews have been heard by the police.
      </pre></body></html>
      """
    let document = try ArticleReader.sample().article(page, path: "a.html")
    #expect(
      document.paragraphs == [
        "headline: Statement on the collision of Monday",
        "body: The pilot boat was too fast, as far as is known & measured so far.",
        "body: Both crews have been heard by the police.",
      ]
    )
    #expect(document.place(of: "is known") == "7:1")
    #expect(document.place(of: "measured") == "7:16")
    #expect(document.place(of: "Both crews") == "9:1")
  }

  @Test
  func `text inside a link whose end tag is missing is no link`() throws {
    let more = String(
      repeating: "The ferry goes every hour, and it takes a quarter of one. ",
      count: 8
    )
    let page =
      "<body><a href=/x>Weather<div><h1>Rain</h1><p>\(more)<p>Nobody was hurt in the rain.</div>"
    let document = try ArticleReader.sample().article(page, path: "a.html")
    #expect(document.paragraphs.count == 3)
  }

  @Test
  func `where linked data gives the text, only its words are taken`() throws {
    let body =
      "The bridge over the Arn is closed for two weeks, the road office said on Monday. Drivers have to take "
      + "the ferry, which runs every hour from six in the morning. It is the third time in five years that the "
      + "bridge has been closed, and the office does not rule out a fourth."
    let sentences = body.split(separator: ". ").map { "<p>\($0).</p>" }.joined()
    let linked = """
      <script type="application/ld+json">{"@type": "Article", "headline": "A", "articleBody": "\(body)"}</script>
      """
    let page = """
      <html><head>\(linked)</head><body><div><h1>A</h1>\(sentences)
      <p>Our paper has been printed in the same house since the year of its foundation.</p></div></body></html>
      """
    let document = try ArticleReader.sample().article(page, path: "a.html")
    #expect(document.paragraphs.count == 4)
    #expect(document.place(of: "Our paper") == nil)
  }

  @Test
  func `the times of entries stay, those of bylines go`() throws {
    let document = try read(
      """
      <ul><li><time>14:05</time><div><p>The ferry is late, too, the harbour master says.</p></div></li>
      <li><a href=#2><time>13:40</time></a><p>The bridge will not be opened before Friday.</p></li></ul>
      """,
      head: "<title>Bridge</title>"
    )
    #expect(
      document.structure.paragraphs.map { document.text[$0.range] }.dropFirst(2) == [
        "14:05", "The ferry is late, too, the harbour master says.", "13:40",
        "The bridge will not be opened before Friday.",
      ]
    )
  }
}
