/// A rule whose patterns wait to be compiled.
struct RuleDraft: Sendable {
  /// Where a pattern that lifts the rule looks, and the index of its job.
  typealias Exception = (near: MatchDefinition.Exception.Reach, job: Int)

  let rule: Int
  let match: MatchDefinition
  let job: Int
  let result: CompiledRule.Result
  let exceptions: [Exception]

  /// - Parameter patterns: By job; `nil` for one that is wrong.
  func compiled(with patterns: [CompiledRule.Matching?]) -> CompiledRule? {
    patterns[job].map { matching in
      CompiledRule(
        rule: rule,
        matching: matching,
        result: result,
        scope: match.scope,
        insideQuotes: match.insideQuotes,
        exceptions: Self.compiled(exceptions, with: patterns)
      )
    }
  }

  static func compiled(
    _ exceptions: [Exception],
    with patterns: [CompiledRule.Matching?]
  ) -> [CompiledRule.Exception] {
    exceptions.compactMap { exception in
      guard case .tokens(let pattern)? = patterns[exception.job] else { return nil }
      return CompiledRule.Exception(near: exception.near, pattern: pattern)
    }
  }
}
