/// The rules of a cascade that run over text, with the gates before them.
struct TextRules: Sendable {
  /// Rules that look at the same parts of a text.
  struct Group: Sendable {
    let scope: MatchDefinition.Scope
    /// Whether they look at the quotations in those parts alone.
    let isWithinQuotes: Bool
    /// Indices into the cascade.
    fileprivate(set) var rules: [Int]
    fileprivate(set) var gate: TextGate
  }

  private(set) var groups: [Group] = []

  init(_ cascade: [CompiledRule]) {
    for scope in MatchDefinition.Scope.allCases {
      for isWithinQuotes in [false, true] {
        var rules: [Int] = []
        var demands: [[[TextLiteral]]] = []
        for (index, rule) in cascade.enumerated() where rule.scope == scope {
          guard (rule.insideQuotes == .only) == isWithinQuotes, case .text(let text) = rule.matching
          else { continue }
          rules.append(index)
          demands.append(text.demands)
        }
        guard !rules.isEmpty else { continue }
        groups.append(
          Group(
            scope: scope,
            isWithinQuotes: isWithinQuotes,
            rules: rules,
            gate: TextGate(demands)
          )
        )
      }
    }
  }
}
