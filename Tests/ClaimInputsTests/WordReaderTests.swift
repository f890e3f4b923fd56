import ArchiveEngine
import ClaimInputs
import ClaimText
import TestSupport
import Testing

@Suite
struct WordReaderTests {
  func read(_ body: String, parts: [(name: String, text: String)] = []) throws -> Document {
    try ArticleReader.sample().article(WordFile.bytes(body: body, parts: parts), path: "draft.docx")
  }

  @Test
  func `paragraphs have the roles of their styles, and their numbers as lines`() throws {
    let document = try read(
      WordFile.paragraph("Quay wall has moved", style: "Title") + "<w:p/>"
        + WordFile.paragraph("The quay wall has moved, the harbour master said.")
        + WordFile.paragraph("The quay wall on Monday.", style: "Bildunterschrift")
        + WordFile.paragraph("What is known", style: "berschrift1")
        + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Built in 1931</w:t></w:r></w:p>",
      parts: [
        (
          "word/styles.xml",
          """
          <w:styles xmlns:w="x"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
          <w:style w:styleId="Bildunterschrift"><w:name w:val="caption"/></w:style>
          <w:style w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>
          """
        ), ("word/footnotes.xml", WordFile.footnotes("Report of 12 April.")),
      ]
    )
    #expect(
      document.paragraphs == [
        "headline: Quay wall has moved", "body: The quay wall has moved, the harbour master said.",
        "heading: What is known", "listItem: Built in 1931", "caption: The quay wall on Monday.",
        "footnote: Report of 12 April.",
      ]
    )
    #expect(document.place(of: "harbour master") == "2:30")
    #expect(document.place(of: "What is known") == "4:1")
    #expect(document.place(of: "on Monday") == "3:15")
  }

  @Test
  func `changes are read as accepted, comments and hidden words left out`() throws {
    let document = try read(
      """
      <w:p><w:r><w:t xml:space="preserve">The wall has </w:t></w:r>
      <w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:moveFrom><w:r><w:t>never </w:t></w:r></w:moveFrom>
      <w:ins><w:r><w:t xml:space="preserve">certainly </w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>
      <w:commentRangeStart w:id="0"/><w:r><w:t>moved.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Two paragraphs </w:t></w:r></w:p>
      <w:p><w:r><w:t>became one.</w:t></w:r></w:p>
      <w:p><mc:AlternateContent><mc:Choice><w:r><w:t>A box.</w:t></w:r></mc:Choice>
      <mc:Fallback><w:r><w:t>A box.</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
      """,
      parts: [("word/comments.xml", "<w:comments>Is this confirmed?</w:comments>")]
    )
    #expect(
      document.text[0..<document.text.bytes.count] == """
        The wall has certainly moved.

        Two paragraphs became one.

        A box.
        """
    )
  }

  @Test
  func `core properties are the metadata`() throws {
    let metadata = try read(
      WordFile.paragraph("It rained."),
      parts: [
        (
          "docProps/core.xml",
          """
          <cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>Rain</dc:title>
          <dc:creator>Ruth Osei</dc:creator><dc:language>en-GB</dc:language>
          <dcterms:created>2026-04-01T10:00:00Z</dcterms:created>
          <dcterms:modified>2026-04-21T10:00:00Z</dcterms:modified></cp:coreProperties>
          """
        )
      ]
    ).metadata
    #expect(metadata.title == "Rain")
    #expect(metadata.byline == "Ruth Osei")
    #expect(metadata.language == "en-GB")
    #expect(metadata.published == CalendarDate(iso: "2026-04-21"))
  }

  static func archive(_ fill: (inout ZIPWriter) -> Void) -> [UInt8] {
    var archive = ZIPWriter()
    fill(&archive)
    return archive.archive()
  }

  static let refused: [(bytes: [UInt8], reason: String)] = [
    (archive { $0.add("content.xml", "<a/>") }, "“word/document.xml” in it cannot be unpacked"),
    (Array(WordFile.bytes(body: "").dropLast(30)), "no whole ZIP archive"),
    (WordFile.bytes(body: "<w:p>"), "no valid XML"),
    (WordFile.bytes(body: "<w:p/>"), "the document has no text"),
    (
      archive {
        $0.add(
          "word/document.xml",
          "<!DOCTYPE a [<!ENTITY b \"cc\"><!ENTITY d \"&b;&b;\">]><w:document>&d;</w:document>"
        )
      }, "declares a document type"
    ),
    (
      WordFile.bytes(body: String(repeating: "<w:p>", count: 600)),
      "more than 500 elements open in one another"
    ),
    (
      archive { $0.add("word/document.xml", repeating: 0x20, runs: 10_000) },
      "unpacks to more than 50 times its packed size"
    ),
    (
      WordFile.bytes(body: WordFile.paragraph(String(repeating: "rain ", count: 250_000))),
      "unpacks to more than 1000000 bytes"
    ),
  ]

  @Test(arguments: refused.indices)
  func `what is no DOCX file, or unpacks to too much, says so`(index: Int) throws {
    let (bytes, reason) = Self.refused[index]
    let limits = InputLimits(archive: ArchiveLimits(totalBytes: 1_000_000, ratio: 50))
    let problem = #expect(throws: ArticleProblem.self) {
      try ArticleReader.sample(InputOptions(limits: limits)).article(bytes, path: "a.docx")
    }
    #expect(problem?.description.contains(reason) ?? false, "\(String(describing: problem))")
  }
}
