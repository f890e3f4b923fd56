internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimDossier
internal import ClaimReports
internal import ClaimRules
internal import ClaimText

struct DossierExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the last report, the whole dossier, or drafts of ClaimReview.",
    discussion: """
      The formats of check give the report of the last check, with what has been decided since. \
      `dossier` and `ndjson` give everything that is kept, `claimreview` a draft for each claim that was rated.
      """
  )

  /// A format of reports, or one of the dossier's own.
  enum Format: ExpressibleByArgument {
    case report(ReportOptions.Format)
    case dossier, ndjson, claimreview

    private static let own: [(name: String, format: Format)] = [
      ("dossier", .dossier), ("ndjson", .ndjson), ("claimreview", .claimreview),
    ]

    init?(argument: String) {
      if let format = ReportOptions.Format(rawValue: argument) {
        self = .report(format)
      } else if let own = Self.own.first(where: { $0.name == argument }) {
        self = own.format
      } else {
        return nil
      }
    }

    static var allValueStrings: [String] {
      ReportOptions.Format.allCases.map(\.rawValue) + own.map(\.name)
    }
  }

  @Option(help: "What to write, and how.")
  var format: Format

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Writes to a file.", valueName: "file")
  )
  var output: String?

  @Option(help: ArgumentHelp("Who publishes the drafts of ClaimReview.", valueName: "name"))
  var publisher: String?

  @OptionGroup var dossierOptions: DossierOptions
  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func validate() throws {
    if case .claimreview = format, publisher == nil {
      throw ValidationError("a ClaimReview has an author: --publisher NAME")
    }
  }

  func run() async throws {
    let dossier = try dossierOptions.open()
    var status = RunStatus()
    switch format {
    case .report(let format):
      try Console.write(await report(of: dossier, as: format, &status), to: output)
    case .dossier: try Console.write(DossierRecord.whole(dossier.records()), to: output)
    case .ndjson: try Console.write(DossierRecord.lines(dossier.records()), to: output)
    case .claimreview:
      let drafts = try dossier.claimReviews(publisher: publisher ?? "")
      if drafts.isEmpty { Console.tell("no claim has been rated") }
      try Console.write(ClaimReviewDraft.render(drafts), to: output)
    }
    try status.exit()
  }

  private func report(
    of dossier: Dossier,
    as format: ReportOptions.Format,
    _ status: inout RunStatus
  ) async throws -> String {
    let check = try dossier.lastCheck()
    let rules = try rulesOptions.load(&status, for: .texts)
    let outcomes = await Analysis(rules: rules)
      .analyse(check.versions.map(\.inputFile), jobs: jobsOptions.count)
    return try format.render(
      check.told(in: dossier.path),
      on: status.readDocuments(outcomes),
      rules: rules,
      options: Console.textOptions(colour: output == nil ? .auto : .never)
    )
  }
}
