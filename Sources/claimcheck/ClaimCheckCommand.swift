internal import ArgumentParser
internal import ClaimCheckKit
internal import Foundation

struct ClaimCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimcheck",
    abstract: "Says who said what about whom, how well it is sourced, and where texts disagree.",
    version: ClaimCheck.version,
    subcommands: [
      CheckCommand.self, ExtractCommand.self, QuotesCommand.self, RulesCommand.self,
    ]
  )
}

@main
enum Program {
  /// Exit status of a command line that makes no sense.
  private static let wrongUsage: Int32 = 2

  static func main() async {
    do {
      var command = try ClaimCheckCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      guard ClaimCheckCommand.exitCode(for: error) == .validationFailure else {
        ClaimCheckCommand.exit(withError: error)
      }
      Console.tell(ClaimCheckCommand.fullMessage(for: error))
      Foundation.exit(wrongUsage)
    }
  }
}
