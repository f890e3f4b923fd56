/// Gives the forms that the entries of lexicons take in a text.
public struct LexiconForms: Sendable {
  private let inflector: Inflector

  public init(_ rules: RuleSet) {
    func byLemma(_ name: String) -> [String: LexiconEntry] {
      RuleSetBuilder.byLemma(rules.lexicon(named: name)?.entries ?? [])
    }
    inflector = Inflector(verbs: byLemma("irregular-verb"), nouns: byLemma("irregular-noun"))
  }

  /// The forms of an entry, its lemma first, each once and in the order of ``WordForm``.
  public func forms(of entry: LexiconEntry, as inflection: LexiconDefinition.Inflection) -> [String]
  {
    var forms: [String] = []
    inflector.eachForm(of: entry.words, as: inflection) { words, _ in
      let form = words.joined(separator: " ")
      if !forms.contains(form) { forms.append(form) }
    }
    return forms
  }
}
