internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimReports
internal import ClaimText

/// Findings that are known already, and do not count.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leaves out the findings of a baseline, and tells how many.",
      valueName: "file"
    )
  )
  var baseline: String?

  @Option(
    help: ArgumentHelp("Writes all findings to a baseline; they are then known.", valueName: "file")
  )
  var writeBaseline: String?

  func validate() throws {
    if baseline != nil, writeBaseline != nil {
      throw ValidationError("--baseline and --write-baseline exclude each other")
    }
  }

  /// Writes the baseline that is asked for, and gives the report without what is known.
  func apply(to report: Report, noting status: inout RunStatus) throws -> Report {
    if let writeBaseline {
      let all = Baseline(of: report)
      try Console.write(all.render(), to: writeBaseline)
      return known(all, report, writeBaseline, &status)
    }
    guard let baseline else { return report }
    return known(try Baseline(reading: text(of: baseline)), report, baseline, &status)
  }

  private func known(
    _ known: Baseline,
    _ report: Report,
    _ file: String,
    _ status: inout RunStatus
  ) -> Report {
    let (report, diagnostics) = known.applied(to: report, file: file)
    status.tell(diagnostics)
    return report
  }

  private func text(of file: String) throws -> String {
    let file = InputFile(path: file)
    guard file.exists else {
      throw ValidationError("there is no baseline “\(file.path)”; --write-baseline makes one")
    }
    return try file.batchText()
  }
}
