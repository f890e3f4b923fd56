internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimRules

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists, checks and tests rules.",
    subcommands: [
      RulesListCommand.self, RulesShowCommand.self, RulesDepsCommand.self,
      RulesNewCommand.self, RulesFormatCommand.self, RulesDocsCommand.self, RulesSchemaCommand.self,
      RulesCheckCommand.self, RulesExplainCommand.self, RulesTestCommand.self,
    ]
  )
}

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads every rule file and tells everything that is wrong, in one go."
  )

  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status)
    print("\(rules.rules.count) rules, \(rules.lexicons.count) lexicons")
    try status.exit()
  }
}

struct RulesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows what each layer made of a text, and which rules matched."
  )

  @Argument(help: "The text.")
  var text: String

  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var status = RunStatus()
    let analysis = Analysis(rules: try rulesOptions.load(&status))
    let documents = status.readDocuments([
      analysis.analyse(bytes: Array(text.utf8), path: "text")
    ])
    for document in documents { Console.write(LayerListing(document.annotated).render()) }
    try status.exit()
  }
}
