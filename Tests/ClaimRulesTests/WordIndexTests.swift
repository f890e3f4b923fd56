import ClaimRules
import ClaimText
import Testing

/// How words and phrases of a text find their entries.
@Suite("Lexicon entries in a text")
struct WordIndexTests {
  /// The words that entries of the lexicon `w` are found at.
  private func found(
    _ entries: [String],
    _ keys: String = "",
    in text: String,
    _ more: [RulePack.File] = []
  ) throws -> [String] {
    let clitics = Sample.lexicon("clitic", ["s", "ll", "re", "ve", "d", "m"])
    let rules = Sample.rules([clitics, Sample.lexicon("w", entries, keys)] + more)
    #expect(rules.diagnostics.isEmpty)
    let annotated = try annotate(text, with: rules)
    return annotated.entries(of: "w", in: annotated.tokens.indices)
      .map { annotated.text(of: $0.tokens) }
  }

  @Test("Case counts as the lexicon says")
  func caseRules() throws {
    let text = "US, us, Us."
    #expect(try found(["US"], in: text) == ["US", "us", "Us"])
    #expect(try found(["US"], "case: exact", in: text) == ["US"])
    #expect(try found(["us"], "case: capitalised", in: text) == ["US", "Us"])
    #expect(
      try found(["White House"], "case: exact", in: "White House, White house") == ["White House"]
    )
    #expect(
      try found(["white house"], "case: capitalised", in: "White house, white House") == [
        "White house"
      ]
    )
  }

  @Test("Exact entries may be written with typographic marks")
  func typographicEntries() throws {
    #expect(try found(["O’Neill"], "case: exact", in: "O'Neill met O’Neill.").count == 2)
    #expect(try found(["so‑called"], "case: exact", in: "A so-called so‑called.").count == 2)
  }

  @Test("The longest phrase wins over shorter ones and over its words")
  func longest() throws {
    let entries = ["chief", "chief of staff", "chief of", "staff"]
    #expect(try found(entries, in: "The chief of staff.") == ["chief of staff"])
    #expect(try found(entries, in: "The chief of police.") == ["chief of"])
    #expect(
      try found(entries, in: "chief of staff chief of chief") == [
        "chief of staff", "chief of", "chief",
      ]
    )
  }

  @Test("Phrases of one lexicon do not overlap, those of several do")
  func overlaps() throws {
    #expect(try found(["a b", "b c", "c d"], in: "a b c d") == ["a b", "c d"])
    // A phrase of another lexicon on the same words changes nothing.
    let other = Sample.lexicon("other", ["b c", "a b"])
    #expect(try found(["a b", "b c", "c d"], in: "a b c d", [other]) == ["a b", "c d"])
    #expect(try found(["a b c", "a b"], in: "a b c", [other]) == ["a b c"])
  }

  @Test("A phrase ends with its sentence")
  func sentences() throws {
    #expect(try found(["he went"], in: "So did he. Went home, he went.") == ["he went"])
    #expect(try found(["a b"], in: "a\n\nb") == [])
  }

  @Test("Words are cut where the text is cut")
  func cuts() throws {
    #expect(
      try found(["sheriff's"], in: "The sheriff's and the sheriff’s.") == [
        "sheriff's", "sheriff’s",
      ]
    )
    #expect(try found(["generals' war"], in: "The generals' war.") == ["generals' war"])
    #expect(try found(["well, then"], in: "Well, then.") == ["Well, then"])
    #expect(try found(["it's"], in: "It is.") == [])
    #expect(try found(["US$", "km/h"], in: "US$5 at 50 km/h.") == ["US$", "km/h"])
  }

  @Test("A phrase of several entries or forms gives each")
  func sameWords() throws {
    let rules = Sample.rules([
      Sample.lexicon(
        "w",
        ["set out: k=1", "set out: k=2"],
        "inflect: verb\nattributes: {k: text}"
      ),
      Sample.lexicon("irregular-verb", ["set: past=set"], "attributes: {past: text}"),
    ])
    let annotated = try annotate("They set out.", with: rules)
    let entries = annotated.entries(of: "w", in: annotated.tokens.indices)
    #expect(
      entries.map { "\($0.form?.rawValue ?? "")\($0.entry["k"] ?? "")" } == [
        "base1", "past1", "participle1", "base2", "past2", "participle2",
      ]
    )
  }

  @Test("Phrases whose only second token is a clitic are whole in patterns")
  func cliticPhrases() throws {
    let words = [
      Sample.lexicon("clitic", ["s"]), Sample.lexicon("w", ["sheriff's"]),
    ]
    #expect(try matches(of: "{w} car", in: "The sheriff's car.", with: words) == ["sheriff's car"])
  }

  @Test("A whole text can be looked up")
  func lookUp() {
    let rules = Sample.rules(Sample.words)
    #expect(rules.entries(of: "cue", for: "Said").map(\.text) == ["say", "say"])
    #expect(rules.entries(of: "role", for: "prime ministers").map(\.text) == ["prime minister"])
    #expect(rules.entries(of: "role", for: "sheriff’s deputy").map(\.text) == ["sheriff's deputy"])
    #expect(rules.entries(of: "role", for: "prime").isEmpty)
    #expect(rules.entries(of: "role", for: "").isEmpty)
    #expect(rules.entries(of: "none", for: "said").isEmpty)
  }
}
