internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules
internal import Foundation

struct RulesMeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Counts how often attribution rules are right on annotated texts.",
    discussion: """
      A candidate is right when an annotated attribution shares at least half of all words of the \
      contents, and the sources agree as well. Candidates are counted before conflicts between them \
      are settled. Written are the lists frame-reliability.txt, cue-reliability.txt and \
      trait-weight.txt, beside the lexicons of these names.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Folders with text/*.txt and ann/*.ann (brat stand-off), or with fixtures.",
      valueName: "gold"
    )
  )
  var paths: [String]

  @Flag(help: "Writes the counts into the lexicons that confidence is read from.")
  var write = false

  @Option(help: ArgumentHelp("How many cues are shown with each rule.", valueName: "n"))
  var most = 20

  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func validate() throws {
    if most < 0 { throw ValidationError("--most must be 0 or more") }
  }

  func run() async throws {
    var status = RunStatus()
    let corpora = try paths.map { try GoldCorpus(folder: $0) }
    let rules = try rulesOptions.load(&status)
    let analysis = Analysis(rules: rules)
    var documents: [GoldReading.Pair] = []
    for corpus in corpora {
      let reading = await GoldReading(corpus, by: analysis, jobs: jobsOptions.count)
      status.noteInputs(reading.diagnostics)
      documents += reading.documents
    }
    let candidates = GoldCandidates(documents, analysis.reliability)
    Console.write(CandidateTable(candidates).render(most: most))
    if write {
      let count = ReliabilityCount(
        candidates.documents.flatMap { $0 },
        features: ReliabilityCount.features(rules)
      )
      try write(count.entryFiles, beside: rules, &status)
    }
    try status.exit()
  }
  /// Puts lists of entries beside the rules that name them, where these are rules the verb is about.
  private func write(
    _ files: [ReliabilityCount.EntryFile],
    beside rules: RuleSet,
    _ status: inout RunStatus
  ) throws {
    let subjects = try rulesOptions.subjects(of: rules)
    for file in files {
      guard let rule = subjects.first(where: { $0.id == "lexicon.\(file.lexicon)" }) else {
        throw ValidationError(
          "the rules have no lexicon.\(file.lexicon) with “entries-from: \(file.lexicon).txt”; "
            + "add it, or name the pack that holds it with --rules"
        )
      }
      let folder = URL(fileURLWithPath: rule.header.path).deletingLastPathComponent().relativePath
      let path = "\(folder)/\(file.lexicon).txt"
      try Console.write(file.text, to: path)
      Console.tell("\(path) written")
    }
  }
}
