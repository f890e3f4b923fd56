package import ClaimText

/// What one rule with a pattern did with a text, and why.
package struct RuleInspection: Sendable {
  package let rule: Rule
  /// The pattern as its author wrote it.
  package let pattern: PatternSource
  /// The text after all rules ran.
  package let annotated: AnnotatedDocument
  /// One for each sentence, paragraph or quotation that the rule looks at.
  package let passages: [Passage]

  package struct Passage: Sendable {
    package let tokens: Range<Int>
    /// What every match needs to be somewhere in the passage.
    package let needs: [Need]
    package let matches: [Match]
    /// The attempt that came farthest, when there is no match.
    package let farthest: Attempt?
    /// Whether the search was followed to its end.
    package let isComplete: Bool
  }

  package struct Need: Sendable, Hashable {
    /// As an author writes them; one is enough.
    package let names: [String]
    package let isMet: Bool
  }

  /// An element of the pattern and the bytes of the text it took.
  package struct Element: Sendable, Hashable {
    /// UTF-8 bytes of the pattern.
    package let pattern: Range<Int>
    package let text: ByteRange
  }

  package struct Attempt: Sendable, Hashable {
    /// What was matched before it failed, in order.
    package let taken: [Element]
    /// The elements that were tried where it failed, in the order of the pattern; the last one is
    /// what had to be there.
    package let failing: [Range<Int>]
    /// The bytes of the token or character that nothing matched; empty at the end of the passage.
    package let place: ByteRange
  }

  package struct Match: Sendable {
    package let text: ByteRange
    package let elements: [Element]
    /// The pieces of each group, in order of the names.
    package let groups: [(name: String, pieces: [ByteRange])]
    package let fate: Fate
  }

  /// What became of a match.
  package enum Fate: Sendable, Hashable {
    case kept
    /// It begins inside a quotation, and the rule skips those.
    case quoted
    /// An exception, counted from 0, lifts it because of these words.
    case lifted(exception: Int, ByteRange)
    /// An earlier rule, or an earlier match of the same one, has given the layer these words.
    case taken(by: String, ByteRange)
    /// It was kept until a later rule replaced it.
    case replaced(by: String, ByteRange)
  }
}
