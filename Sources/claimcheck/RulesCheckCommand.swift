internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules
internal import Foundation

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads every rule file and tells everything that is wrong or doubtful, in one go."
  )

  @Flag(help: "Fails, with status 1, on warnings too.")
  var strict = false

  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status)
    let linter = RuleLinter(rules) { try? String(contentsOfFile: $0, encoding: .utf8) }
    let warnings = linter.warnings()
    status.noteRules(warnings)
    if strict, !warnings.isEmpty { status.noteFindings() }
    let told =
      warnings.isEmpty ? "" : ", \(warnings.count) \(warnings.count == 1 ? "warning" : "warnings")"
    print("\(rules.rules.count) rules, \(rules.lexicons.count) lexicons\(told)")
    try status.exit()
  }
}
