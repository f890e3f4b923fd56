import ClaimRules
import ClaimText
import Testing

@Suite("AnnotatedDocument")
struct AnnotatedDocumentTests {
  private func sample() throws -> AnnotatedDocument {
    // 0 Edi 1 Rama 2 , 3 prime 4 minister 5 , 6 said 7 Will 8 left 9 .
    try annotate("Edi Rama, prime minister, said Will left.", with: Sample.rules(Sample.words))
  }

  @Test("Annotations that overlap some tokens, or lie within them")
  func annotations() throws {
    let found = try sample()
    #expect(found.annotations("person", in: 0..<10).map(\.tokens) == [0..<2, 7..<8])
    #expect(found.annotations("person", in: 1..<2).map(\.tokens) == [0..<2])
    #expect(found.annotations("person", within: 1..<8).map(\.tokens) == [7..<8])
    #expect(found.annotations("person", in: 2..<7).isEmpty)
    #expect(found.annotations("person", in: 4..<4).isEmpty)
    #expect(found.annotations("nothing", in: 0..<10).isEmpty)
    #expect(found.annotations("quotation", in: 0..<10).isEmpty)
  }

  @Test("Entries within some tokens")
  func entries() throws {
    let found = try sample()
    func texts(_ tokens: Range<Int>) -> [String] {
      found.entries(of: "role", in: tokens).map { found.text(of: $0.tokens) }
    }
    #expect(texts(0..<10) == ["prime minister"])
    #expect(texts(3..<5) == ["prime minister"])
    #expect(texts(4..<10) == ["minister"])
    #expect(texts(3..<4) == [])
    #expect(texts(5..<5) == [])
    #expect(found.entries(of: "cue", in: 0..<10).map(\.entry.text) == ["say", "say"])
    #expect(found.entries(of: "cue", in: 0..<10).map(\.form) == [.past, .participle])
    #expect(found.entries(of: "nothing", in: 0..<10).isEmpty)
  }

  @Test("Whether a lexicon or a layer has something there")
  func has() throws {
    let found = try sample()
    #expect(found.has("role", in: 3..<5))
    #expect(!found.has("role", in: 0..<3))
    #expect(found.has("person", in: 0..<2))
    #expect(!found.has("person", in: 1..<3))
    #expect(!found.has("nothing", in: 0..<10))
  }

  @Test("Tokens as text and bytes")
  func texts() throws {
    let found = try sample()
    #expect(found.text(of: 0..<2) == "Edi Rama")
    #expect(found.text(of: 3..<3) == "")
    #expect(found.bytes(of: 1..<3) == 4..<9)
    #expect(found.words.map(\.folded).prefix(2) == ["edi", "rama"])
  }

  @Test("Quotations are a layer")
  func quotations() throws {
    let found = try annotate("He said “no” and “yes”.", with: Sample.rules(Sample.words))
    #expect(found.texts(of: "quotation") == ["“no”", "“yes”"])
    #expect(found.annotations("quotation", in: 0..<3).first?.rule == nil)
  }

  @Test("A pattern that lifts findings is looked for near some tokens")
  func isLifted() throws {
    let rules = Sample.rules(
      Sample.words + [
        Sample.check(
          "c",
          "article: {words: '> 0'}\nunless: [{near: sentence, pattern: '{person} {cue}'}]"
        )
      ]
    )
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    let document = try read("Edi said no. Will left.")
    var annotator = Annotator(rules)
    let annotated = annotator.annotate(document)
    var stopped: [StoppedRule] = []
    func isLifted(_ rule: String, near tokens: Range<Int>) -> Bool {
      annotator.isLifted(rule, near: tokens, in: annotated, stopped: &stopped)
    }
    let isLiftedThere = isLifted("check.c", near: 2..<3)
    let isLiftedElsewhere = isLifted("check.c", near: 4..<5)
    let isLiftedWithoutRule = isLifted("check.none", near: 2..<3)
    #expect(isLiftedThere && !isLiftedElsewhere && !isLiftedWithoutRule && stopped.isEmpty)
  }
}
