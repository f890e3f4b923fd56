import ClaimCheckKit
import ClaimRules
import ClaimText
import Testing

@Suite
struct RuleScaffoldTests {
  private func scaffold(_ kind: RuleKind) throws -> RuleScaffold {
    try RuleScaffold(id: "\(kind.rawValue).storm", kind: kind)
  }

  private func load(_ scaffolds: [RuleScaffold]) -> RuleSet {
    GardenPack.load(
      Dictionary(uniqueKeysWithValues: scaffolds.map { ("\($0.path)", $0.text) }).merging(
        ["layer/layer.quantity.yaml": Self.quantity, "layer/layer.noun.yaml": Self.noun]
      ) { $1 }
    )
  }

  /// Layers that the scaffold of a frame names.
  static let quantity = layer("quantity", "{number}")
  static let noun = layer("noun", "event")

  private static func layer(_ name: String, _ pattern: String) -> String {
    """
    id: layer.\(name)
    kind: layer
    title: For tests
    why: For tests.
    status: experimental
    gives: \(name)
    pattern: "\(pattern)"
    """
  }

  @Test(arguments: RuleKind.allCases)
  func `every kind loads`(kind: RuleKind) throws {
    let scaffold = try scaffold(kind)
    let rules = load([scaffold])
    #expect(rules.diagnostics.map(\.description) == [])
    #expect(rules.rule(id: scaffold.id)?.header.kind == kind)
  }

  @Test(arguments: [RuleKind.lexicon, .layer, .attribution, .frame, .check, .compare])
  func `its match fails until it is filled in, and says so`(kind: RuleKind) async throws {
    let scaffold = try scaffold(kind)
    let rules = load([scaffold])
    let rule = try #require(rules.rule(id: scaffold.id))
    let results = await RuleTester(rules: rules).run(
      RuleTest.all(of: [rule], fixtures: []),
      jobs: 1
    )
    let shown = RuleTestSummary(rules: 1, results: results).render()
    #expect(shown.contains("missed: \(scaffold.id) finds nothing here"))
    #expect(shown.contains("TODO"))
    #expect(shown.hasSuffix("1 rule, 2 examples, 1 failed\n"))
  }

  @Test(arguments: RuleKind.allCases)
  func `it is laid out as fmt would`(kind: RuleKind) throws {
    #expect(RuleLayout.layOut(try scaffold(kind).text) == .asItIs)
  }

  @Test(arguments: [
    "storm", "Storm.x", "wording.", ".storm", "wording..x", "wording.a b", "../x.y", "",
  ])
  func `what is no id is refused`(id: String) {
    #expect(throws: RuleScaffoldError.badID(id)) { try RuleScaffold(id: id, kind: .check) }
  }

  @Test
  func `names and layers are taken from the id`() throws {
    #expect(
      try RuleScaffold(id: "lexicon.big-word", kind: .lexicon).text.contains("\nname: big-word\n")
    )
    #expect(try RuleScaffold(id: "layer.date.iso", kind: .layer).text.contains("\ngives: date\n"))
    #expect(try RuleScaffold(id: "own.words", kind: .macro).text.contains("\nname: own-words\n"))
  }
}

/// Lexicons are tested by their examples, too.
@Suite
struct LexiconExampleTests {
  @Test
  func `an example of a lexicon finds the forms of its own entries`() async throws {
    let flower = try #require(GardenPack.files["lexicon.flower.yaml"])
    let rules = GardenPack.load([
      "lexicon.flower.yaml": flower + """

        examples:
          match: ["Two [roses] and a tulip.", "A [daisy]."]
          no-match: ["A daisy.", "A rose."]
        """,
      "lexicon.weed.yaml": """
      id: lexicon.weed
      kind: lexicon
      name: flower
      title: Weeds
      why: For tests.
      entries: [daisy]
      """,
    ])
    let rule = try #require(rules.rule(id: "lexicon.flower"))
    let results = await RuleTester(rules: rules).run(
      RuleTest.all(of: [rule], fixtures: []),
      jobs: 1
    )
    let failures = results.flatMap(\.failures)
    #expect(failures.map(\.kind) == [.missed, .unexpected])
    #expect(failures.map(\.line) == [9, 10])
  }
}
