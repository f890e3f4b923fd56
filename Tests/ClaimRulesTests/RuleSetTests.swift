import ClaimRules
import ClaimText
import Testing

@Suite("RuleSet")
struct RuleSetTests {
  @Test("A wrong rule is left out and the others load")
  func others() {
    let rules = Sample.rules(
      Sample.words + [Sample.layer("bad", "{nothing}"), Sample.layer("good", "a")]
    )
    #expect(rules.diagnostics.map(\.file) == ["pack/layer.bad.yaml"])
    #expect(rules.rule(id: "layer.good") != nil)
    #expect(rules.layers.contains("good") && !rules.layers.contains("bad"))
  }

  @Test("Whoever needs a layer that got lost is told as well")
  func lostLayers() {
    let rules = Sample.rules([
      Sample.layer("first", "{nothing}"),
      Sample.layer("second", "{first} a"),
      Sample.layer("third", "a", "replaces: second"),
      Sample.layer("fourth", "a"),
    ])
    #expect(
      rules.diagnostics.map(\.file) == [
        "pack/layer.first.yaml", "pack/layer.second.yaml", "pack/layer.third.yaml",
      ]
    )
    #expect(rules.diagnostics.map(\.id).last == "rule.unknown-name")
    #expect(rules.rules.map(\.id) == ["layer.fourth"])
  }

  @Test("A rule with a wrong exception is left out")
  func wrongExceptions() {
    let rules = Sample.rules([Sample.layer("x", "a", "unless: [{pattern: '{nothing}'}]")])
    #expect(rules.diagnostics.map(\.id) == ["rule.bad-pattern"])
    #expect(rules.rules.isEmpty)
  }

  @Test("Of rules with one id in a pack the first file counts and the others are told")
  func duplicates() {
    let file = Sample.layer("x", "a")
    let pack = RulePack(
      path: "pack",
      files: ["pack/c", "pack/a", "pack/b"].map {
        RulePack.File(path: "\($0)/layer.x.yaml", text: file.text)
      }
    )
    #expect(pack.rules.map(\.header.path) == ["pack/a/layer.x.yaml"])
    #expect(pack.diagnostics.map(\.id) == ["rule.duplicate-id", "rule.duplicate-id"])
    #expect(pack.diagnostics.map(\.file) == ["pack/b/layer.x.yaml", "pack/c/layer.x.yaml"])
    #expect(pack.diagnostics.allSatisfy { $0.message.contains("pack/a/layer.x.yaml") })
  }

  @Test("A later pack replaces a rule of an earlier one")
  func laterPacks() throws {
    let base = RulePack(path: "base", files: Sample.words + [Sample.layer("x", "a")])
    let own = RulePack(path: "own", files: [Sample.layer("x", "b")])
    let rules = RuleSet(packs: [base, own])
    #expect(rules.diagnostics.isEmpty)
    #expect(try annotate("a b", with: rules).texts(of: "x") == ["b"])
  }

  @Test("A lexicon may be filled by several files")
  func severalFiles() {
    let more = Sample.rule(.lexicon, "lexicon.more", "name: role\nentries: [judge]")
    let rules = Sample.rules(Sample.words + [more])
    #expect(rules.entries(of: "role", for: "judge").map(\.text) == ["judge"])
    #expect(rules.entries(of: "role", for: "ministers").map(\.text) == ["minister"])
  }

  @Test("Entries of several files keep their attributes and their order")
  func severalLists() {
    let rules = Sample.rules([
      Sample.lexicon("l", ["a: k=1", "b", "c: k=2,3"], "attributes: {k: text}"),
      Sample.rule(
        .lexicon,
        "lexicon.m",
        "name: l\nattributes: {j: text}\nentries: ['d e: j=4', f]"
      ),
    ])
    #expect(rules.diagnostics.isEmpty)
    let entries = rules.lexicon(named: "l")?.entries ?? EntryList()
    #expect(entries.map(\.text) == ["a", "b", "c", "d e", "f"])
    #expect(
      entries.map(\.attributes) == [["k": ["1"]], [:], ["k": ["2", "3"]], ["j": ["4"]], [:]]
    )
    #expect(rules.entries(of: "l", for: "d e").map { $0["j"] } == ["4"])
  }

  @Test("Rules stand in order of their ids whatever the order of the files")
  func order() {
    let files = Sample.words + [Sample.layer("b", "b"), Sample.layer("a", "a")]
    #expect(Sample.rules(files).rules.map(\.id) == Sample.rules(files.reversed()).rules.map(\.id))
    #expect(Sample.rules(files).rules.map(\.id) == Sample.rules(files).rules.map(\.id).sorted())
  }

  @Test("Diagnostics are the same every time")
  func deterministicHints() {
    let attributes = ["aab", "aac", "aad", "aae"].map { "  \($0): text" }.joined(separator: "\n")
    let file = Sample.lexicon("l", ["w: aaa=1"], "attributes:\n\(attributes)")
    let messages = (0..<20).map { _ in Sample.rules([file]).diagnostics.map(\.description) }
    #expect(Set(messages).count == 1)
    #expect(messages[0].first?.contains("“aab”?") == true)
  }
}
