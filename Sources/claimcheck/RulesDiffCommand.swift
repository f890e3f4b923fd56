internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimReports
internal import ClaimRules

struct RulesDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what other rules change in some texts: matches gained, lost and moved.",
    discussion: """
      A change is no failure: the exit status tells of rules and texts that could not be read, and of \
      nothing else.
      """
  )

  @Argument(help: ArgumentHelp("The folder of the rules as they were.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The folder of the rules as they are now.", valueName: "new"))
  var new: String

  @Argument(help: "Texts: files, folders or globs; - is standard input.")
  var corpus: [String]

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "Compares this rule, or those whose ids begin so, such as “sourcing.”; repeatable.",
      valueName: "id"
    )
  )
  var selected: [String] = []

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("A folder of rules that both build on; repeatable.", valueName: "dir")
  )
  var bases: [String] = []

  @Option(help: "How many changes are shown; all are counted.")
  var most = 100

  @Flag(
    help: """
      Asks for each change on standard input whether to add it to the rule's file in the new folder: \
      m as an example that must match, n as one that must not, s to skip it, q to stop.
      """
  )
  var addExample = false

  @Option(help: "Colours in the output.")
  var color = ColourChoice.auto

  @OptionGroup var jobsOptions: JobsOptions

  func validate() throws {
    if most < 0 { throw ValidationError("--most must be 0 or more") }
    if addExample, corpus.contains("-") {
      throw ValidationError(
        "--add-example reads answers from standard input, so no text can be “-”"
      )
    }
  }

  func run() async throws {
    var status = RunStatus()
    let (before, after) = (try load(old, &status), try load(new, &status))
    let inputs = InputPaths(corpus)
    status.noteInputs(inputs.diagnostics)
    let diff = await RuleDiff(
      from: before,
      to: after,
      texts: inputs.files,
      ids: try ids(in: [before, after]),
      jobs: jobsOptions.count
    )
    _ = status.readDocuments(diff.outcomes)
    status.noteStopped(diff.stoppedBefore)
    let report = RuleDiffReport(diff, options: Console.textOptions(colour: color))
    var questions = ExampleQuestions(rules: after)
    for change in diff.changes.prefix(most) {
      Console.write(report.render(change))
      if addExample { questions.ask(about: change) }
    }
    if diff.changes.count > most {
      Console.write("The first \(most) are shown; --most shows more.\n")
    }
    Console.write(report.summary())
    try status.exit()
  }

  private func load(_ folder: String, _ status: inout RunStatus) throws -> RuleSet {
    let packs = try (bases + [folder]).map { try RulePack(folder: $0) }
    let rules = RuleSet(packs: packs, spread: .overCores)
    status.noteRules(rules.diagnostics)
    return rules
  }

  /// The rules that are named, whether they are in both folders or in one; empty for all.
  private func ids(in sets: [RuleSet]) throws -> Set<String> {
    var ids: Set<String> = []
    for name in selected {
      let found = sets.flatMap { (try? RuleSelection([name]).rules(of: $0).map(\.id)) ?? [] }
      if found.isEmpty { throw ValidationError("there is no rule “\(name)”") }
      ids.formUnion(found)
    }
    return ids
  }
}
