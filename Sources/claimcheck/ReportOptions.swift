internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText
internal import ClaimVerification

/// How a report is printed, where to, and which findings make the exit status 1.
struct ReportOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, markdown, json, sarif, github

    static let allValueDescriptions = [
      text.rawValue: "for people at a terminal",
      html.rawValue: "one page for a browser, with the articles and pictures",
      markdown.rawValue: "for a pull request or a wiki",
      json.rawValue: "all there is, for programs",
      sarif.rawValue: "findings as SARIF 2.1.0, for code scanning and editors",
      github.rawValue: "findings as annotations of GitHub Actions, beside the lines",
    ]
  }

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, info, never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

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

  /// Prints a report and notes its findings in the status.
  ///
  /// - Parameter counts: Which findings can make the exit status 1.
  func write(
    _ report: Report,
    on documents: [AnalysedDocument],
    rules: RuleSet,
    noting status: inout RunStatus,
    counting counts: (Finding) -> Bool = { _ in true }
  ) throws {
    let options = Console.textOptions(colour: output == nil ? color : .never)
    let text = try format.render(report, on: documents, rules: rules, options: options)
    try Console.write(text, to: output)
    guard let least = failOn.severity else { return }
    if report.findings.contains(where: { $0.severity >= least && counts($0) }) {
      status.noteFindings()
    }
  }
}

extension ReportOptions.Format {
  /// - Parameter options: For the text report.
  func render(
    _ report: Report,
    on documents: [AnalysedDocument],
    rules: RuleSet,
    options: TextOptions
  ) throws -> String {
    let texts = documents.textsByPath
    switch self {
    case .json: return try JSONReport.render(report)
    case .html:
      let documents = documents.map(\.annotated.document)
      return HTMLReport(documents: documents, rules: rules.descriptions).render(report)
    case .markdown: return MarkdownReport(texts: texts).render(report)
    case .github: return GitHubReport(texts: texts).render(report)
    case .sarif:
      let sarif = SARIFReport(texts: texts, rules: rules.descriptions, version: ClaimCheck.version)
      return try sarif.render(report)
    case .text: return TextReport(texts: texts, options: options).render(report)
    }
  }
}
