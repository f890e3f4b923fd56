internal import ClaimText
internal import PatternEngine

/// A rule that matches something, ready to run.
final class CompiledRule: Sendable {
  /// What runs: over tokens or over the text.
  enum Matching: Sendable {
    case tokens(CompiledTokenPattern)
    case text(TextPattern)

    var pattern: Pattern {
      switch self {
      case .tokens(let compiled): compiled.pattern
      case .text(let compiled): compiled.pattern
      }
    }

    var groups: [NamedGroup] {
      switch self {
      case .tokens(let pattern): pattern.groups
      case .text(let pattern): pattern.groups
      }
    }
  }

  /// What becomes of a match.
  enum Result: Sendable {
    case layer(Int, replaces: [Int])
    case attribution
    case frame
    case check
  }

  struct Exception: Sendable {
    let near: MatchDefinition.Exception.Reach
    let pattern: CompiledTokenPattern
  }

  /// Index into ``RuleSet/rules``.
  let rule: Int
  let matching: Matching
  let result: Result
  let scope: MatchDefinition.Scope
  let insideQuotes: MatchDefinition.InsideQuotes
  let exceptions: [Exception]

  init(
    rule: Int,
    matching: Matching,
    result: Result,
    scope: MatchDefinition.Scope,
    insideQuotes: MatchDefinition.InsideQuotes,
    exceptions: [Exception]
  ) {
    self.rule = rule
    self.matching = matching
    self.result = result
    self.scope = scope
    self.insideQuotes = insideQuotes
    self.exceptions = exceptions
  }
}

extension CompiledRule {
  /// The token ranges of a text that the rule is run on.
  func parts(of structure: TextStructure) -> [Range<Int>] {
    structure.parts(scope, withinQuotes: insideQuotes == .only)
  }
}
