internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules

/// Which rule packs a command works with.
struct RulesOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Adds a folder of rules; repeatable.", valueName: "dir")
  )
  var folders: [String] = []

  @Flag(help: "Leaves the built-in rules out.")
  var noDefaultRules = false

  /// The folders of the packs; the built-in one comes first.
  func packFolders() throws -> [String] {
    (noDefaultRules ? [] : [try BuiltInRules.folder()]) + folders
  }

  /// Loads the packs; what is wrong with rule files goes to standard error and into the status.
  func load(_ status: inout RunStatus) throws -> RuleSet {
    let packs = try packFolders().map { try RulePack(folder: $0) }
    let rules = RuleSet(packs: packs, spread: .overCores)
    status.noteRules(rules.diagnostics)
    return rules
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
