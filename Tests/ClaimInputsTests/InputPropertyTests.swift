import ClaimInputs
import ClaimText
import Foundation
import TestSupport
import Testing

/// What holds for every file, whatever its bytes: no trap, and places in order.
@Suite
struct InputPropertyTests {
  static func sources() throws -> [(path: String, bytes: [UInt8])] {
    let page = try Data(
      contentsOf: Checkout.root.appending(path: "bench/inputs/pages/broken-html.html")
    )
    let body = WordFile.paragraph("The wall has moved.") + WordFile.paragraph("Nobody was hurt.")
    let json =
      #"[{"title": "Rain", "text": "<p>It rained \u00e9 &amp; more.</p>", "date": "2026-01-01"}]"#
    return [
      ("a.html", Array(page)), ("a.docx", WordFile.bytes(body: body)), ("a.json", Array(json.utf8)),
      ("a.ndjson", Array((json.dropFirst().dropLast() + "\n").utf8)),
    ]
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `files with bytes changed, cut out and put in are read or refused`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for (path, bytes) in try Self.sources() {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...20, using: &generator) where !changed.isEmpty {
        let index = Int.random(in: 0..<changed.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: changed[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: changed.removeSubrange(index..<min(changed.count, index + 40))
        case 2: changed.insert(contentsOf: [0, 0x3C, 0x26, 0xED, 0xA0, 0x80], at: index)
        default: changed.removeLast(min(changed.count - 1, 30))
        }
      }
      check(changed, path: path, seed: seed)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `random bytes are read or refused`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...400, using: &generator)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    for path in ["a.html", "a.docx", "a.json", "a.ndjson"] {
      check(bytes, path: path, seed: seed)
      check(Array("<html><p>It rained on the bridge. ".utf8) + bytes, path: path, seed: seed)
    }
    _ = ArticleReader.sample().article(
      ofPDFText: String(decoding: bytes, as: UTF8.self),
      path: "a.pdf"
    )
  }

  @Test(
    "Long runs of one piece take no more than two minutes, which they would if time grew with the square",
    .timeLimit(.minutes(2)),
    arguments: [
      "<p>", "<b><p>", "<a href=x>", "<td>", "&amp;", "&", "<", "</p>", "<br>", "<li>It rained.",
      "<p>It rained on the bridge. ", "<div class=related>", "<!--", "<table><tr><td>", "<i a=1>",
      "<h2>Rain</h2><p>It rained on the old bridge of the town. ",
      "<li>It rained on the bridge. <a>Arn</a>",
      "It rained on the bridge for days.<br><br>", "ex ",
      "<div><a href=x>It rained on it</a></div>",
    ]
  )
  func runs(_ piece: String) {
    let text = "<html>" + String(repeating: piece, count: 100_000 / piece.utf8.count)
    check(Array(text.utf8), path: "a.html", seed: 0)
  }

  private func check(_ bytes: [UInt8], path: String, seed: UInt64) {
    for article in ArticleReader.sample().articles(in: bytes, path: path) {
      guard let document = try? article.document.get() else { continue }
      var last = 0
      for paragraph in document.structure.paragraphs {
        #expect(last <= paragraph.range.lowerBound, "seed \(seed)")
        #expect(paragraph.range.upperBound <= document.text.bytes.count, "seed \(seed)")
        last = paragraph.range.upperBound
        let place = document.text.location(of: paragraph.range.lowerBound)
        #expect(place.line >= 1 && place.column >= 1, "seed \(seed)")
      }
    }
  }
}
