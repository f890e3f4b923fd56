import ClaimRules
import Testing

@Suite("Marks in examples")
struct ExampleParserTests {
  private func example(_ marked: String) throws -> RuleExample? {
    let file = Sample.layer("x", "a", "examples:\n  match:\n    - \(Sample.quoted(marked))")
    return RulePack(path: "pack", files: [file]).rules.first?.header.examples.match.first
  }

  @Test(
    "Marks tell what a group or the whole match covers",
    arguments: [
      ("He [cue:said] so.", "He said so.", ["cue=said"]),
      ("He [said] so.", "He said so.", ["=said"]),
      ("[content:a [source:b] c]", "a b c", ["source=b", "content=a b c"]),
      ("[content:a [source:b]]", "a b", ["source=b", "content=a b"]),
      ("He [[sic]] said.", "He [sic] said.", []),
      ("[he: no]", "he: no", ["=he: no"]),
      ("[first-name:Édi]", "Édi", ["first-name=Édi"]),
      ("plain", "plain", []),
    ]
  )
  func marks(marked: String, text: String, expected: [String]) throws {
    let example = try #require(try example(marked))
    #expect(example.documents == [text])
    let found = example.expectations.map { expectation in
      let words = Array(text.utf8)[expectation.range]
      return "\(expectation.group ?? "")=\(String(decoding: words, as: UTF8.self))"
    }
    #expect(found == expected)
    #expect(example.line == 10)
  }

  @Test("Real brackets may stand inside marks")
  func bracketsInside() throws {
    let example = try #require(try example("[content:the [[sic]] word]"))
    #expect(example.documents == ["the [sic] word"])
    #expect(example.expectations.map(\.range) == [0..<14])
  }

  @Test("Brackets that do not fit are wrong", arguments: ["[a", "a]", "[a]]", "[[a]"])
  func wrong(_ marked: String) throws {
    #expect(try example(marked) == nil)
  }
}
