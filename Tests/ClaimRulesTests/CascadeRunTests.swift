import ClaimRules
import ClaimText
import Testing

@Suite("The cascade")
struct CascadeRunTests {
  private func run(_ text: String, _ files: RulePack.File...) throws -> AnnotatedDocument {
    let rules = Sample.rules(Sample.words + files)
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    return try annotate(text, with: rules)
  }

  @Test("Later stages see what earlier ones gave, earlier ones nothing of later ones")
  func stages() throws {
    let found = try run(
      "one two",
      Sample.layer("late", "{early}", "stage: 20"),
      Sample.layer("early", "one", "stage: 10"),
      Sample.layer("tooearly", "{early}", "stage: 5")
    )
    #expect(found.texts(of: "late") == ["one"])
    #expect(found.texts(of: "tooearly") == [])
  }

  @Test("Within a stage the higher priority goes first, then the order of ids")
  func priorities() throws {
    let found = try run(
      "one two",
      Sample.layer("x", "one", id: "a"),
      Sample.layer("x", "one two", id: "b", "priority: 1"),
      Sample.layer("y", "one", id: "c"),
      Sample.layer("y", "one two", id: "d"),
      Sample.layer("z", "{x}", id: "e", "priority: 2")
    )
    #expect(found.texts(of: "x") == ["one two"])
    #expect(found.texts(of: "y") == ["one"])
    #expect(found.texts(of: "z") == [])
  }

  @Test("Annotations of one layer do not overlap: the leftmost wins")
  func overlaps() throws {
    let found = try run("a b a b a", Sample.layer("x", "a b a"))
    #expect(found.texts(of: "x") == ["a b a"])
  }

  @Test("A layer may replace others, whole annotations at a time")
  func replaces() throws {
    let found = try run(
      "Edi Rama met Will.",
      Sample.layer("pair", "Rama met", "stage: 20\nreplaces: person"),
      Sample.layer("after", "{person}", "stage: 30")
    )
    #expect(found.texts(of: "pair") == ["Rama met"])
    #expect(found.texts(of: "person") == ["Will"])
    #expect(found.texts(of: "after") == ["Will"])
  }

  @Test("A layer may replace its own annotations")
  func replacesItself() throws {
    let found = try run(
      "Edi Rama met Will.",
      Sample.layer("person", "{person} met", id: "more", "stage: 20\nreplaces: [person]")
    )
    #expect(found.texts(of: "person") == ["Edi Rama met", "Will"])
  }

  @Test("What is not given replaces nothing")
  func refusedReplacement() throws {
    let found = try run(
      "Edi Rama met Will.",
      Sample.layer("x", "Rama met", id: "a", "stage: 20"),
      Sample.layer("x", "Edi Rama", id: "b", "stage: 21\nreplaces: person")
    )
    #expect(found.texts(of: "x") == ["Rama met"])
    #expect(found.texts(of: "person") == ["Edi Rama", "Will"])
  }

  @Test("The group give says which part is annotated; the other groups are kept")
  func give() throws {
    let found = try run(
      "the old minister",
      Sample.layer("x", "the (?<give> old ) (?<role> {role} )")
    )
    #expect(found.texts(of: "x") == ["old"])
    let annotation = try #require(found.annotations("x", in: 0..<3).first)
    #expect(annotation.groups["role"] == [2..<3])
    #expect(found.rules.rules[try #require(annotation.rule)].id == "layer.x")
  }

  @Test("The scope says how far a match may reach")
  func scopes() throws {
    let text = "A Headline\n\nOne two. Three four.\n\nFive six."
    func reach(_ scope: String, _ pattern: String) throws -> [String] {
      let rules = Sample.rules([Sample.layer("x", pattern, "scope: \(scope)")])
      return try annotate(text, with: rules, kind: .article).texts(of: "x")
    }
    #expect(try reach("sentence", "two \".\" Three?") == ["two."])
    #expect(try reach("paragraph", "two \".\" Three?") == ["two. Three"])
    #expect(try reach("paragraph", "four \".\" Five?") == ["four."])
    #expect(try reach("document", "four \".\" Five?") == ["four.\n\nFive"])
    #expect(try reach("headline", ".+") == ["A Headline"])
    #expect(try reach("document", "^ . | . $") == ["A", "."])
  }

  @Test("Rules that skip quotations see spans that reach beyond them, and nothing inside")
  func skipsQuotations() throws {
    let text = "Edi said “Edi said so” and Will “Rama” said."
    func seen(_ pattern: String, _ inside: String) throws -> [String] {
      try run(text, Sample.layer("x", pattern, "stage: 20\ninside-quotes: \(inside)")).texts(
        of: "x"
      )
    }
    #expect(try seen("{person}", "any") == ["Edi", "Edi", "Will", "Rama"])
    #expect(try seen("{person}", "skip") == ["Edi", "Will"])
    #expect(try seen("said", "skip") == ["said", "said"])
    #expect(try seen("{cue} {quotation}", "skip") == ["said “Edi said so”"])
    #expect(try seen("{quoted}+", "skip") == ["“Edi said so”", "“Rama”"])
    #expect(try seen("said .+ said", "skip") == ["said “Edi said so” and Will “Rama” said"])
  }

