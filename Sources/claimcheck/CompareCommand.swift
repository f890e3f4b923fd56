internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimReports
internal import ClaimRules
internal import ClaimText

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tells whether a text supports a statement, contradicts it, or leaves it open.",
    discussion: """
      STATEMENT and EVIDENCE are texts or names of files; - is standard input. With --pairs, pairs are read, one JSON \
      object a line: {"id", "statement": {"text", "published"?}, "evidence": {"text", "published"?}}, and \
      one answer a line is written, in the same order: {"id", "relation", "confidence", "reasons", …}.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "What is stated.")
  var statement: String?

  @Argument(help: "The text that it is held against.")
  var evidence: String?

  @Option(help: "A file of pairs; - is standard input.")
  var pairs: String?

  @Option(help: "How to print the answer for one statement; pairs give JSON lines.")
  var format = Format.text

  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func validate() throws {
    if pairs == nil, evidence == nil {
      throw ValidationError("give STATEMENT and EVIDENCE, or --pairs FILE")
    }
    if pairs != nil, statement != nil {
      throw ValidationError("--pairs and STATEMENT exclude each other")
    }
    if statement == "-", evidence == "-" {
      throw ValidationError("only one of STATEMENT and EVIDENCE can be standard input")
    }
  }

  func run() async throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status, for: .texts)
    if let pairs {
      try await compareAll(of: pairs, rules, &status)
    } else if let statement = side(statement, &status), let evidence = side(evidence, &status) {
      let pair = EvidencePair(id: "1", statement: statement, evidence: evidence)
      let answers = await EvidencePairs(rules: rules).answers(to: [pair], jobs: 1)
      for answer in answers {
        switch format {
        case .json: Console.write(try EvidencePairLines.render([answer]))
        case .text: Console.write(TextComparison(options: Console.textOptions()).render(answer))
        }
      }
    }
    try status.exit()
  }

  private func compareAll(
    of file: String,
    _ rules: RuleSet,
    _ status: inout RunStatus
  ) async throws {
    guard let text = status.batchText(of: file) else { return }
    let reading = EvidencePairLines.read(text, file: file)
    status.noteUnreadable(reading.diagnostics)
    let answers = await EvidencePairs(rules: rules)
      .answers(to: reading.pairs, jobs: jobsOptions.count)
    Console.write(try EvidencePairLines.render(answers))
  }

  /// The text of an argument: of the file of this name, else the argument itself.
  private func side(_ argument: String?, _ status: inout RunStatus) -> EvidencePair.Side? {
    guard let argument else { return nil }
    let file = InputFile(path: argument)
    // A statement has blanks; a name without any is that of a file, even where it is mistyped.
    guard file.exists || !argument.contains(where: \.isWhitespace) else {
      return EvidencePair.Side(text: argument)
    }
    return status.batchText(of: argument).map { EvidencePair.Side(text: $0) }
  }
}
