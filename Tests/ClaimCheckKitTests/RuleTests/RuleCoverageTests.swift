import ClaimCheckKit
import ClaimRules
import ClaimText
import Testing

@Suite
struct RuleCoverageTests {
  private func coverage(_ files: [RulePack.File]) async -> RuleCoverage {
    let rules = SmallRules.ruleSet(files)
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    let tests = RuleTest.all(of: rules.rules, fixtures: [])
    return await RuleTester(rules: rules).coverage(by: tests, of: rules.rules, jobs: 2)
  }

  private func row(_ id: String, of coverage: RuleCoverage) -> RuleCoverage.Row? {
    coverage.rows.first { $0.rule == id }
  }

  @Test
  func `alternatives that no example fires are told at their place`() async throws {
    let huge = SmallRules.check(
      "wording.huge",
      pattern: "(?<flag> huge | vast (?: indeed | too ) )",
      match: ["It was [huge].", "It was [vast too]."],
      not: ["It rained.", "It snowed."]
    )
    let coverage = await coverage([huge])
    let own = try #require(self.row("wording.huge", of: coverage))
    #expect(own.alternatives.fired == 3)
    #expect(own.alternatives.total == 4)
    #expect(
      coverage.gaps.map(\.description) == [
        """
        pack/check/wording.huge.yaml:10:28: warning: no example or fixture fires this alternative [coverage.alternative]
            (?<flag> huge | vast (?: indeed | too ) )
                                     ^
        """
      ]
    )
  }

  @Test
  func `an alternative that only an abandoned attempt took does not count`() async throws {
    let huge = SmallRules.check(
      "wording.huge",
      pattern: "(?<flag> (?: very | very very ) huge )",
      match: ["It was [very huge].", "So [very huge]."],
      not: ["It was very very small.", "It snowed."]
    )
    #expect(row("wording.huge", of: await coverage([huge]))?.alternatives.fired == 1)
  }

  @Test
  func `every turn of a repeated group counts`() async throws {
    let huge = SmallRules.check(
      "wording.huge",
      pattern: "(?<flag> (?: very | so | too ){2} huge )",
      match: ["It was [so very huge].", "[So so huge]."],
      not: ["It was very very small.", "It snowed."]
    )
    #expect(row("wording.huge", of: await coverage([huge]))?.alternatives.fired == 2)
  }

  @Test
  func `alternatives of macros belong to the macro, those of exceptions to their rule`()
    async throws
  {
    let macro = SmallRules.file("macro.size", "macro", "name: size\npattern: huge | vast")
    let rule = SmallRules.file(
      "wording.size",
      "check",
      """
      category: wording
      severity: warning
      message: "{flag}"
      pattern: (?<flag> {{size}} ) | (?<flag> {{size}} dog )
      unless:
        - near: sentence
          pattern: he said | they said
      examples:
        match: ["So [vast].", "[Vast]."]
        no-match: ["Huge, he said.", "It snowed."]
      """
    )
    let coverage = await coverage([macro, rule])
    let size = try #require(self.row("macro.size", of: coverage))
    #expect(size.isFired)
    #expect(size.alternatives.fired == 2)
    #expect(size.alternatives.total == 2)
    let own = try #require(self.row("wording.size", of: coverage))
    #expect(own.alternatives.fired == 2)
    #expect(own.alternatives.total == 4)
  }

  @Test
  func `entries count by what stands in the examples, unless the lexicon is exempt`() async throws {
    let plain = SmallRules.attribution(match: ["Ana said it rained.", "Boris said it."])
    let names = SmallRules.file(
      "lexicon.name",
      "lexicon",
      "name: name\ncoverage-exempt: A list of names.\nentries: [Ana, Carla]"
    )
    let coverage = await coverage([SmallRules.cue, plain, names])
    #expect(coverage.entries.fired == 1)
    #expect(coverage.entries.total == 2)
    #expect(coverage.gaps.map(\.id) == ["coverage.entry"])
    #expect(coverage.gaps.first?.message == "no example or fixture holds “denied”")
    #expect(row("lexicon.name", of: coverage)?.exemption == "A list of names.")
  }

  @Test
  func `a rule that nothing fires is told`() async {
    let rule = SmallRules.file(
      "layer.size",
      "layer",
      "gives: size\nstatus: experimental\npattern: huge"
    )
    let coverage = await coverage([rule])
    #expect(coverage.rules.fired == 0)
    #expect(coverage.gaps.map(\.id) == ["coverage.rule"])
  }

  @Test
  func `the listing ends with the sums`() async {
    let plain = SmallRules.attribution(match: ["Ana said it rained.", "Boris said it."])
    let listing = CoverageListing(await coverage([SmallRules.cue, plain])).render()
    let rows = listing.split(separator: "\n").suffix(4)
      .map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      rows == [
        "rule fired alternatives entries", "lexicon.cue yes – 1/2 50 %",
        "1 other rules all all all",
        "all rules 2/2 100 % – 1/2 50 %",
      ]
    )
  }
}
