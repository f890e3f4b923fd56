internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints every claim of the texts: who said what, about whom."
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case ndjson, json, text
  }

  @Argument(help: "Files, folders or globs; - is standard input.")
  var paths: [String]

  @Option(help: "How to print the claims.")
  var format = Format.ndjson

  @Option(help: "all, statement, or cue classes separated by commas.")
  var classes = "all"

  @Option(
    help: "The confidence that claims need, 0 to 1; the rules say it if not given."
  )
  var minConfidence: Double?

  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func validate() throws {
    guard 0...1 ~= minConfidence ?? 0 else {
      throw ValidationError("--min-confidence must be between 0 and 1")
    }
  }

  func run() async throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status, for: .texts)
    let filter = try ClaimFilter(classes: classes, minConfidence: minConfidence, rules: rules)
    let inputs = InputPaths(paths)
    status.noteInputs(inputs.diagnostics)
    let outcomes = await Analysis(rules: rules, minConfidence: minConfidence)
      .analyse(inputs.files, jobs: jobsOptions.count)
    let documents = status.readDocuments(outcomes)
    status.tell(DeprecatedRules(rules).notes(on: documents))
    let claims = documents.flatMap(\.claims).filter(filter.includes)
    switch format {
    case .ndjson: Console.write(try ClaimLines.render(claims))
    case .json: Console.write(try ClaimList.render(claims))
    case .text:
      let options = Console.textOptions()
      Console.write(TextClaims(texts: documents.textsByPath, options: options).render(claims))
    }
    try status.exit()
  }
}
