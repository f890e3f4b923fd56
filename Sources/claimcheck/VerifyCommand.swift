internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimReports

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks claims that extract has written: the second half of check.",
    discussion: """
      Reads claims, one JSON object a line, of any number of documents, and reports what check \
      reports on the documents themselves. Claims of extract bring the text along (in `excerpt`). \
      Claims without it are compared with those of other documents, but their text is neither \
      checked nor scored. A document without any claim is not there.

        claimcheck extract articles/ > claims.ndjson
        claimcheck verify claims.ndjson
      """
  )

  @Argument(
    help: ArgumentHelp("Files of claims; - is standard input.", valueName: "claims.ndjson")
  )
  var files: [String]

  @OptionGroup var baselineOptions: BaselineOptions
  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func run() async throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status, for: .texts)
    let claimed = ClaimedDocuments(files.flatMap { claims(in: $0, &status) })
    status.noteInputs(claimed.diagnostics)
    let outcomes = await Analysis(rules: rules).analyse(claimed, jobs: jobsOptions.count)
    let documents = status.readDocuments(outcomes)
    var report = Checker(rules: rules)
      .check(documents, partial: claimed.partialPaths, diagnostics: status.diagnostics)
    status.noteLimits(report)
    report = try baselineOptions.apply(to: report, noting: &status)
    try reportOptions.write(report, on: documents, rules: rules, noting: &status)
    try status.exit()
  }

  private func claims(in file: String, _ status: inout RunStatus) -> [Claim] {
    guard let text = status.batchText(of: file) else { return [] }
    let reading = ClaimLines.read(text, file: file)
    status.noteUnreadable(reading.diagnostics)
    return reading.claims
  }
}
