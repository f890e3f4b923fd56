internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText
internal import ClaimVerification

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks articles: who said what, how well it is sourced, where they disagree.",
    discussion: """
      Exit status: 0 nothing at or above --fail-on; 1 findings at or above it; 2 wrong usage, or a \
      report that cannot be written; 3 an input could not be read (the others are still checked); \
      4 a rule file is wrong, or a rule gave up on a passage (the other rules still run). Of several \
      the highest counts.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, info, never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  @Argument(help: "Files, folders or globs; - is standard input.")
  var paths: [String]

  @Option(
    parsing: .upToNextOption,
    help: "Transcripts, statements and other texts that quotations and figures are held against."
  )
  var against: [String] = []

  @Option(help: "How to print the report.")
  var format = Format.text

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Writes the report to a file.", valueName: "file")
  )
  var output: String?

  @Option(help: "The least severity of a finding that makes the exit status 1.")
  var failOn = FailOn.error

  @Option(help: "Colours in the text report.")
  var color = ColourChoice.auto

  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func run() async throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status, for: .texts)
    let analysis = Analysis(rules: rules)
    let inputs = InputPaths(paths, against: against)
    status.noteInputs(inputs.diagnostics)
    let outcomes = await analysis.analyse(inputs.files, jobs: jobsOptions.count)
    let documents = status.readDocuments(outcomes)
    let report = Checker(rules: rules).check(documents, diagnostics: status.diagnostics)
    let texts = documents.textsByPath
    status.noteLimits(report)
    try Console.write(render(report, texts: texts), to: output)
    if let least = failOn.severity, report.findings.contains(where: { $0.severity >= least }) {
      status.noteFindings()
    }
    try status.exit()
  }

  private func render(_ report: Report, texts: [String: SourceText]) throws -> String {
    switch format {
    case .json: return try JSONReport.render(report)
    case .text:
      let options = Console.textOptions(colour: output == nil ? color : .never)
      return TextReport(texts: texts, options: options).render(report)
    }
  }
}
