import ClaimText
import Testing

@Suite("TextDecoder")
struct TextDecoderTests {
  private let decoder = TextDecoder(path: "a.txt")

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? pair.reversed() : pair
    }
  }

  @Test("UTF-8 is taken as it is", arguments: ["Tirana\r\n", "José “won” 🎉", ""])
  func utf8(_ text: String) throws {
    let decoded = try decoder.decode(Array(text.utf8))
    #expect(decoded.text == SourceText(text))
    #expect(decoded.encoding == .utf8)
    #expect(decoded.diagnostics.isEmpty)
  }

  @Test("Byte order marks decide and are dropped")
  func byteOrderMarks() throws {
    let text = "José 🎉"
    let marked: [([UInt8], TextEncoding)] = [
      ([0xEF, 0xBB, 0xBF] + text.utf8, .utf8),
      ([0xFF, 0xFE] + utf16(text, bigEndian: false), .utf16LittleEndian),
      ([0xFE, 0xFF] + utf16(text, bigEndian: true), .utf16BigEndian),
    ]
    for (bytes, encoding) in marked {
      let decoded = try decoder.decode(bytes)
      #expect(decoded.text == SourceText(text))
      #expect(decoded.encoding == encoding)
    }
  }

  @Test("UTF-16 without a mark is told by its NULs", arguments: [true, false])
  func unmarkedUTF16(bigEndian: Bool) throws {
    let decoded = try decoder.decode(utf16("The minister won.", bigEndian: bigEndian))
    #expect(decoded.text == SourceText("The minister won."))
    #expect(decoded.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
  }

  @Test("Broken UTF-16 is repaired, and that is told")
  func brokenUTF16() throws {
    let decoded = try decoder.decode([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42])
    #expect(decoded.text == SourceText("A\u{FFFD}"))
    #expect(decoded.diagnostics.map(\.id) == ["input.broken-utf16"])
  }

  @Test("UTF-32 is told as not supported")
  func utf32() {
    #expect(throws: InputError.unsupportedEncoding("UTF-32")) {
      try decoder.decode([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0])
    }
    #expect(throws: InputError.unsupportedEncoding("UTF-32")) {
      try decoder.decode([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41])
    }
  }

  @Test("Everything else is Windows-1252, with a warning that tells the place")
  func windows1252() throws {
    let decoded = try decoder.decode([0x93, 0x4A, 0x6F, 0x73, 0xE9, 0x94, 0x20, 0x80])
    #expect(decoded.text == SourceText("“José” €"))
    #expect(decoded.encoding == .windows1252)
    let warning = try #require(decoded.diagnostics.first)
    #expect(warning.id == "input.not-utf8")
    #expect(warning.severity == .warning)
    #expect(
      warning.message.hasPrefix("byte 0 is not valid UTF-8; the text is read as Windows-1252")
    )
  }

  @Test("UTF-8 with one broken place stays UTF-8")
  func brokenUTF8() throws {
    let decoded = try decoder.decode(Array("“José” – ".utf8) + [0xE2, 0x80])
    #expect(decoded.text == SourceText("“José” – \u{FFFD}"))
    #expect(decoded.encoding == .utf8)
    #expect(decoded.diagnostics.first?.message.hasPrefix("byte 16 is not valid UTF-8") == true)
  }

  @Test(
    "Binary data is refused with its name",
    arguments: [
      (Array("%PDF-1.7 text".utf8), "a PDF file"),
      ([0x50, 0x4B, 0x03, 0x04, 0x20], "a ZIP archive (or a DOCX, ODT or EPUB file)"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG image"),
      ([0x41, 0x00, 0x00, 0x01], "binary data (3 of 4 bytes are control characters)"),
    ] as [([UInt8], String)]
  )
  func binary(_ bytes: [UInt8], found: String) {
    #expect(throws: InputError.binary(found: found)) { try decoder.decode(bytes) }
  }
}
