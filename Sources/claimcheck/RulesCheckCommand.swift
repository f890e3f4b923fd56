internal import ArgumentParser
internal import ClaimRules

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
