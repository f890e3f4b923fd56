/// Finds lexicon entries by the words of a text: one dictionary for all lexicons.
struct WordIndex: Sendable {
  /// A phrase of two or more words, its first word left out.
  struct Phrase: Sendable {
    let rest: [String]
    /// How the phrase is written where its case counts.
    let exact: [String]?
    let needsCapital: Bool
    let hit: LexiconHit
  }

  struct Word: Sendable {
    let exact: String?
    let needsCapital: Bool
    let hit: LexiconHit
  }

  private(set) var words: [String: [Word]] = [:]
  /// By first word; the longest first.
  private(set) var phrases: [String: [Phrase]] = [:]

  init() {}

  init(_ lexicons: [Lexicon], inflector: Inflector) {
    for (number, lexicon) in lexicons.enumerated() {
      for part in lexicon.parts {
        for entry in part.entries { add(lexicon.entries[entry], entry, of: number, part, inflector) }
      }
    }
    phrases = phrases.mapValues { phrases in
      // A stable order, so that equal lengths keep the order of the files.
      phrases.enumerated()
        .sorted { ($1.element.rest.count, $0.offset) < ($0.element.rest.count, $1.offset) }
        .map(\.element)
    }
  }

  private mutating func add(
    _ entry: LexiconEntry, _ number: Int, of lexicon: Int, _ part: Lexicon.Part, _ inflector: Inflector
  ) {
    let isExact = part.caseRule == .exact
    let needsCapital = part.caseRule == .capitalised
    for (inflected, form) in inflector.forms(of: entry.words, as: part.inflection) {
      let forms = inflected.flatMap(EntryTokens.split)
      let hit = LexiconHit(lexicon: lexicon, entry: number, form: form)
      let folded = forms.map(FoldedWord.fold)
      if folded.count == 1 {
        words[folded[0], default: []].append(
          Word(exact: isExact ? forms[0] : nil, needsCapital: needsCapital, hit: hit))
      } else {
        phrases[folded[0], default: []].append(
          Phrase(
            rest: Array(folded.dropFirst()),
            exact: isExact ? forms : nil,
            needsCapital: needsCapital,
            hit: hit
          ))
      }
    }
  }

  /// The one-word entries that a token is a form of.
  func hits(for word: FoldedWord) -> [LexiconHit] {
    guard let candidates = words[word.folded] else { return [] }
    return candidates.compactMap { candidate in
      if let exact = candidate.exact, exact != word.text { return nil }
      if candidate.needsCapital, !word.isCapitalised { return nil }
      return candidate.hit
    }
  }
}

extension WordIndex {
  /// The entries that a whole text, one word or more, is a form of.
  func hits(forPhrase text: String) -> [LexiconHit] {
    let folded = text.split(separator: " ").map { FoldedWord(String($0)) }
    guard let first = folded.first else { return [] }
    if folded.count == 1 { return hits(for: first) }
    return (phrases[first.folded] ?? [])
      .filter { $0.matches(folded, from: 0) && $0.rest.count + 1 == folded.count }
      .map(\.hit)
  }

  /// Every form of every entry of one lexicon, in lower case unless its case counts.
  func forms(ofLexicon lexicon: Int) -> [String] {
    var forms: Set<String> = []
    for (text, candidates) in words {
      for word in candidates where word.hit.lexicon == lexicon { forms.insert(word.exact ?? text) }
    }
    for (first, candidates) in phrases {
      for phrase in candidates where phrase.hit.lexicon == lexicon {
        forms.insert((phrase.exact ?? [first] + phrase.rest).joined(separator: " "))
      }
    }
    return forms.sorted()
  }
}

extension WordIndex.Phrase {
  /// Whether the words from an index on are this phrase.
  func matches(_ words: [FoldedWord], from start: Int) -> Bool {
    guard start + rest.count < words.count else { return false }
    for (offset, word) in rest.enumerated() where words[start + 1 + offset].folded != word {
      return false
    }
    if let exact {
      for (offset, word) in exact.enumerated() where words[start + offset].text != word {
        return false
      }
    }
    return !needsCapital || words[start].isCapitalised
  }
}
