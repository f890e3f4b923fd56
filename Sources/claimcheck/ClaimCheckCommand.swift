internal import ArgumentParser
internal import ClaimCheckKit

@main
struct ClaimCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimcheck",
    abstract: "Says who said what about whom, how well it is sourced, and where texts disagree.",
    version: ClaimCheck.version,
    subcommands: [CheckCommand.self, ExtractCommand.self, RulesCommand.self]
  )
}
