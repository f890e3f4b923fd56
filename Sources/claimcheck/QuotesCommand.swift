internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText
internal import ClaimVerification

struct QuotesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Tells whether quotations are faithful, edited, altered or misattributed.",
    discussion: """
      Looks every quotation of the drafts up in the texts given with --against and tells, with a \
      word diff, what became of it: faithful, benign-edit, altered, misattributed or not-found. The \
      exit status is 1 when one is altered or misattributed.

      With --pairs, reads pairs of texts, one JSON object a line: {"id", "reference": {"text"}, "candidate": \
      {"text"}}. Writes one answer a line, in the same order: {"id", "label", "quotes": […]}.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, ndjson
  }

  @Argument(help: "Files, folders or globs of texts that quote; - is standard input.")
  var drafts: [String] = []

  @Option(parsing: .upToNextOption, help: "Files, folders or globs of the texts they quote.")
  var against: [String] = []

  @Option(help: "How to print the quotations of drafts.")
  var format = Format.text

  @Option(help: "A file of pairs, instead of drafts; - is standard input.")
  var pairs: String?

  @OptionGroup var readingOptions: ReadingOptions
  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func validate() throws {
    if pairs != nil {
      guard drafts.isEmpty, against.isEmpty else {
        throw ValidationError("--pairs stands alone: give either it, or drafts and --against")
      }
    } else {
      guard !drafts.isEmpty, !against.isEmpty else {
        throw ValidationError("give drafts and --against with the texts they quote, or --pairs")
      }
    }
  }

  func run() async throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status, for: .texts)
    if let pairs {
      try await judge(pairs: pairs, rules, &status)
    } else {
      try await judgeDrafts(rules, &status)
    }
    try status.exit()
  }

  private func judgeDrafts(_ rules: RuleSet, _ status: inout RunStatus) async throws {
    let options = try readingOptions.options(rulesOptions, &status)
    let inputs = InputPaths(drafts, against: against)
    status.noteInputs(inputs.diagnostics)
    let outcomes = await Analysis(rules: rules, inputs: options)
      .analyse(inputs.files, jobs: jobsOptions.count)
    let documents = status.readDocuments(outcomes)
    status.tell(DeprecatedRules(rules).notes(on: documents))
    let references = Set(
      documents.map(\.annotated.document.path).filter { path in
        inputs.files.contains { $0.isReference && $0.holds(documentAt: path) }
      }
    )
    let quotes = QuoteChecker(rules: rules).judgements(documents, against: references)
    switch format {
    case .ndjson: Console.write(try QuoteLines.render(quotes))
    case .text: Console.write(TextQuotes(options: Console.textOptions()).render(quotes))
    }
    if quotes.contains(where: { $0.label.isWrong }) { status.noteFindings() }
  }

  private func judge(
    pairs: String,
    _ rules: RuleSet,
    _ status: inout RunStatus
  ) async throws {
    guard let text = status.batchText(of: pairs) else { return }
    let reading = QuotePairLines.read(text, file: pairs)
    status.noteUnreadable(reading.diagnostics)
    let answers = await QuotePairs(rules: rules)
      .answers(to: reading.pairs, jobs: jobsOptions.count)
    Console.write(try QuotePairLines.render(answers))
  }
}
