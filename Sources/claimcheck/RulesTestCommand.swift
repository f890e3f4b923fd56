internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules
internal import Foundation

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

  @Flag(help: "Asks for each failed example whether to write what the rule does now.")
  var update = false

  @Flag(help: "Runs again, after each saved file, the tests that the file touches.")
  var watch = false

  @OptionGroup var rulesOptions: RulesOptions

  @OptionGroup var jobs: JobsOptions

  func validate() throws {
    if watch, update || coverage || junit != nil {
      throw ValidationError("--watch goes alone: it takes no --update, --coverage or --junit")
    }
  }

  func run() async throws {
    if watch { return try await watchFiles() }
    var status = RunStatus()
    let ruleSet = try rulesOptions.load(&status)
    let wanted = try RuleSelection(rules).rules(of: ruleSet)
    let tests = RuleTest.all(of: wanted, fixtures: try fixtures())
    let results = await RuleTester(rules: ruleSet).run(tests, jobs: jobs.count)
    if let junit { try Console.write(JUnitReport(results).render(), to: junit) }
    let summary = RuleTestSummary(rules: wanted.count, results: results)
    Console.write(summary.render())
    if summary.failed > 0 { status.noteFindings() }
    if update { ExampleDialogue(RuleTester(rules: ruleSet)).ask(about: results) }
    if coverage, try await !isCovered(wanted, of: ruleSet) { status.noteFindings() }
    try status.exit()
  }

  // MARK: Watching

  private static let pause = Duration.milliseconds(200)

  /// Runs until it is interrupted; rule files that are wrong in between are told and left out.
  private func watchFiles() async throws {
    let folders = try rulesOptions.packFolders() + fixtureFolderPaths()
    var seen = WatchedFiles(below: folders)
    try await runTests(after: nil)
    while true {
      try await Task.sleep(for: Self.pause)
      let now = WatchedFiles(below: folders)
      let changed = now.changes(since: seen)
      guard !changed.isEmpty else { continue }
      seen = now
      Console.write("\n\(changed.joined(separator: ", "))\n")
      try await runTests(after: changed)
    }
  }

  /// Runs the tests that some changed files touch, or all that are wanted.
  private func runTests(after changed: [String]?) async throws {
    var status = RunStatus()
    let ruleSet = try rulesOptions.load(&status)
    let wanted = try RuleSelection(rules).rules(of: ruleSet)
    let fixtures = try fixtures()
    var tests = RuleTest.all(of: wanted, fixtures: fixtures)
    if let changed {
      let affected = AffectedTests(ruleSet, fixtures: fixtures) {
        try? String(contentsOfFile: $0, encoding: .utf8)
      }
      let touched = Set(affected.tests(after: changed))
      tests = tests.filter(touched.contains)
    }
    let results = await RuleTester(rules: ruleSet).run(tests, jobs: jobs.count)
    Console.write(RuleTestSummary(rules: tests.ruleCount, results: results).render())
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
    try fixtureFolderPaths().flatMap { try Fixture.all(in: $0) }
  }

  private func fixtureFolderPaths() throws -> [String] {
    fixtureFolders.isEmpty
      ? try rulesOptions.packFolders().compactMap { Fixture.folder(besidePack: $0) }
      : fixtureFolders
  }
}
