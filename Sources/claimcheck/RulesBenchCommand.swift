internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

struct RulesBenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Shows what each rule costs on some texts.",
    discussion: """
      All rules with a pattern of their own are run one by one, with a clock around each; with rules \
      named, only these are shown and held against the budget. A rule beyond it gives exit status 1.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Ids of rules, or beginnings of ids such as “sourcing.”, and files, folders or globs.",
      valueName: "rule|path"
    )
  )
  var names: [String]

  @Option(
    help: ArgumentHelp(
      "The most that one rule may take of the time of all rules, in per cent.",
      valueName: "share"
    )
  )
  var budget: Double?

  @Option(help: "How often each rule runs; the quickest run counts.")
  var runs = 3

  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func validate() throws {
    if runs < 1 { throw ValidationError("--runs must be 1 or more") }
    if let budget, !(0...100).contains(budget) {
      throw ValidationError("--budget is a share of the time in per cent, 0 to 100")
    }
  }

  func run() async throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status)
    let (wanted, paths) = RuleSelection.parted(names, in: rules)
    if paths.isEmpty {
      throw ValidationError("name a text, a folder or a glob to run the rules on")
    }
    let inputs = InputPaths(paths)
    status.noteInputs(inputs.diagnostics)
    let documents = status.readDocuments(
      await Analysis(rules: rules).analyse(inputs.files, jobs: jobsOptions.count)
    )
    let bench = RuleBench(rules, documents: documents.map(\.annotated), runs: runs)
    let ids = Set(try wanted.rules(of: rules).map(\.id))
    Console.write(bench.render { ids.contains($0.rule.id) })
    if let budget {
      let beyond = bench.costs.filter { ids.contains($0.rule.id) && bench.share(of: $0) > budget }
      status.tell(beyond.map { bench.diagnostic(of: $0, beyond: budget) })
      if !beyond.isEmpty { status.noteFindings() }
    }
    try status.exit()
  }
}