  @Test("Rules for quotations alone take each as a text of its own, marks included")
  func onlyQuotations() throws {
    let text = "Edi said “Edi said so” “Will said” and said."
    func seen(_ pattern: String) throws -> [String] {
      try run(text, Sample.layer("x", pattern, "stage: 20\ninside-quotes: only")).texts(of: "x")
    }
    #expect(try seen("said") == ["said", "said"])
    #expect(try seen("said .*") == ["said so”", "said”"])
    #expect(try seen(".* said") == ["“Edi said", "“Will said"])
    #expect(try seen("\"”\" .") == [])
    #expect(try seen("^ .") == ["“", "“"])
    #expect(try seen("^ {quotation} $") == ["“Edi said so”", "“Will said”"])
  }

  @Test("A layer over both sides of a quotation mark is seen from outside")
  func spansAcrossMarks() throws {
    let found = try run(
      "He left the “old town” hall.",
      Sample.layer("place", "the .+ hall", "stage: 5"),
      Sample.layer("x", "left {place}", "stage: 20\ninside-quotes: skip")
    )
    #expect(found.texts(of: "x") == ["left the “old town” hall"])
  }

  @Test(
    "A pattern nearby lifts a match",
    arguments: [
      ("match", ["bad thing", "bad thing", "bad thing"]),
      ("sentence", ["bad thing", "bad thing"]),
      ("paragraph", ["bad thing"]),
      ("document", []),
    ]
  )
  func exceptions(near: String, expected: [String]) throws {
    let text = "A bad thing is no fun. A bad thing.\n\nA bad thing. A bad no thing."
    let rule = Sample.layer("x", "bad no? thing", "unless:\n  - near: \(near)\n    pattern: \"no\"")
    #expect(try run(text, rule).texts(of: "x") == (near == "paragraph" ? [] : expected))
  }

  @Test("One paragraph's exception does not reach into the next")
  func paragraphException() throws {
    let text = "A bad thing. No fun.\n\nA bad thing."
    let rule = Sample.layer("x", "bad thing", "unless: [{near: paragraph, pattern: 'no'}]")
    let found = try run(text, rule)
    #expect(found.annotations("x", in: found.tokens.indices).map(\.tokens.lowerBound) == [8])
  }

  @Test("Exceptions see quotations and later layers of the cascade")
  func exceptionsSeeQuotations() throws {
    let rule = Sample.attribution(
      "a",
      "(?<cue> {cue} ) (?<content> .+ )",
      "unless: [{pattern: 'secret'}]"
    )
    #expect(try run("He said it.", rule).matchTexts(of: "attribution.a") == ["said it."])
    #expect(try run("He said “secret things”.", rule).matches.isEmpty)
  }

  @Test("After an attribution the search goes on behind its cue")
  func attributionsShareWords() throws {
    let rule = Sample.attribution("a", "(?<source> {person} ) (?<cue> {cue} ) (?<content> .+ )")
    let found = try run("Edi said Will said no.", rule)
    #expect(found.matchTexts(of: "attribution.a") == ["Edi said Will said no.", "Will said no."])
    let check = Sample.check("c", "pattern: '{person} {cue} .+'")
    #expect(
      try run("Edi said Will said no.", check).matchTexts(of: "check.c") == [
        "Edi said Will said no."
      ]
    )
  }

  @Test("Attributions and checks skip quotations unless they say otherwise")
  func defaults() throws {
    let text = "“Edi said no.” Edi said no."
    let attribution = Sample.attribution("a", "(?<cue> {cue} )")
    #expect(try run(text, attribution).matches.count == 1)
    #expect(try run(text, Sample.check("c", "pattern: '{cue}'")).matches.count == 1)
    #expect(try run(text, Sample.layer("x", "{cue}")).texts(of: "x").count == 2)
  }

  @Test("A rule that a limit stops is told, and the others go on")
  func limits() throws {
    let text = Array(repeating: "word", count: 60).joined(separator: " ") + " end."
    let found = try run(
      text,
      Sample.layer("slow", "(?: (?: {word}+ )+ )+ never", "stage: 1"),
      Sample.layer("slower", "end", "stage: 1\nunless: [{pattern: '(?: (?: {word}+ )+ )+ \"!\"'}]"),
      Sample.layer("fine", "end", "stage: 2")
    )
    #expect(found.texts(of: "fine") == ["end"])
    #expect(
      found.diagnostics.allSatisfy { $0.id == "limit.rule-stopped" && $0.severity == .warning }
    )
    // `never` and `!` occur nowhere, so the gate lets neither run.
    #expect(found.diagnostics.isEmpty)
    let stopped = try run(
      text + " Never, ever!",
      Sample.layer(
        "slow",
        "(?: (?: {word}+ )+ )+ (?= {word} ) never",
        "stage: 1\nscope: paragraph"
      ),
      Sample.layer(
        "slower",
        "end",
        "stage: 1\nunless: [{near: paragraph, pattern: '(?: (?: {word}+ )+ )+ \"!\" never'}]"
      ),
      Sample.layer("fine", "end", "stage: 2")
    )
    #expect(stopped.texts(of: "fine") == ["end"])
    #expect(stopped.diagnostics.count == 2, "\(stopped.diagnostics)")
    #expect(stopped.diagnostics.map(\.file) == ["sample.txt", "sample.txt"])
  }

  @Test("An expression on words that a limit stops is told")
  func wordLimits() throws {
    let word = String(repeating: "a", count: 60) + "b"
    let found = try run("\(word) end.", Sample.layer("x", "{/^(?:(?:a|aa)+)+$/}"))
    #expect(found.texts(of: "x") == [])
    #expect(found.diagnostics.map(\.id) == ["limit.rule-stopped"])
    #expect(found.diagnostics.first?.message.contains("/^(?:(?:a|aa)+)+$/") == true)
  }
}
