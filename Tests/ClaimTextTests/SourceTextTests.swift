import ClaimText
import Testing

@Suite("SourceText")
struct SourceTextTests {
  private static let texts = [
    "", "a", "José “won”\n🎉\r\nend", "\n\n\r\r\n", String(repeating: "é🎉a\n", count: 300),
    String(repeating: "漢", count: 512),
  ]

  @Test("Code points are counted as Swift counts scalars", arguments: texts)
  func codePoints(_ text: String) {
    let source = SourceText(text)
    var offset = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(source.codePointOffset(of: offset) == index)
      let range = offset..<offset + UTF8.width(scalar)
      #expect(source.codePoints(range) == CodePointRange(index, index + 1))
      #expect(source.bytes(of: CodePointRange(index, index + 1)) == range)
      offset = range.upperBound
    }
    #expect(source.codePointOffset(of: offset) == text.unicodeScalars.count)
  }

  @Test("A range past the end has no bytes")
  func pastEnd() {
    #expect(SourceText("abc").bytes(of: CodePointRange(1, 4)) == nil)
    #expect(SourceText("").bytes(of: CodePointRange(0, 0)) == 0..<0)
    #expect(SourceText("").bytes(of: CodePointRange(0, 1)) == nil)
  }

  @Test(
    "Lines and columns are 1-based and count code points",
    arguments: [
      ("⟦⟧one", 1, 1),
      ("one⟦⟧", 1, 4),
      ("one\n⟦⟧", 2, 1),
      ("é🎉⟦⟧", 1, 3),
      ("one\r\ntwo⟦⟧", 2, 4),
      ("one\rtwo⟦⟧", 2, 4),
      ("one\r\r⟦⟧", 3, 1),
    ]
  )
  func locations(marked: String, line: Int, column: Int) throws {
    let expected = MarkedText(marked)
    let offset = try #require(expected.ranges.first).lowerBound
    let location = SourceText(expected.text).location(of: offset)
    #expect(location == TextLocation(line: line, column: column))
  }

  @Test(
    "The line of an offset is without its line end",
    arguments: ["one\n⟦two⟧\nthree", "one\r\n⟦two⟧\r\n", "one\r⟦two⟧\r", "⟦two⟧", "one\n\n⟦two⟧"]
  )
  func lines(_ marked: String) throws {
    let expected = MarkedText(marked)
    let range = try #require(expected.ranges.first)
    let source = SourceText(expected.text)
    for offset in range { #expect(source.lineRange(of: offset) == range) }
  }

  @Test("Excerpts are lines that are short enough to show")
  func excerpts() {
    let source = SourceText("one\ntwo\r\n" + String(repeating: "long ", count: 100))
    #expect(source.excerpt(ofLine: 2) == "two")
    #expect(source.excerpt(ofLine: 3) == nil)
    #expect(source.excerpt(ofLine: 4) == nil)
    #expect(source.excerpt(ofLine: 0) == nil)
  }
}
