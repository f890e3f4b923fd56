internal import ArgumentParser

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists, checks and tests rules.",
    subcommands: [
      RulesListCommand.self, RulesShowCommand.self, RulesDepsCommand.self,
      RulesNewCommand.self, RulesFormatCommand.self, RulesDocsCommand.self, RulesSchemaCommand.self,
      RulesCheckCommand.self, RulesExplainCommand.self, RulesTestCommand.self, RulesTryCommand.self,
      RulesBenchCommand.self, RulesMeasureCommand.self, RulesDiffCommand.self,
    ]
  )
}
