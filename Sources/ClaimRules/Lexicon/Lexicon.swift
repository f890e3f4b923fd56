/// A loaded lexicon: entries by name, whatever files they came from.
public struct Lexicon: Sendable, Hashable {
  public let name: String
  public let inflection: LexiconDefinition.Inflection
  public let caseRule: LexiconDefinition.CaseRule
  public let attributes: [String: LexiconDefinition.AttributeValues]
  public internal(set) var entries: [LexiconEntry]
  /// Whether some entry has more than one word.
  public internal(set) var hasPhrases: Bool
}

/// An entry that words of a text are a form of.
public struct LexiconHit: Sendable, Hashable {
  /// Index into ``RuleSet/lexicons``.
  public let lexicon: Int
  /// Index into ``Lexicon/entries``.
  public let entry: Int
  public let form: WordForm?
}
