internal import ClaimRules
internal import ClaimText

/// Finds rules that another one always comes before.
///
/// A rule is shadowed when an earlier rule that gives the same has its pattern, or has it as one of
/// the alternatives at the top of its own, looks at the same places, and has no exceptions of its
/// own; and when in every match example the earlier rule indeed gives the marked words. The first is
/// sound, since the earlier pattern then matches whatever the later one does; the second proves it.
struct RuleShadows {
  private let rules: RuleSet
  private let tester: RuleTester

  init(_ rules: RuleSet) {
    self.rules = rules
    tester = RuleTester(rules: rules)
  }

  func shadow(of rule: Rule) -> (rule: String, examples: Int)? {
    guard case .layer(let layer) = rule.body, let order = rules.order(of: rule) else { return nil }
    for other in rules.rules where other.id != rule.id {
      guard case .layer(let earlier) = other.body, earlier.gives == layer.gives,
        let first = rules.order(of: other), first < order, !layer.replaces.contains(layer.gives),
        covers(earlier.match, layer.match), areTaken(rule, by: other)
      else { continue }
      return (other.id, rule.header.examples.match.count)
    }
    return nil
  }

  private func covers(_ earlier: MatchDefinition, _ later: MatchDefinition) -> Bool {
    guard earlier.scope == later.scope, earlier.insideQuotes == later.insideQuotes,
      earlier.exceptions.isEmpty || earlier.exceptions == later.exceptions
    else { return false }
    return rules.alternatives(of: earlier.expression)
      .isSuperset(of: rules.alternatives(of: later.expression))
  }

  private func areTaken(_ rule: Rule, by other: Rule) -> Bool {
    var annotator = Annotator(rules)
    return RuleExampleCase.all(of: [rule]).filter { $0.sense == .match }.allSatisfy { example in
      let documents = tester.read(.example(example), with: &annotator).documents
      return tester.matches(of: rule, in: documents).isEmpty
        && !tester.matches(of: other, in: documents).isEmpty
    }
  }
}
