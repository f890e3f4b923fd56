internal import ClaimRules
internal import ClaimText

/// What a rule's file says of how it works, in the words of its keys.
struct RuleFacts {
  struct Fact: Equatable {
    let key: String
    let value: String
  }

  /// A pattern of the rule.
  struct Pattern: Equatable {
    /// `pattern`, `regex`, or where an exception is looked for: `unless near sentence`.
    let label: String
    let text: String
    let line: Int
  }

  let rule: Rule

  init(_ rule: Rule) {
    self.rule = rule
  }

  /// Everything but patterns and what the finding says.
  var facts: [Fact] {
    switch rule.body {
    case .lexicon(let lexicon):
      return [
        lexicon.inflection == .none ? nil : Fact("inflect", lexicon.inflection.rawValue),
        lexicon.caseRule == .any ? nil : Fact("case", lexicon.caseRule.rawValue),
      ].compactMap(\.self)
    case .macro(let macro): return [Fact("name", macro.name)]
    case .layer(let layer):
      let replaces = layer.replaces.joined(separator: ", ")
      return [Fact("gives", layer.gives)]
        + (replaces.isEmpty ? [] : [Fact("replaces", replaces)]) + facts(of: layer.match)
    case .attribution(let attribution):
      return [
        Fact("reliability", "\(attribution.reliability)"),
        attribution.cueClass.map { Fact("cue-class", $0) },
        attribution.cueLemma.map { Fact("cue-lemma", $0) },
      ].compactMap(\.self) + facts(of: attribution.match)
    case .frame(let frame): return facts(of: frame) + facts(of: frame.match)
    case .check(let check): return facts(of: check)
    case .compare(let compare):
      return [Fact("compares", compare.compares), documents(of: compare.finding)]
        + compare.options.sorted { $0.key < $1.key }.map { Fact("options › \($0.key)", $0.value) }
    case .score(let score): return facts(of: score)
    }
  }

  /// The rule's own pattern, then those that lift it.
  var patterns: [Pattern] {
    var patterns: [Pattern] = []
    var expression = rule.body.match?.expression
    if case .macro(let macro) = rule.body { expression = macro.expression }
    switch expression {
    case .tokens(let source)?: patterns.append(Pattern("pattern", source))
    case .text(let source)?: patterns.append(Pattern("regex", source))
    case nil: break
    }
    return patterns
      + rule.body.exceptions.map { Pattern("unless near \($0.near.rawValue)", $0.pattern) }
  }

  private func facts(of match: MatchDefinition) -> [Fact] {
    [
      Fact("scope", match.scope.rawValue), Fact("inside-quotes", match.insideQuotes.rawValue),
      Fact("stage", "\(match.stage)"),
    ] + (match.priority == 0 ? [] : [Fact("priority", "\(match.priority)")])
  }

  private func facts(of frame: FrameDefinition) -> [Fact] {
    [
      Fact("frame", frame.frame), Fact("key", frame.key.joined(separator: ", ")),
      Fact("value", frame.value.joined(separator: ", ")),
    ]
      + frame.slots.sorted { $0.key < $1.key }.map { Fact("slots › \($0.key)", $0.value.rawValue) }
      + [Fact("tolerance", "\(frame.tolerance)")]
  }

  private func facts(of check: CheckDefinition) -> [Fact] {
    var facts = [documents(of: check.finding)]
    switch check.subject {
    case .text(let match): facts += self.facts(of: match)
    case .claim(let conditions, let part):
      facts.append(Fact("claim › at", part.rawValue))
      facts += conditions.map {
        Fact("claim › \($0.field.rawValue)", $0.values.joined(separator: ", "))
      }
    case .article: break
    }
    facts += check.article.map { condition in
      let bound = ScoreNumber.text(condition.bound)
      return Fact(
        "article › \(condition.measure.rawValue)",
        "\(condition.comparison.rawValue) \(bound)"
      )
    }
    return facts + (check.voice == .any ? [] : [Fact("voice", check.voice.rawValue)])
  }

  private func facts(of score: ScoreDefinition) -> [Fact] {
    var facts = [
      Fact("dimension", score.dimension), Fact("documents", names(of: score.documents)),
      Fact("start", ScoreNumber.text(score.start)),
    ]
    if let caution = score.caution {
      facts.append(Fact("needs", ScoreNumber.text(caution.needs)))
      facts.append(Fact("typical", ScoreNumber.text(caution.typical)))
      facts.append(Fact("weight", ScoreNumber.text(caution.weight)))
    }
    return facts
      + score.moves.map { move in
        let length = move.per.map { " in \(ScoreNumber.text($0))" } ?? ""
        let points = (move.points > 0 ? "+" : "") + ScoreNumber.text(move.points) + length
        let limit = move.limit < 100 ? ", \(ScoreNumber.text(move.limit)) at most" : ""
        return Fact("moves › \(move.when)", "\(points)\(limit): \(move.reason)")
      }
  }

  private func documents(of finding: FindingDefinition) -> Fact {
    Fact("documents", names(of: finding.documents))
  }

  private func names(of kinds: [DocumentKind]) -> String {
    kinds.count == DocumentKind.allCases.count
      ? "any" : kinds.map(\.rawValue).joined(separator: ", ")
  }
}

extension RuleFacts.Fact {
  fileprivate init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}

extension RuleFacts.Pattern {
  fileprivate init(_ label: String, _ source: PatternSource) {
    self.label = label
    text = source.text.trimmed
    line = source.location(of: 0).line
  }
}

/// A number as rule files write it.
enum ScoreNumber {
  static func text(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e9 ? "\(Int(number))" : "\(number)"
  }

  static func text(_ amount: ScoreDefinition.Amount) -> String {
    "\(text(amount.count)) \(amount.unit.rawValue)"
  }
}
