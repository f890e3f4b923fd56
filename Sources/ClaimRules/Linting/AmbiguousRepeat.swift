internal import PatternEngine

/// A repeat inside a repeat that makes a match take too many steps, with the proof.
package struct AmbiguousRepeat: Sendable, Hashable {
  /// UTF-8 offset into the author's pattern.
  package let offset: Int
  /// How many tokens or characters the sequence has that no match could be found or ruled out for.
  package let length: Int
  /// The steps after which the match was given up.
  package let steps: Int
  /// What was repeated, for people to read.
  package let subject: String
  /// Whether the same pattern without backtracking into the outer repeat comes to an end.
  package let isMendedByPossessive: Bool
}

extension RuleSet {
  /// The ambiguous nested repeats of a pattern that could be proved: by matching, under the limit that
  /// rules run under, a sequence made from the pattern itself.
  package func ambiguousRepeats(of expression: MatchDefinition.Expression) -> [AmbiguousRepeat] {
    switch expression {
    case .tokens(let source):
      guard let parsed = try? parse(source) else { return [] }
      return TokenRepeatProbe(rules: self, source: source, expression: parsed).proved()
    case .text(let source):
      return TextRepeatProbe(rules: self, source: source).proved()
    }
  }
}
