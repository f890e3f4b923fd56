internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules

/// Which rule packs a command works with, and what the project changes about them.
struct RulesOptions: ParsableArguments {
  /// What a command wants rules for.
  enum Purpose {
    /// To read texts: experimental rules run when they are asked for.
    case texts
    /// To work on the rules themselves: experimental ones, too.
    case rules
  }

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Adds a folder of rules; repeatable.", valueName: "dir")
  )
  var folders: [String] = []

  @Flag(help: "Leaves the built-in rules out.")
  var noDefaultRules = false

  @Option(
    help: ArgumentHelp(
      "The project's configuration, instead of the nearest \(ConfigurationFile.name).",
      valueName: "file"
    )
  )
  var config: String?

  @Flag(help: "Uses no configuration.")
  var noConfig = false

  @Flag(help: "Lets experimental rules run as well.")
  var experimental = false

  func validate() throws {
    if noConfig, config != nil {
      throw ValidationError("--config and --no-config exclude each other")
    }
  }

  /// Loads the packs; what is wrong with rule files goes to standard error and into the status.
  func load(_ status: inout RunStatus, for purpose: Purpose = .rules) throws -> RuleSet {
    let configuration = try configuration()
    let builtIn = try builtInFolder().map { try RulePack(folder: $0, name: BuiltInRules.name) }
    let packs =
      builtIn + configuration.rulePacks() + (try folders.map { try RulePack(folder: $0) })
    let runsExperimental = experimental || purpose == .rules
    let rules = RuleSet(
      packs: packs,
      configuration: runsExperimental ? configuration.runningExperimental() : configuration,
      spread: .overCores
    )
    status.noteRules(rules.diagnostics)
    return rules
  }

  /// The folders of the packs in the order in which they are read; the built-in one comes first.
  func packFolders() throws -> [String] {
    try builtInFolder() + configuration().packFolders + folders
  }

  private func builtInFolder() throws -> [String] {
    noDefaultRules ? [] : [try BuiltInRules.folder()]
  }

  /// What the project has set; nothing without a file of that name.
  func configuration() throws -> Configuration {
    guard !noConfig, let path = config ?? ConfigurationFile.path() else { return Configuration() }
    return try ConfigurationFile.read(path)
  }
}

/// How many threads a command uses.
struct JobsOptions: ParsableArguments {
  @Option(help: "Threads to work with; the result does not depend on it.")
  var jobs: Int?

  var count: Int { jobs ?? Machine.processors }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
  }
}
