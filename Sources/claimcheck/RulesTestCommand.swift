internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules

struct RulesTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the examples of rules, and fixtures: what must be found and what must not."
  )

  @Argument(help: "Ids of rules, or beginnings of ids such as “sourcing.”; all rules if none.")
  var rules: [String] = []

  @Option(
    name: .customLong("fixtures"),
    help: ArgumentHelp(
      "A folder of fixtures; repeatable. If none, “fixtures” beside each pack.",
      valueName: "dir"
    )
  )
  var fixtureFolders: [String] = []

  @Option(help: ArgumentHelp("Writes the results as JUnit XML.", valueName: "file"))
  var junit: String?

  @Flag(
    help: "Fails on rules, alternatives of patterns and entries of lexicons that nothing fires."
  )
  var coverage = false

  @OptionGroup var rulesOptions: RulesOptions

  @OptionGroup var jobs: JobsOptions

  func run() async throws {
    var status = RunStatus()
    let ruleSet = try rulesOptions.load(&status)
    let wanted = try RuleSelection(rules).rules(of: ruleSet)
    let tests = RuleTest.all(of: wanted, fixtures: try fixtures())
    let results = await RuleTester(rules: ruleSet).run(tests, jobs: jobs.count)
    if let junit { try Console.write(JUnitReport(results).render(), to: junit) }
    let summary = RuleTestSummary(rules: wanted.count, results: results)
    Console.write(summary.render())
    if summary.failed > 0 { status.noteFindings() }
    if coverage, try await !isCovered(wanted, of: ruleSet) { status.noteFindings() }
    try status.exit()
  }

  /// Writes what of some rules nothing fires.
  private func isCovered(_ wanted: [Rule], of ruleSet: RuleSet) async throws -> Bool {
    let tests = RuleTest.all(of: ruleSet.rules, fixtures: try fixtures())
    let tester = RuleTester(rules: ruleSet)
    let coverage = await tester.coverage(by: tests, of: wanted, jobs: jobs.count)
    Console.write("\n" + CoverageListing(coverage).render())
    return coverage.gaps.isEmpty
  }

  private func fixtures() throws -> [Fixture] {
    let folders =
      fixtureFolders.isEmpty
      ? try rulesOptions.packFolders().compactMap { Fixture.folder(besidePack: $0) }
      : fixtureFolders
    return try folders.flatMap { try Fixture.all(in: $0) }
  }
}
