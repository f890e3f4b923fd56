internal import ArgumentParser

@main
struct ClaimCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "claimcheck")
}
