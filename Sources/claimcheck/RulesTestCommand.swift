internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules

struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the examples of rules: what they must match and what they must not."
  )

  @Argument(help: "Ids of rules, or beginnings of ids such as “sourcing.”; all rules if none.")
  var rules: [String] = []

  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var status = RunStatus()
    let ruleSet = try rulesOptions.load(&status)
    let wanted = ruleSet.rules.filter { rule in
      rules.isEmpty
        || rules.contains { $0 == rule.id || $0.hasSuffix(".") && rule.id.hasPrefix($0) }
    }
    for name in rules where !wanted.contains(where: { $0.id.hasPrefix(name) }) {
      throw ValidationError("there is no rule “\(name)”")
    }
    let examples = RuleExampleCase.all(of: wanted)
    let tester = RuleTester(rules: ruleSet)
    var failed = 0
    for example in examples {
      let failures = tester.failures(of: example)
      if !failures.isEmpty { failed += 1 }
      for failure in failures { print("\(failure)\n") }
    }
    print("\(wanted.count) rules, \(examples.count) examples, \(failed) failed")
    if failed > 0 { status.noteFindings() }
    try status.exit()
  }
}
