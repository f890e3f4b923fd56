/// A loaded lexicon: entries by name, whatever files they came from.
public struct Lexicon: Sendable, Hashable {
  /// The entries of one file that texts are searched for, which share how they are matched.
  struct Part: Sendable, Hashable {
    let inflection: LexiconDefinition.Inflection
    let caseRule: LexiconDefinition.CaseRule
    let entries: Range<Int>
  }

  public let name: String
  public private(set) var attributes: [String: LexiconDefinition.AttributeValues] = [:]
  public private(set) var entries = EntryList()
  private(set) var parts: [Part] = []

  init(name: String) {
    self.name = name
  }

  /// Whether texts are searched for some entries; else all are keys.
  package var isSearched: Bool { parts.contains { !$0.entries.isEmpty } }

  /// Whether some entries stand for their inflected forms.
  var isInflected: Bool { parts.contains { $0.inflection != .none } }

  mutating func add(_ definition: LexiconDefinition) {
    let start = entries.count
    entries.append(contentsOf: definition.entries)
    attributes.merge(definition.attributes) { $0.union($1) }
    parts.append(
      Part(
        inflection: definition.inflection,
        caseRule: definition.caseRule,
        entries: start..<(definition.holds == .words ? entries.count : start)
      )
    )
  }
}

extension LexiconDefinition.AttributeValues {
  fileprivate func union(_ other: Self) -> Self {
    guard case .oneOf(let values) = self, case .oneOf(let more) = other else { return .anyText }
    return .oneOf(values.union(more))
  }
}

/// An entry that words of a text are a form of.
public struct LexiconHit: Sendable, Hashable {
  /// Index into ``RuleSet/lexicons``.
  public let lexicon: Int
  /// Index into ``Lexicon/entries``.
  public let entry: Int
  public let form: WordForm?
}
