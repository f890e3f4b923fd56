extension RuleBody {
  /// What the rule matches and where, if it matches anything by itself.
  public var match: MatchDefinition? {
    switch self {
    case .layer(let layer): layer.match
    case .attribution(let attribution): attribution.match
    case .frame(let frame): frame.match
    case .check(let check):
      if case .text(let match) = check.subject { match } else { nil }
    case .lexicon, .macro, .compare, .score: nil
    }
  }

  /// The patterns that lift what the rule finds.
  public var exceptions: [MatchDefinition.Exception] {
    switch self {
    case .check(let check): check.exceptions + (match?.exceptions ?? [])
    case .compare(let compare): compare.exceptions
    case .layer, .attribution, .frame: match?.exceptions ?? []
    case .lexicon, .macro, .score: []
    }
  }

  /// How the findings of the rule read, if it gives any.
  public var finding: FindingDefinition? {
    switch self {
    case .check(let check): check.finding
    case .compare(let compare): compare.finding
    case .lexicon, .macro, .layer, .attribution, .frame, .score: nil
    }
  }
}

extension MatchDefinition.Expression {
  /// The pattern as its author wrote it.
  public var source: PatternSource {
    switch self {
    case .tokens(let source), .text(let source): source
    }
  }
}
