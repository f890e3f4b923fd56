internal import ClaimText

/// What is known of one passage while the cascade still runs.
struct PassageDraft {
  struct Match {
    let tokens: Range<Int>
    let text: ByteRange
    let groups: TokenGroups
    let elements: [RuleInspection.Element]
    /// `nil` as long as nothing speaks against it.
    var fate: RuleInspection.Fate?

    /// The tokens that a layer is given.
    var given: Range<Int> { groups["give"].first ?? tokens }
  }

  let tokens: Range<Int>
  var needs: [RuleInspection.Need] = []
  var matches: [Match]
  let farthest: RuleInspection.Attempt?
  let isComplete: Bool

  /// Finds the matches of a layer that were not added, because others hold their tokens.
  mutating func settle(_ rule: CompiledRule, in run: CascadeRun) {
    guard case .layer(let layer, _) = rule.result else { return }
    let annotations = run.annotations(of: layer)
    for index in matches.indices where matches[index].fate == nil {
      let given = matches[index].given
      guard !annotations.contains(where: { $0.rule == rule.rule && $0.tokens == given }),
        let holder = annotations.first(where: { $0.tokens.overlaps(given) })
      else { continue }
      matches[index].fate = .taken(
        by: holder.rule.map { run.rules.rules[$0].id } ?? run.rules.layers[layer],
        run.draft.document.structure.bytes(of: holder.tokens)
      )
    }
  }

  /// Finds the matches of a layer that a later rule replaced.
  mutating func settleReplaced(_ rule: CompiledRule, in annotated: AnnotatedDocument) {
    guard case .layer(let layer, _) = rule.result else { return }
    let rules = annotated.rules
    for index in matches.indices where matches[index].fate == nil {
      let given = matches[index].given
      let left = annotated.annotations[layer]
      if left.contains(where: { $0.rule == rule.rule && $0.tokens == given }) { continue }
      for other in rules.cascade {
        guard case .layer(let target, let replaces) = other.result, replaces.contains(layer),
          let holder = annotated.annotations[target].first(where: {
            $0.rule == other.rule && $0.tokens.overlaps(given)
          })
        else { continue }
        matches[index].fate = .replaced(
          by: rules.rules[other.rule].id,
          annotated.bytes(of: holder.tokens)
        )
        break
      }
    }
  }

  func passage(in annotated: AnnotatedDocument) -> RuleInspection.Passage {
    RuleInspection.Passage(
      tokens: tokens,
      needs: needs,
      matches: matches.map { match in
        RuleInspection.Match(
          text: match.text,
          elements: match.elements,
          groups: match.groups.names.map { ($0, match.groups[$0].map(annotated.bytes)) },
          fate: match.fate ?? .kept
        )
      },
      farthest: farthest,
      isComplete: isComplete
    )
  }
}
