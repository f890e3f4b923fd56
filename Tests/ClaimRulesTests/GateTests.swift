import ClaimRules
import ClaimText
import Testing

/// A rule is not run where it cannot match.
@Suite("The gate")
struct GateTests {
  @Test("loses no match of any pattern in any text", arguments: 0..<80 as Range<UInt64>)
  func losesNothing(seed: UInt64) throws {
    try compare(seed: seed, texts: 12, words: 1...40)
  }

  @Test("loses no match where a sentence is longer than a machine word", arguments: 0..<8)
  func losesNothingInLongSentences(seed: UInt64) throws {
    try compare(seed: 1000 + seed, texts: 4, words: 50...150)
  }

  /// Compares what rules find with gates and without.
  private func compare(seed: UInt64, texts: Int, words: ClosedRange<Int>) throws {
    var random = RandomPattern(seed: seed)
    let patterns = (0..<8).map { _ in random.pattern() }
    let files = patterns.enumerated().flatMap { number, pattern in
      ["any", "skip"].map { quotes in
        Sample.layer("\(quotes)\(number)", pattern, "stage: 60\ninside-quotes: \(quotes)")
      }
    }
    let rules = Sample.rules(Sample.words + files)
    // Repeats in repeats may be more than PCRE2 takes; such a pattern finds nothing on either side.
    let wrong = rules.diagnostics.filter { !$0.message.contains("too large") }
    #expect(wrong.isEmpty, "seed \(seed): \(wrong)")
    var gated = Annotator(rules)
    var ungated = Annotator(rules, isGated: false)
    for _ in 0..<texts {
      let text = random.text(words: words)
      guard let document = try? read(text) else { continue }
      let found = gated.annotate(document)
      let expected = ungated.annotate(document)
      for (number, pattern) in patterns.enumerated() {
        for quotes in ["any", "skip"] {
          let layer = "\(quotes)\(number)"
          let all = document.structure.tokens.indices
          #expect(
            found.annotations(layer, in: all) == expected.annotations(layer, in: all),
            "seed \(seed): \(pattern) in \(text)"
          )
        }
      }
    }
  }

  @Test(
    "sees what no match can do without",
    arguments: [
      ("{role} said", "The minister said no. He said so.", 1),
      ("{role} {determiner}* said", "The minister a the said. The minister b said.", 1),
      ("{determiner} (?! b ) .", "The b said. A c said.", 1),
      ("^ {cue:past}", "Said he. He said.", 1),
      ("{cue:past} $", "He said no. He said", 1),
      ("(?<= {role} ) {cue:past}", "A minister said. A said.", 1),
      ("{person} {cue:past}", "Edi Rama said. Edi Rama a said.", 1),
    ]
  )
  func letsThrough(pattern: String, text: String, sentences: Int) throws {
    let rules = Sample.rules(Sample.words + [Sample.layer("found", pattern, "stage: 60")])
    let costs = RuleMeter(rules) { .zero }.costs(in: [try annotate(text, with: rules)], runs: 1)
    let cost = try #require(costs.first { $0.rule.id == "layer.found" })
    #expect(cost.letThrough == sentences)
    #expect(cost.matches == sentences)
  }
}
