import ClaimRules
import ClaimText
import Testing

@Suite("Macros")
struct MacroTests {
  private let files =
    Sample.words + [
      Sample.macro("speaker", "{person} | {determiner} {role}"),
      Sample.macro("speakers", "{{speaker}} (?: and {{speaker}} )*"),
    ]

  @Test("A macro stands for its pattern in a group")
  func group() throws {
    let pattern = "{{speaker}} said"
    let text = "Edi Rama said. The minister said."
    #expect(
      try matches(of: pattern, in: text, with: files) == ["Edi Rama said", "The minister said"]
    )
  }

  @Test("Macros may hold macros and be repeated")
  func nested() throws {
    let text = "Edi and the minister and Will said no."
    #expect(
      try matches(of: "{{speakers}} said", in: text, with: files)
        == ["Edi and the minister and Will said"]
    )
    #expect(
      try matches(of: "{{speaker}}{2}", in: "The minister the prime minister", with: files).count
        == 1
    )
  }

  @Test("A macro for regular expressions stands for its text in them")
  func textMacros() throws {
    let macro = Sample.rule(.macro, "macro.year", "name: year\nregex: '(?:19|20)\\d\\d'")
    let found = try annotate(
      "In 1999 and 2004, not in 1804.",
      with: Sample.rules([
        macro, Sample.rule(.layer, "layer.x", "gives: x\nregex: '\\b{{year}}\\b'"),
      ])
    )
    #expect(found.texts(of: "x") == ["1999", "2004"])
  }

  /// The diagnostics of a rule set, as `file:line:column id`.
  private func told(_ files: [RulePack.File]) -> [String] {
    Sample.rules(files).diagnostics.map { diagnostic in
      let place = diagnostic.location.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(diagnostic.file)\(place) \(diagnostic.id)"
    }
  }

  @Test("A wrong macro is told at its own place, also when nobody uses it")
  func unused() {
    #expect(
      told(Sample.words + [Sample.macro("wrong", "a {persn}")])
        == ["pack/macro.wrong.yaml:7:13 rule.bad-pattern"]
    )
    let wrong = Sample.rule(.macro, "macro.wrong", "name: wrong\nregex: 'a(b'")
    #expect(told([wrong]) == ["pack/macro.wrong.yaml:7:12 rule.bad-pattern"])
  }

  @Test("Who uses a wrong macro is told as well, with the macro and its file")
  func users() throws {
    let rules = Sample.rules(
      Sample.words + [
        Sample.macro("wrong", "a {persn}"), Sample.macro("outer", "b {{wrong}}"),
        Sample.layer("x", "c {{outer}}"),
      ]
    )
    let diagnostics = rules.diagnostics
    #expect(
      diagnostics.map(\.file) == [
        "pack/layer.x.yaml", "pack/macro.outer.yaml", "pack/macro.wrong.yaml",
      ]
    )
    #expect(diagnostics.map(\.location?.column) == [13, 13, 13])
    for diagnostic in diagnostics.dropLast() {
      #expect(
        diagnostic.message.hasPrefix(
          "in the macro “wrong” (pack/macro.wrong.yaml:7:13): there is no lexicon, layer"
        ),
        "\(diagnostic.message)"
      )
    }
  }

  @Test("What is wrong only where a macro is used is told there, with the macro and its file")
  func contextErrors() throws {
    let rules = Sample.rules([
      Sample.macro("fine", "a{1,65535}".replacing("65535", with: "1000")),
      Sample.macro("many", "{{fine}}{1000} {{fine}}{1000} {{fine}}{1000}"),
      Sample.layer("x", "b (?<= {{fine}} ) c"),
    ])
    #expect(rules.diagnostics.contains { $0.file == "pack/layer.x.yaml" })
    #expect(!rules.diagnostics.contains { $0.file == "pack/macro.fine.yaml" })
    let tooLarge = rules.diagnostics.first { $0.file == "pack/macro.many.yaml" }
    #expect(tooLarge?.location?.line == 7)
  }

  @Test("Macros that hold themselves are told with the circle")
  func circles() {
    let rules = Sample.rules([
      Sample.macro("a", "x {{b}}"), Sample.macro("b", "{{c}} | y"), Sample.macro("c", "{{a}}?"),
      Sample.macro("own", "{{own}}"),
    ])
    let messages = rules.diagnostics.map(\.message)
    #expect(messages.count == 4)
    #expect(messages.contains { $0.hasSuffix("“a” holds itself: a → b → c → a") })
    #expect(messages.contains { $0 == "“own” holds itself: own → own" })
  }

  @Test("Of two macros with one name the first counts and the other is told")
  func twice() throws {
    let files = [
      Sample.rule(.macro, "macro.one", "name: m\npattern: a"),
      Sample.rule(.macro, "macro.two", "name: m\npattern: b"),
    ]
    #expect(told(files) == ["pack/macro.two.yaml:6:7 rule.duplicate-name"])
    let found = try annotate("a b", with: Sample.rules(files + [Sample.layer("x", "{{m}}")]))
    #expect(found.texts(of: "x") == ["a"])
  }

  @Test(
    "Names that hide each other are told",
    arguments: [
      (Sample.layer("cue", "a"), "pack/layer.cue.yaml:6:8 rule.name-clash"),
      (Sample.layer("word", "a"), "pack/layer.word.yaml:6:8 rule.name-clash"),
      (Sample.macro("role", "a"), "pack/macro.role.yaml:6:7 rule.name-clash"),
      (Sample.layer("tail", "a"), "pack/layer.tail.yaml:6:8 rule.name-clash"),
      (Sample.lexicon("quotation", ["a"]), "pack/lexicon.quotation.yaml:6:7 rule.name-clash"),
    ]
  )
  func clashes(_ file: RulePack.File, _ expected: String) {
    let others = (Sample.words + [Sample.macro("tail", "b")]).filter { $0.path != file.path }
    #expect(told(others + [file]) == [expected])
  }
}
