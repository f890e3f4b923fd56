import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification
import Crypto
import Foundation
import Testing

@Suite
struct HTMLReportTests {
  private static let rules = [
    RuleDescription(
      id: "quotation.altered",
      title: "Altered",
      why: "Words in quotation marks are the speaker's.",
      falsePositives: ["Translations"]
    )
  ]

  private static func page(
    _ report: Report = SampleCase.report,
    _ texts: [SampleText] = [SampleCase.post, SampleCase.wire, SampleCase.transcript]
  ) throws -> String {
    HTMLReport(documents: try texts.map(HTMLSample.document), rules: rules).render(report)
  }

  @Test
  func `a report with everything in it`() throws {
    let page = try Self.page()
    // Style and script are files of their own; the golden file is for what is made of the report.
    let body = try #require(page.range(of: "<body>"))
    let script = try #require(page.range(of: "<script>"))
    try expectGolden(String(page[body.lowerBound..<script.lowerBound]), "everything.html")
  }

  @Test
  func `the same report gives the same bytes`() throws {
    #expect(try Self.page() == Self.page())
  }

  @Test
  func `every element that is opened is closed, and no id is there twice`() throws {
    let reader = try HTMLSample.Reader(Self.page())
    #expect(reader.problems == [])
    #expect(reader.ids.count > 30)
    #expect(Set(reader.ids).count == reader.ids.count)
  }

  @Test
  func `every link leads to a place of the page, and nothing else is loaded`() throws {
    let reader = try HTMLSample.Reader(Self.page())
    let ids = Set(reader.ids)
    #expect(reader.links.count > 20)
    for link in reader.links where link != "data:," {
      #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
    }
  }

  @Test
  func `headings go down one level at a time`() throws {
    let levels = try HTMLSample.Reader(Self.page()).headings
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
  }

  @Test
  func `the policy allows the one style and the one script, by their hashes`() throws {
    let page = try Self.page()
    for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
      let parts = page.components(separatedBy: "<\(element)>")
      #expect(parts.count == 2)
      let text = parts[1].components(separatedBy: "</\(element)>")[0]
      let hash = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
      let policy = "\(directive) &#39;sha256-\(hash)&#39;"
      #expect(page.contains(policy), "\(directive)")
    }
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(!page.contains("unsafe-inline"))
    #expect(!page.contains(" style=\""))
  }

  @Test
  func `both places of a conflict stand side by side, with the words that differ`() throws {
    let page = try Self.page()
    #expect(page.contains("<mark>exits were open</mark>"))
    #expect(page.contains("<mark>exits were locked</mark>"))
    #expect(page.contains("<del><span class=\"hidden\">left out: </span>locked</del>"))
    #expect(page.contains("<ins><span class=\"hidden\">put in: </span>open</ins>"))
  }

  @Test
  func `a page without texts tells so, and still has its findings`() throws {
    let page = HTMLReport(documents: [], rules: []).render(SampleCase.report)
    #expect(page.contains("The text of this document is not at hand."))
    #expect(page.contains(SampleCase.findings[1].message))
    #expect(try HTMLSample.Reader(page).problems == [])
  }

  @Test
  func `a text of which only some words are at hand is not passed off as whole`() throws {
    let told = Diagnostic(
      id: "input.partial-text",
      severity: .warning,
      message: "The claims do not bring the whole text.",
      file: SampleCase.wire.path
    )
    let report = Sample.report(
      documents: [Sample.entry(SampleCase.wire)],
      diagnostics: [told]
    )
    let words = "Of this text only the words that its statements bring are at hand."
    #expect(try Self.page(report, [SampleCase.wire]).contains(words))
    #expect(try !Self.page().contains(words))
  }

  @Test
  func `an empty report is a page`() throws {
    let page = HTMLReport(documents: [], rules: []).render(Sample.report())
    #expect(page.contains("No documents were read"))
    #expect(try HTMLSample.Reader(page).problems == [])
  }

  @Test(arguments: HTMLSample.hostile)
  func `whatever an article holds stays words`(words: String) throws {
    let text = SampleText(path: "\(words).txt", text: "\(words)\n\nAna said: “\(words)”.\n")
    var entry = Sample.entry(text, title: words)
    entry.document.outlet = words
    entry.document.byline = words
    let place = text.place(words, note: words)
    let report = Sample.report(
      documents: [entry, Sample.entry(SampleCase.wire)],
      claims: [
        Sample.claim(
          in: text,
          content: text.passage(words),
          source: text.source("Ana", kind: .namedPerson, name: words, role: words),
          document: entry.document
        )
      ],
      groups: [
        ClaimGroup(
          id: "g",
          status: .disputed,
          claims: [Sample.claim().id],
          origins: 1,
          reasons: [words]
        )
      ],
      findings: [
        Sample.finding(
          message: words,
          primary: place,
          related: [place, place],
          reasons: [words],
          suggestion: words
        )
      ],
      sources: SourceGraph(
        origins: [.init(id: "o", documents: [text.path, SampleCase.wire.path], name: words)],
        edges: [.init(from: text.path, to: words, kind: .cites, evidence: words)]
      ),
      open: OpenQuestions(lists: [
        .init(kind: .noSource, count: 1, items: [OpenQuestion(place: place, claims: [])])
      ])
    )
    let reader = try HTMLSample.Reader(Self.page(report, [text, SampleCase.wire]))
    #expect(reader.problems == [])
    #expect(reader.foreign == [])
  }
}
