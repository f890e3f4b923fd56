import ClaimText
import Testing

@Suite("Front matter")
struct FrontMatterTests {
  private func document(_ yaml: String) throws -> Document {
    try read(file: "---\n\(yaml)\n---\nThe body is here.\n")
  }

  @Test("All keys are read, and positions are those of the file", arguments: ["\n", "\r\n"])
  func allKeys(_ lineEnd: String) throws {
    let file = """
      ---
      id: tirana-1
      title: "Albania cuts ties"
      outlet: The Courier
      byline: Ann Lee
      published: 2022-09-07
      url: https://example.org/a
      language: en
      kind: press-release
      ---
      The body is here.
      """
    let document = try read(file: file.replacing("\n", with: lineEnd))
    #expect(
      document.metadata
        == DocumentMetadata(
          id: "tirana-1",
          title: "Albania cuts ties",
          outlet: "The Courier",
          byline: "Ann Lee",
          published: CalendarDate(iso: "2022-09-07"),
          url: "https://example.org/a",
          language: "en",
          kind: .pressRelease
        )
    )
    #expect(document.id == "tirana-1")
    #expect(document.diagnostics.isEmpty)
    let sentence = try #require(document.structure.sentences.first)
    #expect(document.text[sentence.range] == "The body is here.")
    #expect(document.text.location(of: sentence.range.lowerBound).line == 11)
  }

  @Test(
    "Suppressions may be written in several ways",
    arguments: [
      "claimcheck-ignore:\n  - sourcing.unnamed: known to us",
      "claimcheck-ignore:\n  - \"sourcing.unnamed: known to us\"",
      "claimcheck-ignore:\n  sourcing.unnamed: known to us",
      "claimcheck-ignore: \"sourcing.unnamed: known to us\"",
    ]
  )
  func suppressions(_ yaml: String) throws {
    let suppressions = try document(yaml).metadata.suppressions
    #expect(suppressions.map(\.rule) == ["sourcing.unnamed"])
    #expect(suppressions.map(\.reason) == ["known to us"])
    #expect(suppressions.first?.location != nil)
  }

  @Test("A rule alone is a suppression without a reason")
  func suppressionWithoutReason() throws {
    let suppressions = try document("claimcheck-ignore: [a.b, c.d]").metadata.suppressions
    #expect(suppressions.map(\.rule) == ["a.b", "c.d"])
    #expect(suppressions.map(\.reason) == [nil, nil])
  }

  @Test(
    "Wrong entries are told with their place and left out",
    arguments: [
      (
        "titel: A",
        "sample.txt:2:1: warning: unknown key “titel”; did you mean “title”? [input.front-matter-key]"
      ),
      (
        "id: a\npublished: 2022-02-30",
        "sample.txt:3:12: warning: “2022-02-30” is no value for “published”; "
          + "expected a date of the form YYYY-MM-DD [input.front-matter-value]"
      ),
      (
        "kind: novel",
        "sample.txt:2:7: warning: “novel” is no value for “kind”; expected one of article, "
          + "statement, transcript, press-release, reference, fact-check [input.front-matter-value]"
      ),
      (
        "title: [a, b]",
        "sample.txt:2:8: warning: this is no value for “title”; expected text "
          + "[input.front-matter-value]"
      ),
    ]
  )
  func wrongEntries(yaml: String, expected: String) throws {
    let document = try document(yaml)
    #expect(document.diagnostics.count == 1)
    #expect(
      document.diagnostics.first?.description.split(separator: "\n").first.map(String.init)
        == expected
    )
    #expect(document.sentenceTexts == ["The body is here."])
  }

  @Test(
    "What is no front matter is told and read as text",
    arguments: [
      ("title: [a", "did not find"),
      ("a: &x 1", "anchors"),
      ("id: a\nid: b", "“id” stands twice"),
    ]
  )
  func wrongYAML(yaml: String, message: String) throws {
    let document = try document(yaml)
    let warning = try #require(document.diagnostics.first)
    #expect(warning.id == "input.front-matter")
    #expect(warning.message.contains(message))
    #expect(document.text[document.structure.paragraphs[0].range].hasPrefix("---"))
  }

  @Test("Front matter that is not closed within the limit is told")
  func unclosed() throws {
    let file = "---\ntitle: A\n\nThe body.\n"
    #expect(try read(file: file).diagnostics.map(\.id) == ["input.front-matter"])
    let reader = DocumentReader(profile: .sample, limits: ReadingLimits(frontMatterBytes: 10))
    let long = "---\ntitle: A\nid: b\n---\nThe body.\n"
    let document = try reader.read(bytes: Array(long.utf8), path: "a.txt")
    #expect(document.metadata.id == nil)
    #expect(document.diagnostics.first?.message.contains("within 10 bytes") == true)
  }

  @Test("Empty front matter and empty values say nothing", arguments: ["", "title:", "# none"])
  func empty(_ yaml: String) throws {
    let document = try document(yaml)
    #expect(document.metadata == DocumentMetadata())
    #expect(document.diagnostics.isEmpty)
  }

  @Test("Deeply nested YAML does no harm")
  func nested() throws {
    let brackets = String(repeating: "[", count: 30_000)
    #expect(try document("title: \(brackets)").diagnostics.first?.id == "input.front-matter")
    let dashes = String(repeating: "- ", count: 30_000)
    #expect(try document(dashes).diagnostics.first?.id == "input.front-matter")
  }

  @Test("Dashes without an end are a line of text elsewhere")
  func dashesInText() throws {
    let document = try read("---\nThe body is here.")
    #expect(document.diagnostics.isEmpty)
  }
}
