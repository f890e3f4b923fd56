/// Words and phrases with attributes, as a rule file gives them.
public struct LexiconDefinition: Sendable, Hashable {
  public enum Inflection: String, Sendable, Hashable, CaseIterable {
    case none, verb, noun
  }

  public enum CaseRule: String, Sendable, Hashable, CaseIterable {
    case any
    /// The first letter must be upper case.
    case capitalised
    /// As written.
    case exact
  }

  public enum Holding: String, Sendable, Hashable, CaseIterable {
    /// Words and phrases that texts are searched for.
    case words
    /// Names with figures, which no text is searched for.
    case keys
  }

  /// What an attribute may hold.
  public enum AttributeValues: Sendable, Hashable {
    case anyText
    case oneOf(Set<String>)
  }

  public let name: String
  public let inflection: Inflection
  public let caseRule: CaseRule
  public let attributes: [String: AttributeValues]
  /// What the entries are: words of texts, or keys that the program looks up.
  public let holds: Holding
  public let entries: EntryList
}

/// A word or phrase of a lexicon.
public struct LexiconEntry: Sendable, Hashable {
  /// The lemma's words as written, one blank between them.
  public let text: String
  public let attributes: [String: [String]]

  /// Whether an attribute has one of some values.
  public func has(_ key: String, among values: [String]) -> Bool {
    attributes[key].map { held in values.contains { held.contains($0) } } ?? false
  }

  /// The first value of an attribute.
  public subscript(key: String) -> String? {
    attributes[key]?.first
  }
}
