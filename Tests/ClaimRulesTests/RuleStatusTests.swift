import ClaimRules
import ClaimText
import Testing

@Suite("The status of rules")
struct RuleStatusTests {
  private func file(_ keys: String) -> RulePack.File {
    RulePack.File(
      path: "pack/layer.x.yaml",
      text: "id: layer.x\nkind: layer\ntitle: T\nwhy: W\ngives: x\npattern: a\n\(keys)"
    )
  }

  @Test("A deprecated rule runs, and needs no examples")
  func deprecated() throws {
    let rules = Sample.rules([
      file("status: deprecated\nreplaced-by: layer.y"), Sample.layer("y", "b"),
    ])
    #expect(rules.diagnostics.isEmpty)
    #expect(try annotate("a b", with: rules).texts(of: "x") == ["a"])
  }

  @Test("A deprecated rule says what took its place")
  func withoutReplacement() {
    let rules = Sample.rules([file("status: deprecated")])
    #expect(rules.diagnostics.map(\.id) == ["rule.missing-key"])
    #expect(rules.diagnostics.first?.location == TextLocation(line: 7, column: 9))
    #expect(rules.rules.isEmpty)
  }

  @Test(
    "What took its place must be there, and be another rule",
    arguments: ["layer.z", "layer.x"]
  )
  func unknownReplacement(_ name: String) throws {
    let rules = Sample.rules([
      file("status: deprecated\nreplaced-by: \(name)"), Sample.layer("y", "b"),
    ])
    let diagnostic = try #require(rules.diagnostics.first)
    #expect(diagnostic.id == "rule.unknown-replacement")
    #expect(diagnostic.message.contains("did you mean “layer.y”"))
    #expect(diagnostic.location == TextLocation(line: 8, column: 14))
    #expect(rules.rules.map(\.id) == ["layer.y"])
  }

  @Test("Title, why and examples are obligatory for stable rules")
  func obligatory() {
    let text = "id: layer.x\nkind: layer\ntitle: ''\ngives: x\npattern: a"
    let rules = Sample.rules([RulePack.File(path: "pack/layer.x.yaml", text: text)])
    #expect(
      Set(rules.diagnostics.map(\.id)) == ["rule.missing-key", "rule.no-examples"]
    )
    #expect(rules.diagnostics.filter { $0.id == "rule.missing-key" }.count == 2)
  }
}
