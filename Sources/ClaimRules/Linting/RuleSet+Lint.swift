internal import PatternEngine

/// What a check of rules asks of the patterns of loaded rules.
extension RuleSet {
  /// Whether a rule's pattern matches where there is nothing at all, so that it can match anywhere.
  package func matchesNothing(_ rule: Rule) -> Bool {
    guard let compiled = compiledRule(rule) else { return false }
    var matcher = Matcher()
    switch compiled.matching {
    case .tokens(let pattern):
      let empty: [UInt8] = []
      return (try? matcher.firstMatch(of: pattern.pattern, in: empty.span, from: 0)) ?? false
    case .text(let text):
      return (try? matcher.firstMatch(of: text.pattern, in: ValidUTF8(""))) ?? false
    }
  }

  /// Whether nothing has to be in a sentence for a rule to match there, or nothing but what is in every
  /// sentence, so that the rule runs on all of them.
  package func runsEverywhere(_ rule: Rule) -> Bool {
    switch compiledRule(rule)?.matching {
    case .tokens(let pattern)?:
      !pattern.required.contains { symbols in
        !symbols.isEmpty && symbols.allSatisfy { isTelling($0) }
      }
    case .text(let text)?: text.demands.isEmpty
    case nil: false
    }
  }

  /// The names of the groups of a rule's pattern.
  package func groupNames(of rule: Rule) -> Set<String> {
    Set(compiledRule(rule)?.matching.groups.map(\.name) ?? [])
  }

  /// The place of a rule in the cascade; rules without a pattern have none.
  package func order(of rule: Rule) -> Int? {
    cascade.firstIndex { rules[$0.rule].id == rule.id }
  }

  private func compiledRule(_ rule: Rule) -> CompiledRule? {
    cascade.first { rules[$0.rule].id == rule.id }
  }

  /// Every sentence has words, a capital letter at its beginning and a stop at its end.
  private func isTelling(_ symbol: Int) -> Bool {
    switch symbols.meanings[symbol] {
    case .word, .exact, .lexicon, .layer, .regex: true
    case .builtIn(let name):
      ![.word, .lowercase, .capitalised, .sentenceStart, .punctuation].contains(name)
    }
  }
}

/// A pattern or one of its alternatives, apart from where it is written.
package struct PatternShape: Hashable {
  fileprivate let expression: TokenExpression?
  fileprivate let text: String?
}

extension RuleSet {
  /// The alternatives at the top of a pattern; one of a `regex:` stands for itself.
  package func alternatives(of expression: MatchDefinition.Expression) -> Set<PatternShape> {
    switch expression {
    case .text(let source): return [PatternShape(expression: nil, text: source.text)]
    case .tokens(let source):
      guard let parsed = try? parse(source) else { return [] }
      let alternatives = if case .alternation(let all) = parsed { all } else { [parsed] }
      return Set(
        alternatives.map { PatternShape(expression: $0.withoutOffsets, text: nil) }
      )
    }
  }
}

extension TokenExpression {
  fileprivate var withoutOffsets: TokenExpression {
    switch self {
    case .sequence(let elements): .sequence(elements.map(\.withoutOffsets))
    case .alternation(let alternatives): .alternation(alternatives.map(\.withoutOffsets))
    case .group(let group, let body, _): .group(group, body.withoutOffsets, offset: 0)
    case .repeated(let body, let symbol, let least):
      .repeated(body.withoutOffsets, operator: symbol, least: least)
    case .atom(let atom, _): .atom(atom, offset: 0)
    case .start, .end: self
    }
  }
}
