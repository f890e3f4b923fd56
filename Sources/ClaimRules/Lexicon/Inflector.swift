/// A word form that a lexicon entry takes in a text.
public enum WordForm: String, Sendable, Hashable, CaseIterable {
  case base, present, past, participle, ing
  case singular, plural
}

/// Takes the forms of entries, each letter by letter.
protocol FormSink {
  mutating func write(_ letters: ArraySlice<UInt8>)
  mutating func write(_ letters: String)
  /// Ends the form that was written since the last call, words with one blank between them.
  mutating func finish(_ form: WordForm?, of entry: Int)
}

/// Inflects English verbs and nouns: regular forms by rule, irregular ones from the rule pack.
struct Inflector: Sendable {
  /// The lexicons `irregular-verb` and `irregular-noun`.
  let verbs: IrregularWords
  let nouns: IrregularWords

  /// Writes every form of an entry.
  ///
  /// - Parameter words: The entry's words, one blank between them.
  func addForms(
    of words: ArraySlice<UInt8>,
    as inflection: LexiconDefinition.Inflection,
    entry: Int,
    to list: inout some FormSink
  ) {
    let blank = UInt8(ascii: " ")
    switch inflection {
    case .none:
      list.write(words)
      list.finish(nil, of: entry)
    case .verb:
      let end = words.firstIndex(of: blank) ?? words.endIndex
      let phrase = InflectedPhrase(
        before: words[..<words.startIndex],
        word: words[..<end],
        behind: words[end...],
        entry: entry
      )
      addVerbForms(of: phrase, to: &list)
    case .noun:
      let start = words.lastIndex(of: blank).map { $0 + 1 } ?? words.startIndex
      let phrase = InflectedPhrase(
        before: words[..<start],
        word: words[start...],
        behind: words[words.endIndex...],
        entry: entry
      )
      addNounForms(of: phrase, to: &list)
    }
  }

  private func addVerbForms(of phrase: InflectedPhrase, to list: inout some FormSink) {
    let irregular = verbs.attributes(of: phrase.word)
    let past = irregular["past"]
    let regularPast = RegularForm(pastOf: phrase.word)
    phrase.add(.base, to: &list)
    phrase.add(.present, irregular["present"], or: RegularForm(presentOf: phrase.word), to: &list)
    phrase.add(.past, past, or: regularPast, to: &list)
    phrase.add(.participle, irregular["participle"] ?? past, or: regularPast, to: &list)
    phrase.add(.ing, irregular["ing"], or: RegularForm(ingOf: phrase.word), to: &list)
  }

  private func addNounForms(of phrase: InflectedPhrase, to list: inout some FormSink) {
    let irregular = nouns.attributes(of: phrase.word)
    phrase.add(.singular, to: &list)
    phrase.add(.plural, irregular["plural"], or: RegularForm(pluralOf: phrase.word), to: &list)
  }
}

/// Words whose forms are listed, by their lemma in lower case.
struct IrregularWords: Sendable {
  private var lemmas = ByteStringTable()
  private var entries: [LexiconEntry] = []

  init(_ entries: some Sequence<LexiconEntry>) {
    for entry in entries {
      // Of two with one lemma the first counts.
      let lemma = FoldedWord.fold(entry.text)
      if lemmas.add(lemma.utf8.span) == self.entries.count { self.entries.append(entry) }
    }
  }

  /// The forms of a word by their names; none for a regular one.
  func attributes(of lemma: ArraySlice<UInt8>) -> [String: [String]] {
    let isLowercase = lemma.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    let number =
      isLowercase
      ? lemmas.number(of: lemma.span)
      : lemmas.number(of: String(decoding: lemma, as: UTF8.self).lowercased().utf8.span)
    return number.map { entries[$0].attributes } ?? [:]
  }
}

/// A phrase of which one word is inflected.
private struct InflectedPhrase {
  let before: ArraySlice<UInt8>
  let word: ArraySlice<UInt8>
  let behind: ArraySlice<UInt8>
  let entry: Int

  /// Adds the phrase as it is.
  func add(_ form: WordForm, to list: inout some FormSink) {
    list.write(before)
    list.write(word)
    list.write(behind)
    list.finish(form, of: entry)
  }

  /// Adds irregular forms, or a regular one if there are none.
  func add(
    _ form: WordForm,
    _ irregular: [String]?,
    or regular: RegularForm,
    to list: inout some FormSink
  ) {
    guard let irregular else {
      list.write(before)
      list.write(word.dropLast(regular.dropped))
      if regular.isDoubled { list.write(word.suffix(1)) }
      list.write(regular.ending)
      list.write(behind)
      list.finish(form, of: entry)
      return
    }
    for word in irregular {
      list.write(before)
      list.write(word)
      list.write(behind)
      list.finish(form, of: entry)
    }
  }
}

extension LexiconDefinition.Inflection {
  /// About how many forms an entry has.
  var formCount: Int {
    switch self {
    case .none: 1
    case .verb: 5
    case .noun: 2
    }
  }
}
