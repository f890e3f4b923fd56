internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimReports

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks articles: who said what, how well it is sourced, where they disagree.",
    discussion: """
      Exit status: 0 nothing at or above --fail-on; 1 findings at or above it; 2 wrong usage, or a \
      report that cannot be written; 3 an input could not be read, or there was too much to compare all (the rest is still checked); \
      4 a rule file is wrong, or a rule gave up on a passage (the other rules still run). Of several \
      the highest counts.
      """
  )

  @Argument(help: "Files, folders or globs; - is standard input.")
  var paths: [String]

  @Option(
    parsing: .upToNextOption,
    help: "Transcripts, statements and other texts that quotations and figures are held against."
  )
  var against: [String] = []

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func run() async throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status, for: .texts)
    let inputs = InputPaths(paths, against: against)
    status.noteInputs(inputs.diagnostics)
    let outcomes = await Analysis(rules: rules).analyse(inputs.files, jobs: jobsOptions.count)
    let documents = status.readDocuments(outcomes)
    let report = Checker(rules: rules).check(documents, diagnostics: status.diagnostics)
    status.noteLimits(report)
    try reportOptions.write(report, on: documents, rules: rules, noting: &status)
    try status.exit()
  }
}
