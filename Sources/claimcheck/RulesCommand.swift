internal import ArgumentParser

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists, checks and tests rules.",
    subcommands: [RulesCheckCommand.self, RulesExplainCommand.self, RulesTestCommand.self]
  )
}
