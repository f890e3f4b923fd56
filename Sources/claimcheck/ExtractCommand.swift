internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints every claim of the texts: who said what, about whom.",
    discussion: """
      Reads plain text, Markdown, HTML, DOCX, JSON and NDJSON, and PDF files with a text layer, if \
      pdftotext is installed; see docs/inputs.md.
      """
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

  @OptionGroup var readingOptions: ReadingOptions
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
    let options = try readingOptions.options(rulesOptions, &status)
    let inputs = InputPaths(paths)
    status.noteInputs(inputs.diagnostics)
    let outcomes = await Analysis(rules: rules, minConfidence: minConfidence, inputs: options)
      .analyse(inputs.files, jobs: jobsOptions.count)
    let documents = status.readDocuments(outcomes)
    status.tell(DeprecatedRules(rules).notes(on: documents))
    let claims = documents.map { $0.claimsWithText(where: filter.includes) }
    status.tell(Self.notes(on: documents, claims))
    let all = claims.flatMap(\.self)
    switch format {
    case .ndjson: Console.write(try ClaimLines.render(all))
    case .json: Console.write(try ClaimList.render(all))
    case .text:
      let options = Console.textOptions()
      Console.write(TextClaims(texts: documents.textsByPath, options: options).render(all))
    }
    try status.exit()
  }

  /// Tells of texts that nothing is printed of.
  private static func notes(on documents: [AnalysedDocument], _ claims: [[Claim]]) -> [Diagnostic] {
    zip(documents, claims).filter(\.1.isEmpty).map { document, _ in
      Diagnostic(
        id: "input.no-claims",
        severity: .note,
        message: "nothing in this text is a claim that was asked for",
        file: document.annotated.document.path
      )
    }
  }
}
