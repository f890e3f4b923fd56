import ClaimCheckKit
import ClaimRules
import ClaimText
import Testing

@Suite
struct RuleGraphTests {
  let graph = RuleGraph(GardenPack.rules)

  @Test
  func `the pack has no faults`() {
    #expect(GardenPack.rules.diagnostics.map(\.description) == [])
  }

  @Test
  func `a rule uses the names of its pattern, its exceptions and its kind`() {
    #expect(graph.uses(.rule("wording.bunch")) == [.macro("article"), .layer("bunch")])
    #expect(graph.uses(.rule("attribution.gardener")) == [.lexicon("cue")])
    #expect(graph.uses(.rule("score.flowers")) == [.rule("wording.bunch")])
  }

  @Test
  func `a layer uses the rules that give it, which do not use what only their macros name`() {
    #expect(graph.uses(.layer("bunch")) == [.rule("layer.bunch")])
    #expect(graph.uses(.rule("layer.bunch")) == [.lexicon("flower"), .macro("some")])
    #expect(graph.uses(.macro("some")) == [.macro("article")])
  }

  @Test
  func `an inflected lexicon uses the irregular verbs`() {
    #expect(graph.uses(.lexicon("cue")) == [.lexicon("irregular-verb")])
    #expect(graph.uses(.lexicon("flower")) == [])
  }

  @Test
  func `users are told the other way round`() {
    #expect(graph.users(.macro("article")) == [.macro("some"), .rule("wording.bunch")])
    #expect(graph.users(.layer("bunch")) == [.rule("wording.bunch")])
    #expect(graph.users(.rule("attribution.gardener")) == [])
  }

  @Test
  func `a regex uses the lexicons and macros in double braces`() {
    let regex = """
      id: wording.regex
      kind: check
      title: Regex
      why: For tests.
      status: experimental
      category: wording
      severity: info
      message: Flowers
      regex: '{{colour}} {{flower}}'
      """
    let colour = """
      id: macro.colour
      kind: macro
      name: colour
      title: Colours
      why: For tests.
      regex: red|blue
      """
    let files = ["wording.regex.yaml": regex, "macro.colour.yaml": colour]
    let graph = RuleGraph(GardenPack.load(files))
    #expect(graph.uses(.rule("wording.regex")) == [.lexicon("flower"), .macro("colour")])
  }

  @Test
  func `what is reached is there once, nearest first`() {
    let reached = graph.reach(.rule("wording.bunch"), by: graph.uses)
    #expect(
      reached.map(\.description) == [
        "wording.bunch", "macro article", "layer bunch", "layer.bunch", "lexicon flower",
        "macro some",
      ]
    )
  }
}
