public import ClaimRules

/// One example of one rule, and what it has to show.
public struct RuleExampleCase: Sendable, Hashable {
  public enum Sense: String, Sendable, Hashable, CaseIterable {
    case match
    case noMatch = "no-match"
    /// A known gap: it fails, and it is told when it no longer does.
    case todoMatch = "todo-match"
  }

  public let rule: Rule
  public let example: RuleExample
  public let sense: Sense

  /// All examples of some rules, in the order of the rules and of their files.
  public static func all(of rules: some Sequence<Rule>) -> [RuleExampleCase] {
    rules.flatMap { rule in
      let examples = rule.header.examples
      return examples.match.map { RuleExampleCase(rule: rule, example: $0, sense: .match) }
        + examples.noMatch.map { RuleExampleCase(rule: rule, example: $0, sense: .noMatch) }
        + examples.todoMatch.map { RuleExampleCase(rule: rule, example: $0, sense: .todoMatch) }
    }
  }
}

extension RuleExampleCase: CustomStringConvertible {
  /// `rule, line 12, match: “the text”`.
  public var description: String {
    "\(rule.id), line \(example.line), \(sense.rawValue): “\(example.documents.joined(separator: "” | “"))”"
  }
}
