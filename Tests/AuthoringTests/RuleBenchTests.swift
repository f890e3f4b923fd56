import ClaimCheckKit
import ClaimRules
import ClaimText
import Testing

/// What rules cost, with a clock that goes on by a second whenever it is read.
@Suite
struct RuleBenchTests {
  private static func rules(_ files: [(id: String, keys: String)]) -> RuleSet {
    let pack = RulePack(
      path: "pack",
      files: files.map { id, keys in
        RulePack.File(
          path: "pack/\(id).yaml",
          text: """
            id: \(id)
            kind: check
            title: A sample
            why: Tests need it.
            status: experimental
            category: wording
            severity: info
            message: Found.
            \(keys)
            """
        )
      }
    )
    return RuleSet(packs: [pack])
  }

  /// What an atomic group forbids is not for the gate: “a big storm” is let through and does not match.
  private static let gatedTooWide = "pattern: (?> a | a big ) storm"

  private static func costs(_ rules: RuleSet, _ texts: [String], runs: Int = 2) -> [RuleCost] {
    var annotator = Annotator(rules)
    let documents = texts.enumerated().compactMap { number, text in
      (try? DocumentReader(profile: SegmentationProfile(rules)).read(
        text: text,
        path: "\(number).txt",
        metadata: DocumentMetadata(kind: .statement)
      )).map { annotator.annotate($0) }
    }
    var seconds = 0
    return RuleMeter(rules) {
      seconds += 1
      return .seconds(seconds)
    }.costs(in: documents, runs: runs)
  }

  @Test
  func `sentences without what a rule needs are not let through`() throws {
    let rules = Self.rules([("wording.storm", Self.gatedTooWide)])
    let cost = try #require(
      Self.costs(
        rules,
        ["It was a storm. It was calm. It was a big storm. Storm a.", "A storm, a storm."]
      )
      .first
    )
    #expect(cost.rule.id == "wording.storm")
    #expect(cost.parts == 5)
    #expect(cost.letThrough == 3)
    #expect(cost.matches == 3)
    #expect(cost.matchTime == .seconds(1))
    #expect(cost.missTime == .seconds(1))
  }

  @Test
  func `rules over the text are measured as well, and what never runs takes no time`() throws {
    let rules = Self.rules([
      ("wording.a", "regex: (?<flag>storms?)"), ("wording.b", "pattern: hail"),
    ])
    let costs = Self.costs(rules, ["Storms and a storm."])
    #expect(costs.map(\.matches) == [2, 0])
    #expect(costs.map(\.matchTime) == [.seconds(1), .zero])
    #expect(costs.map(\.missTime) == [.zero, .zero])
    #expect(costs[1].letThrough == 0)
  }

  @Test
  func `rules that look at quotations alone are run on these`() throws {
    let rules = Self.rules([("wording.a", "pattern: storm\ninside-quotes: only")])
    let cost = try #require(Self.costs(rules, ["A storm, “a storm” he said."]).first)
    #expect(cost.parts == 1)
    #expect(cost.matches == 1)
  }

  @Test
  func `the dearest rule stands first, with its share of the time of all`() throws {
    let rules = Self.rules([
      ("wording.a", "pattern: hail"), ("wording.b", Self.gatedTooWide),
      ("wording.c", "pattern: calm"),
    ])
    let text = "It was a storm. It was a big storm. It was calm."
    let bench = RuleBench(Self.costs(rules, [text]), texts: 1, sentences: 3)
    #expect(
      bench.render() == """
        RULE       LET THROUGH  MATCHES   ON MATCHES    ON MISSES   SHARE
        wording.b       66.7 %        1  1000.000 ms  1000.000 ms  66.7 %
        wording.c       33.3 %        1  1000.000 ms     0.000 ms  33.3 %
        wording.a        0.0 %        0     0.000 ms     0.000 ms   0.0 %

        3 rules on 1 text with 3 sentences: 3000.000 ms

        """
    )
    #expect(bench.costs.map { bench.share(of: $0) > 50 } == [true, false, false])
    let diagnostic = bench.diagnostic(of: bench.costs[0], beyond: 50)
    #expect(
      "\(diagnostic)".hasPrefix(
        "pack/wording.b.yaml: error: “wording.b” takes 66.7 % of the time of all rules; "
          + "the budget is 50.0 % [rule.over-budget]"
      )
    )
  }

  @Test
  func `without texts no rule has a share`() {
    let rules = Self.rules([("wording.a", "pattern: hail")])
    let bench = RuleBench(Self.costs(rules, []), texts: 0, sentences: 0)
    #expect(bench.costs.map { bench.share(of: $0) } == [0])
  }

  @Test
  func `names of rules and paths are told apart`() throws {
    let rules = Self.rules([("wording.a", "pattern: hail"), ("wording.b", "pattern: calm")])
    let (wanted, paths) = RuleSelection.parted(["wording.b", "texts/", "wording.", "."], in: rules)
    #expect(paths == ["texts/", "."])
    #expect(try wanted.rules(of: rules).map(\.id) == ["wording.a", "wording.b"])
  }
}
