/// Gives the forms that the entries of lexicons take in a text.
public struct LexiconForms: Sendable {
  private let inflector: Inflector

  public init(_ rules: RuleSet) {
    func words(_ name: String) -> IrregularWords {
      IrregularWords(rules.lexicon(named: name)?.entries ?? EntryList())
    }
    inflector = Inflector(verbs: words("irregular-verb"), nouns: words("irregular-noun"))
  }

  /// The forms of an entry, its lemma first, each once and in the order of ``WordForm``.
  public func forms(of entry: LexiconEntry, as inflection: LexiconDefinition.Inflection) -> [String]
  {
    var forms = WrittenForms()
    inflector.addForms(of: Array(entry.text.utf8)[...], as: inflection, entry: 0, to: &forms)
    return forms.texts
  }
}

/// Forms as they are written.
private struct WrittenForms: FormSink {
  private(set) var texts: [String] = []
  private var written: [UInt8] = []

  mutating func write(_ letters: ArraySlice<UInt8>) {
    written += letters
  }

  mutating func write(_ letters: String) {
    written += letters.utf8
  }

  mutating func finish(_ form: WordForm?, of entry: Int) {
    let text = String(decoding: written, as: UTF8.self)
    written = []
    if !texts.contains(text) { texts.append(text) }
  }
}
