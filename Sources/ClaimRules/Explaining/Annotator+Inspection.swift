package import ClaimText
internal import PatternEngine

extension Annotator {
  /// Runs the cascade over a document and follows one rule through it.
  ///
  /// - Parameter pattern: Which pattern of the rule to follow is decided by its body: the one that
  ///   matches. Rules without one cannot be inspected.
  package mutating func inspect(_ rule: Rule, in document: Document) -> RuleInspection? {
    guard let match = rule.body.match,
      let compiled = rules.cascade.first(where: { rules.rules[$0.rule].id == rule.id }),
      let follower = PatternFollower(match.expression, of: compiled, in: rules)
    else { return nil }
    let demands = rules.gate(of: rule.id)?.demands ?? []
    var run = begin(document)
    var passages: [PassageDraft] = []
    for other in rules.cascade {
      guard other.rule == compiled.rule else {
        apply(other, to: &run)
        continue
      }
      let units = compiled.parts(of: document.structure)
      let soFar = run.annotated
      var drafts = units.map { follow(follower, compiled, in: $0, of: soFar) }
      for index in drafts.indices {
        drafts[index].needs = demands.map {
          RuleInspection.Need($0, in: drafts[index].tokens, of: soFar)
        }
      }
      apply(other, to: &run)
      for index in drafts.indices { drafts[index].settle(compiled, in: run) }
      passages = drafts
    }
    let annotated = run.annotated
    for index in passages.indices { passages[index].settleReplaced(compiled, in: annotated) }
    return RuleInspection(
      rule: rule,
      pattern: match.expression.source,
      annotated: annotated,
      passages: passages.map { $0.passage(in: annotated) }
    )
  }

  private mutating func follow(
    _ follower: PatternFollower,
    _ rule: CompiledRule,
    in unit: Range<Int>,
    of annotated: AnnotatedDocument
  ) -> PassageDraft {
    var draft = follower.follow(rule, in: unit, of: annotated)
    for index in draft.matches.indices {
      guard draft.matches[index].fate == nil else { continue }
      draft.matches[index].fate = lifting(rule, draft.matches[index].tokens, in: annotated)
    }
    return draft
  }

  /// The exception of a rule that lifts a match of some tokens.
  private mutating func lifting(
    _ rule: CompiledRule,
    _ tokens: Range<Int>,
    in annotated: AnnotatedDocument
  ) -> RuleInspection.Fate? {
    for (number, exception) in rule.exceptions.enumerated() {
      let near = annotated.document.structure.reach(exception.near, around: tokens)
      if let found = firstMatch(of: exception.pattern, in: near, of: annotated) {
        return .lifted(exception: number, annotated.bytes(of: found))
      }
    }
    return nil
  }
}

extension RuleInspection.Need {
  /// What a gate demands, and whether some tokens hold it by now; literals stand in quotation marks.
  fileprivate init(
    _ demand: RuleGate.Demand,
    in tokens: Range<Int>,
    of annotated: AnnotatedDocument
  ) {
    switch demand.test {
    case .symbols: names = demand.alternatives
    case .literals: names = demand.alternatives.map { "“\($0)”" }
    }
    isMet = annotated.meets(demand, in: tokens)
  }
}
