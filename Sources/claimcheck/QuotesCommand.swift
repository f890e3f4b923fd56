internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimReports
internal import ClaimRules
internal import ClaimText

struct QuotesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Tells whether quotations are faithful, edited, altered or misattributed.",
    discussion: """
      Reads pairs of texts, one JSON object a line: {"id", "reference": {"text"}, "candidate": \
      {"text"}}. Writes one answer a line, in the same order: {"id", "label", "quotes": […]}.
      """
  )

  @Option(help: "A file of pairs; - is standard input.")
  var pairs: String

  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func run() async throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status, for: .texts)
    do {
      let reading = QuotePairLines.read(try InputFile(path: pairs).batchText(), file: pairs)
      status.noteUnreadable(reading.diagnostics)
      let answers = await QuotePairs(rules: rules)
        .answers(to: reading.pairs, jobs: jobsOptions.count)
      Console.write(try QuotePairLines.render(answers))
    } catch let error as BatchFileError {
      status.noteUnreadable([
        Diagnostic(
          id: "input.unreadable",
          severity: .error,
          message: error.description,
          file: pairs
        )
      ])
    }
    try status.exit()
  }
}
