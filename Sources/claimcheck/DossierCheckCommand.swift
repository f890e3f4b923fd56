internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimDossier
internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText
internal import ClaimVerification

struct DossierCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the last versions of all documents, and keeps what was found.",
    discussion: """
      Prints the report that check prints, with what has been decided, and without findings that were \
      dismissed. Only findings that nobody has decided on count for --fail-on. The exit status is that of check.
      """
  )

  @OptionGroup var dossierOptions: DossierOptions
  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func run() async throws {
    let dossier = try dossierOptions.open()
    var status = RunStatus()
    let rules = try rulesOptions.load(&status, for: .texts)
    let versions = try dossier.latestVersions()
    let outcomes = await Analysis(rules: rules)
      .analyse(versions.map(\.inputFile), jobs: jobsOptions.count)
    let documents = status.readDocuments(outcomes)
    let report = Checker(rules: rules).check(
      documents,
      factChecks: try dossier.factChecks().factChecks,
      diagnostics: status.diagnostics
    )
    status.noteLimits(report)
    let read = Set(documents.map { $0.annotated.document.path })
    try dossier.record(
      report,
      on: documents,
      versions.filter { read.contains($0.document) },
      program: ClaimCheck.version,
      at: dossierOptions.now
    )
    let check = try dossier.lastCheck()
    let told = check.told(in: dossier.path)
    status.tell(Array(told.diagnostics.dropFirst(check.report.diagnostics.count)))
    try reportOptions.write(
      told,
      on: documents,
      rules: rules,
      noting: &status,
      counting: { !check.isDecided($0) }
    )
    try status.exit()
  }
}

extension StoredVersion {
  /// The version as a file to read, under the document's name.
  var inputFile: InputFile {
    let file = InputFile(path: document, holding: contents)
    return isReference ? file.asReference() : file
  }
}
