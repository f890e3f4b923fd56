internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists, checks and tests rules.",
    subcommands: [RulesCheckCommand.self]
  )
}

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads every rule file and tells everything that is wrong, in one go."
  )

  @Argument(help: "Folders with rules.")
  var packs: [String] = []

  func run() throws {
    let rules = RuleSet(packs: try packs.map { (path) throws in try RulePack(folder: path) })
    for diagnostic in rules.diagnostics { print(diagnostic) }
    print("\(rules.rules.count) rules, \(rules.lexicons.count) lexicons")
  }
}
