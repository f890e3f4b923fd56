internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

struct RulesTryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Shows what a pattern finds in a text, before any rule file holds it.",
    discussion: """
      The pattern sees all layers and lexicons of the rules. A wrong one is told with its place, and \
      the exit status is 4.
      """
  )

  @Argument(help: "The pattern, as “pattern:” of a rule file would have it.")
  var pattern: String

  @Argument(help: "The text to look in.")
  var text: String?

  @Option(
    name: .customLong("in"),
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Files, folders or globs to look in; - is standard input.",
      valueName: "path"
    )
  )
  var paths: [String] = []

  @Flag(help: "Reads the pattern as “regex:”, PCRE2 over the text.")
  var regex = false

  @Option(help: "How far a match may reach.", transform: NamedChoice.read)
  var scope = MatchDefinition.Scope.sentence

  @Option(help: "What to do inside quotations.", transform: NamedChoice.read)
  var insideQuotes = MatchDefinition.InsideQuotes.any

  @Option(help: "How many matches are shown.")
  var most = 50

  @Option(help: "Colours in the output.")
  var color = ColourChoice.auto

  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func validate() throws {
    if text == nil, paths.isEmpty {
      throw ValidationError("give a text to look in, or files with --in")
    }
    if most < 0 { throw ValidationError("--most must be 0 or more") }
  }

  func run() async throws {
    var status = RunStatus()
    let trial = TrialPattern(
      pattern,
      isOverText: regex,
      scope: scope,
      insideQuotes: insideQuotes
    )
    let rules = try rulesOptions.load(&status).trying(trial)
    status.noteRules(rules.diagnostics)
    guard !rules.diagnostics.contains(where: { $0.severity == .error }) else {
      return try status.exit()
    }
    let analysis = Analysis(rules: rules)
    let given = text.map { [analysis.analyse(bytes: Array($0.utf8), path: "text")] } ?? []
    let inputs = InputPaths(paths)
    status.noteInputs(inputs.diagnostics)
    let documents = status.readDocuments(
      given + (await analysis.analyse(inputs.files, jobs: jobsOptions.count))
    )
    let found = PatternTrial(trial, among: rules, mostMatches: most)
    Console.write(
      found.text(documents.map(\.annotated), options: Console.textOptions(colour: color))
    )
    try status.exit()
  }
}
