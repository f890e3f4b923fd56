import ClaimRules
import ClaimText
import Testing

@Suite("PatternSource")
struct PatternSourceTests {
  @Test(
    "A pattern knows where each of its characters stands in the file",
    arguments: [
      "pattern: a ⟦{x} b",
      "pattern:   a é ⟦{x} b",
      "pattern: \"a ⟦{x} b\"",
      "pattern: 'a ⟦{x} b'",
      "pattern: 'it''s '' ⟦{x} b'",
      "pattern: \"\\\"it\\\" \\u00e9\\x41 ⟦{x} b\"",
      "pattern: \"a \\\n    ⟦{x} b\"",
      "pattern: |\n  a ⟦{x} b",
      "pattern: |\n  a\n  é ⟦{x} b",
      "pattern: |\n  a\n    ⟦{x} b",
      "pattern: |\n\n  a\n\n  ⟦{x} b",
      "pattern: |-\n      a\n      ⟦{x} b",
      "pattern: | # a comment\n  a\n  ⟦{x} b",
      "pattern: >\n  a\n  b\n  ⟦{x} b",
      "pattern: >-\n  a b\n\n  ⟦{x}",
      "pattern: >\n  a\n    b\n  ⟦{x} b",
      "pattern: a\n  b\n  c ⟦{x} b",
      "pattern: a\n\n  c ⟦{x} b",
      "pattern: 'a\n  b\n  ''c'' ⟦{x} b'",
      "pattern: \"a   \n  b\n\n  \\\"c\\\" ⟦{x} b\"",
      "pattern: |\r\n  a\r\n  ⟦{x} b",
    ]
  )
  func places(_ marked: String) throws {
    let parts = marked.split(separator: "⟦")
    let text = parts.joined()
    let file = Sample.rule(.layer, "layer.x", "gives: x\n\(text)\nstage: 3\n")
    let pack = RulePack(path: "pack", files: [file])
    let rule = try #require(pack.rules.first, "\(pack.diagnostics)")
    guard case .layer(let layer) = rule.body, case .tokens(let source) = layer.match.expression,
      let brace = source.text.utf8.firstIndex(of: UInt8(ascii: "{"))
    else {
      Issue.record("no pattern")
      return
    }
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: "\r\n", omittingEmptySubsequences: false) }
    let offset = source.text.utf8.distance(from: source.text.utf8.startIndex, to: brace)
    let expected = TextLocation(
      line: 6 + lines.count,
      column: (lines.last?.unicodeScalars.count ?? 0) + 1
    )
    #expect(source.location(of: offset) == expected, "\(source.text)")
  }
}
