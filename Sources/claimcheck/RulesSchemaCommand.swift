internal import ArgumentParser
internal import ClaimCheckKit

struct RulesSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes the JSON Schema of rule files, for completion in editors."
  )

  @Option(help: ArgumentHelp("Writes it to a file.", valueName: "file"))
  var out: String?

  func run() throws {
    try Console.write(try RuleSchema.text(), to: out)
  }
}
