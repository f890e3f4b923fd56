internal import ArgumentParser
internal import ClaimCheckKit
internal import Foundation

struct ClaimCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimcheck",
    abstract: "Says who said what about whom, how well it is sourced, and where texts disagree.",
    version: ClaimCheck.version,
    subcommands: [
      CheckCommand.self, ExtractCommand.self, VerifyCommand.self, CompareCommand.self,
      MatchCommand.self, QuotesCommand.self, DossierCommand.self, RulesCommand.self,
    ]
  )
}

@main
enum Program {
  /// Exit status of a command line that makes no sense.
  private static let wrongUsage: Int32 = 2
  /// Exit status when there are no rules to work with.
  private static let wrongRules: Int32 = 4

  static func main() async {
    do {
      var command = try ClaimCheckCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      let code = ClaimCheckCommand.exitCode(for: error)
      // Help, the version, and the statuses that commands give themselves.
      if code == .success || error is ExitCode { ClaimCheckCommand.exit(withError: error) }
      Console.tell(ClaimCheckCommand.fullMessage(for: error))
      Foundation.exit(error is BuiltInRulesError ? wrongRules : wrongUsage)
    }
  }
}
