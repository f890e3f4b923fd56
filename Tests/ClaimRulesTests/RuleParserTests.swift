import ClaimRules
import ClaimText
import Testing

@Suite("Wrong rule files")
struct RuleParserTests {
  /// A rule file with `⟨` where the one diagnostic is expected.
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let marked: String
    let message: String

    init(_ id: String, _ marked: String, _ message: String = "") {
      self.id = id
      self.marked = marked
      self.message = message
    }

    var testDescription: String { "\(id): \(marked)" }
  }

  private static let frame =
    "kind: frame\nframe: f\npattern: (?<a> x ) (?<b> y )\nslots: {a: name, b: quantity}\n"
  private static let header = "id: r\ntitle: T\nwhy: W\nstatus: experimental\n"

  @Test(
    "A problem is told at its line and column",
    arguments: [
      Case("rule.unknown-key", "kind: macro\nname: m\npattern: a\n⟨patern: b", "“pattern”?"),
      Case("rule.unknown-key", "kind: macro\nname: m\npattern: a\n⟨qqqqqq: b", "known: "),
      Case("rule.unknown-key", "kind: layer\ngives: g\npattern: a\n⟨scop: sentence", "“scope”?"),
      Case(
        "rule.duplicate-key",
        "kind: macro\n⟨name: m\npattern: a\nname: n",
        "“name” stands twice"
      ),
      Case("rule.bad-value", "kind: ⟨makro\nname: m\npattern: a", "did you mean “macro”"),
      Case("rule.bad-value", "kind: layer\ngives: g\npattern: a\nscope: ⟨sentense", "“sentence”?"),
      Case("rule.bad-value", "kind: layer\ngives: g\npattern: a\nstage: ⟨100", "from 0 to 99"),
      Case("rule.bad-value", "kind: layer\ngives: g\npattern: a\nstage: ⟨x", "from 0 to 99"),
      Case(
        "rule.bad-value",
        "kind: layer\ngives: g\npattern: a\ntags:\n  - ⟨[x]",
        "must be a text"
      ),
      Case("rule.bad-value", "kind: layer\ngives: g\npattern: a\nunless: ⟨x", "must be a list"),
      Case("rule.not-a-mapping", "kind: layer\ngives: g\npattern: a\nunless: [⟨x]", "keys"),
      Case(
        "rule.unknown-key",
        "kind: layer\ngives: g\npattern: a\nunless: [{pattern: b, ⟨nearr: match}]"
      ),
      Case("rule.bad-value", "kind: layer\ngives: g\npattern: ⟨[a]", "must be a text"),
      Case("rule.bad-example", "kind: layer\ngives: g\npattern: a\nexamples:\n  match: [⟨\"[a\"]"),
      Case("rule.bad-example", "kind: layer\ngives: g\npattern: a\nexamples:\n  match: [⟨{}]"),
      Case(
        "rule.unknown-key",
        "kind: layer\ngives: g\npattern: a\nexamples: {⟨mach: [a]}",
        "“match”?"
      ),
      Case("rule.bad-value", Self.frame + "key: ⟨aa\nvalue: b", "did you mean “a”?"),
      Case("rule.bad-value", Self.frame + "key: a\nvalue: ⟨[b, c]", "no slot"),
      Case("rule.bad-value", Self.frame + "key: a\nvalue: ⟨a", "cannot be both"),
      Case("rule.bad-value", Self.frame + "key: a\nvalue: b\ntolerance: ⟨much", "reads 2 or 10%"),
      Case("rule.bad-value", Self.frame + "key: a\nvalue: b\ntolerance: ⟨-1%", "reads 2 or 10%"),
      Case("rule.bad-value", Self.frame + "key: b\nvalue: a\ntolerance: ⟨1", "no tolerance"),
      Case(
        "rule.bad-value",
        "kind: frame\nframe: f\npattern: a\nslots: {a: ⟨nam, b: text}\nkey: a\nvalue: b",
        "quantity, time, name, text"
      ),
      Case("rule.bad-value", "kind: layer\ngives: g\npattern: a\nsince: ⟨soon", "such as 0.1.0"),
      Case("rule.bad-value", "kind: layer\ngives: g\npattern: a\nsince: ⟨0.1", "such as 0.1.0"),
      Case("rule.bad-value", "kind: layer\ngives: g\npattern: a\nreplaced-by: ⟨x", "deprecated"),
      Case("rule.bad-yaml", "kind: layer\ngives: g\npattern: (?⟨: a )", "stands behind “|”"),
      Case("rule.bad-yaml", "kind: layer\ngives: [a\n⟨"),
      Case("rule.bad-yaml", "kind: layer\ngives: ⟨@a\n"),
      Case(
        "lexicon.unknown-attribute",
        "kind: lexicon\nname: l\nattributes: {class: text}\nentries: [\"é a: ⟨clas=x\"]",
        "“class”?"
      ),
      Case(
        "lexicon.unknown-value",
        "kind: lexicon\nname: l\nattributes: {c: [x, y]}\nentries: ['a: ⟨c=z']"
      ),
      Case(
        "lexicon.bad-attribute",
        "kind: lexicon\nname: l\nattributes: {c: text}\nentries:\n  - 'a: ⟨c'"
      ),
      Case("lexicon.bad-entry", "kind: lexicon\nname: l\nentries:\n  - b\n  - ⟨a: b", "quote it"),
      Case("rule.bad-value", "kind: lexicon\nname: l\nattributes: {c: ⟨many}\nentries: [a]"),
      Case(
        "lexicon.no-list",
        "kind: lexicon\nname: l\nentries: [a]\nentries-from: ⟨none.txt",
        "none.txt"
      ),
      Case("lexicon.no-list", "kind: lexicon\nname: l\nentries: [a]\nentries-from: ⟨../secret.txt"),
    ]
  )
  func places(_ sample: Case) throws {
    let parts = (Self.header + sample.marked)
      .split(separator: "⟨", omittingEmptySubsequences: false)
    let file = RulePack.File(path: "pack/r.yaml", text: parts.joined())
    let pack = RulePack(path: "pack", files: [file])
    let diagnostic = try #require(pack.diagnostics.first)
    #expect(pack.diagnostics.count == 1, "\(pack.diagnostics)")
    #expect(diagnostic.id == sample.id)
    #expect(diagnostic.message.contains(sample.message), "\(diagnostic)")
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    #expect(diagnostic.location == TextLocation(line: lines.count, column: column), "\(diagnostic)")
    #expect(pack.rules.isEmpty)
  }

  @Test(
    "A missing key is told",
    arguments: [
      ("kind: macro\nname: m", "one of “pattern” and “regex”"),
      ("kind: layer\npattern: a", "“gives” is missing"),
      ("kind: layer\ngives: g", "one of “pattern” and “regex”"),
      ("kind: layer\ngives: g\npattern: a\nregex: b", "not both"),
      ("kind: lexicon\nname: l", "no entries"),
      ("kind: lexicon\nentries: [a]", "“name” is missing"),
      ("name: m\npattern: a", "“kind” is missing"),
      ("kind: frame\nframe: f\npattern: a\nslots: {b: name}\nkey: b", "“value” is missing"),
      ("kind: layer\ngives: g\npattern: a\nunless: [{near: match}]", "“pattern” is missing"),
    ]
  )
  func missing(keys: String, message: String) throws {
    let file = RulePack.File(path: "pack/r.yaml", text: Self.header + keys)
    let pack = RulePack(path: "pack", files: [file])
    #expect(pack.diagnostics.count == 1, "\(pack.diagnostics)")
    #expect(pack.diagnostics.contains { $0.message.contains(message) }, "\(pack.diagnostics)")
    #expect(pack.rules.isEmpty)
  }

  @Test("All that is wrong with a file is told in one go")
  func severalErrors() {
    let text = """
      id: r
      kind: layer
      titel: T
      scope: world
      stage: -1
      pattern: a
      """
    let pack = RulePack(path: "pack", files: [RulePack.File(path: "pack/r.yaml", text: text)])
    #expect(
      Set(pack.diagnostics.map(\.id))
        == ["rule.unknown-key", "rule.missing-key", "rule.bad-value", "rule.no-examples"]
    )
    let told = ["title", "why", "gives", "titel", "world", "stage"]
    for word in told {
      #expect(pack.diagnostics.contains { $0.message.contains("“\(word)”") }, "\(word)")
    }
  }

  @Test("A stable rule needs examples of both sides")
  func examples() {
    let text = "id: r\nkind: layer\ntitle: T\nwhy: W\ngives: g\npattern: a\nexamples: {match: [a]}"
    let pack = RulePack(path: "pack", files: [RulePack.File(path: "pack/r.yaml", text: text)])
    #expect(pack.diagnostics.map(\.id) == ["rule.no-examples"])
  }

  @Test("A file is called after its rule")
  func fileName() {
    let file = Sample.layer("x", "a")
    let renamed = RulePack.File(path: "pack/other.yaml", text: file.text)
    let pack = RulePack(path: "pack", files: [renamed])
    #expect(pack.diagnostics.map(\.id) == ["rule.id-and-file"])
    #expect(pack.diagnostics.first?.location == TextLocation(line: 1, column: 5))
  }

  @Test("The description shows the author's line with a caret")
  func excerpt() throws {
    let file = Sample.layer("x", "a {persn} b")
    let rules = Sample.rules(Sample.words + [file])
    let description = try #require(rules.diagnostics.first).description
    #expect(
      description == """
        pack/layer.x.yaml:7:13: error: there is no lexicon, layer or built-in name “persn”; \
        did you mean “person”? [rule.bad-pattern]
          pattern: 'a {persn} b'
                      ^
        """
    )
  }
}
