internal import ClaimCheckKit
internal import ClaimRules

/// Asks on standard input what to make of changes, and writes them into rule files as examples.
struct ExampleQuestions {
  /// The rules whose files take the examples.
  let rules: RuleSet
  private var isOver = false

  init(rules: RuleSet) {
    self.rules = rules
  }

  /// Asks about one change, unless the answer to an earlier one was to stop.
  mutating func ask(about change: RuleDiff.Change) {
    guard !isOver, let rule = rules.rule(id: change.hit.rule.id) else { return }
    while true {
      Console.ask("add as an example? [m]atch, [n]o-match, [s]kip, [q]uit: ")
      switch readLine()?.first {
      case "m": return add(change, as: .match, to: rule)
      case "n": return add(change, as: .noMatch, to: rule)
      case "s": return
      case "q", nil:
        isOver = true
        return
      default: continue
      }
    }
  }

  private func add(
    _ change: RuleDiff.Change,
    as sense: RuleExampleCase.Sense,
    to rule: Rule
  ) {
    let path = rule.header.path
    do throws(ExampleWriterError) {
      try ExampleWriter.add(change.hit.example(as: sense), as: sense, to: path)
      Console.tell("added to \(path) as \(sense.rawValue)")
    } catch {
      Console.tell("not added: \(error)")
    }
  }
}
