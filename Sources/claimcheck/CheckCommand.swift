internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimReports

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks articles: who said what, how well it is sourced, where they disagree.",
    discussion: """
      Reads plain text, Markdown, HTML, DOCX, JSON and NDJSON, and PDF files with a text layer, if \
      pdftotext is installed; see docs/inputs.md.

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

  @Option(
    help: ArgumentHelp(
      "A feed of published fact checks, for claims that they fit; repeatable.",
      valueName: "feed"
    )
  )
  var factchecks: [String] = []

  @OptionGroup var baselineOptions: BaselineOptions
  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var readingOptions: ReadingOptions
  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func run() async throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status, for: .texts)
    let options = try readingOptions.options(rulesOptions, &status)
    let inputs = InputPaths(paths, against: against)
    status.noteInputs(inputs.diagnostics)
    let outcomes = await Analysis(rules: rules, inputs: options)
      .analyse(inputs.files, jobs: jobsOptions.count)
    let documents = status.readDocuments(outcomes)
    let factChecks = status.factChecks(factchecks)
    var report = Checker(rules: rules)
      .check(documents, factChecks: factChecks, diagnostics: status.diagnostics)
    status.noteLimits(report)
    report = try baselineOptions.apply(to: report, noting: &status)
    try reportOptions.write(report, on: documents, rules: rules, noting: &status)
    try status.exit()
  }
}
