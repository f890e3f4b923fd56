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
      are settled.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Folders with text/*.txt and ann/*.ann (brat stand-off), or with fixtures.",
      valueName: "gold"
    )
  )
  var paths: [String]

  @Flag(help: "Writes the counted shares into the rule files.")
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
    let reliability = RuleReliability(GoldCandidates(documents), rules: rules)
    Console.write(reliability.render(most: most))
    if write {
      let folders = try rulesOptions.subjectFolders()
      let (changes, notes) = try reliability.changes(in: folders) {
        try String(contentsOfFile: $0, encoding: .utf8)
      }
      status.tell(notes)
      for change in changes { try Console.write(change.text, to: change.path) }
      Console.tell("\(changes.count) rule \(changes.count == 1 ? "file" : "files") written")
    }
    try status.exit()
  }
}
