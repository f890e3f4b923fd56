import ClaimText
import TestSupport
import Testing

/// What holds for every document, whatever the bytes.
@Suite("Every document")
struct DocumentPropertyTests {
  private static let pieces: [String] = [
    "\n", "\n\n", "\r\n", "\r", " ", " ", " ", "\t", "\u{A0}", "\u{200B}", "\u{AD}", "\u{FEFF}",
    "“", "”", "\"", "\"", "''", "``", "‘", "’", "'", "«", "»", ".", ".", "...", "…", "?", "!", ",",
    ";", ":", "-", "--", "—", "(", ")", "[", "]", "$", "%", "@", "#", "&", "_", "•", "* ", "1. ",
    "# ", "---\n", "key: value\n", "U.S.", "Mr.", "Inc.", "a.m.", "J.", "D-N.Y.", "said", "Smith",
    "the", "The", "he", "n't", "'s", "’90s", "tis", "24-hour", "2022-09-07", "1,500.5", "10–12",
    "http://a.b/c", "a@b.c", "José", "Ж", "漢字", "。", "🎉", "e\u{301}", "6'2\"", "x", "I", "\0",
  ]

  @Test("Any mixture of pieces is read consistently", arguments: 0..<400 as Range<UInt64>)
  func pieces(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...120, using: &generator)
    let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
    try check(Array(text.utf8), seed: seed)
  }

  @Test("Any bytes are read or refused", arguments: 0..<200 as Range<UInt64>)
  func bytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...300, using: &generator)
    let lowest: UInt8 = seed.isMultiple(of: 2) ? 0 : 0x20
    let bytes = (0..<count).map { _ in UInt8.random(in: lowest...255, using: &generator) }
    try check(bytes, seed: seed)
  }

  @Test(
    "Long runs of one piece take no more than two minutes, which they would if time grew with the square",
    .timeLimit(.minutes(2)),
    arguments: [
      "“", "\"", "'", ".", "?(", "a.", "1-", "@", "a@", "\u{AD}", "(", "U.S. ", "- ", "“a ",
    ]
  )
  func runs(_ piece: String) throws {
    try check(Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8), seed: 0)
  }

  private func check(_ bytes: [UInt8], seed: UInt64) throws {
    let document: Document
    do {
      document = try DocumentReader.sample.read(bytes: bytes, path: "a.txt")
    } catch {
      return
    }
    let problems = StructureCheck(document).problems
    #expect(problems.isEmpty, "seed \(seed)")
  }
}
