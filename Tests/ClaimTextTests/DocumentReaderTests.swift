import ClaimText
import Testing

@Suite("DocumentReader")
struct DocumentReaderTests {
  @Test("Blank texts are refused", arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{200B}\u{A0}"])
  func empty(_ text: String) {
    #expect(throws: InputError.empty) { try read(file: text) }
    #expect(throws: InputError.empty) { try read(text) }
  }

  @Test("Front matter alone is no text")
  func frontMatterAlone() {
    #expect(throws: InputError.empty) { try read(file: "---\nid: a\n---\n") }
  }

  @Test("A text beyond the limit is refused with both numbers")
  func tooLarge() {
    let reader = DocumentReader(profile: .sample, limits: ReadingLimits(documentBytes: 5))
    let expected = InputError.tooLarge(size: 6, limit: 5)
    #expect(throws: expected) { try reader.read(bytes: Array("123456".utf8), path: "a.txt") }
    #expect(throws: expected) { try reader.read(text: "123456", path: "a.txt") }
    #expect(
      expected.description
        == "the text has 6 bytes, more than the limit of 5; split it or raise the limit"
    )
  }

  @Test("The id is that of the metadata, else the path")
  func id() throws {
    #expect(try read(file: "Text.").id == "sample.txt")
    #expect(try read(file: "---\nid: b\n---\nText.").id == "b")
  }

  @Test("Errors say what was found and what to do")
  func descriptions() {
    #expect(
      InputError.binary(found: "a PDF file").description
        == "this is not text but a PDF file; convert it to plain text in UTF-8 first"
    )
    #expect(InputError.empty.description == "the text is empty; there is nothing to check")
    #expect(
      InputError.unsupportedEncoding("UTF-32").description
        == "the text is in UTF-32, which is not read; save it as UTF-8"
    )
  }

  @Test("The same bytes give the same document")
  func determinism() throws {
    let text = "A title\n\n“We won,” she said. But: “why?\n\n* it"
    #expect(try read(text) == read(text))
  }
}
