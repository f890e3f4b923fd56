/// Finds lexicon entries by the words of a text: one dictionary for all lexicons.
struct WordIndex: Sendable {
  /// A one-word form of an entry.
  private struct Word: Sendable {
    /// How the word is written where its case counts.
    let exact: String?
    let needsCapital: Bool
    let hit: LexiconHit
    /// The next word with the same letters, as an index into ``list``.
    var next: Int?
  }

  /// A form of two or more tokens, its first one left out.
  struct Phrase: Sendable {
    let rest: [String]
    /// How the phrase is written where its case counts.
    let exact: [String]?
    let needsCapital: Bool
    let hit: LexiconHit
  }

  private var list: [Word] = []
  /// Where the words with the same folded letters begin and end in ``list``.
  private var chains: [String: (first: Int, last: Int)] = [:]
  /// By first word; the longest first.
  private(set) var phrases: [String: [Phrase]] = [:]
  /// Lexicons with a form of two or more tokens.
  private(set) var lexiconsWithPhrases: Set<Int> = []
  private let entryTokens: EntryTokens

  init(_ lexicons: [Lexicon], inflector: Inflector, entryTokens: EntryTokens) {
    self.entryTokens = entryTokens
    let forms = lexicons.lazy.flatMap(\.parts).map { $0.entries.count * $0.inflection.formCount }
    let count = forms.reduce(0, +)
    list.reserveCapacity(count)
    chains.reserveCapacity(count)
    for (number, lexicon) in lexicons.enumerated() {
      for part in lexicon.parts {
        for entry in part.entries {
          inflector.eachForm(of: lexicon.entries[entry].words, as: part.inflection) { words, form in
            add(words, part.caseRule, LexiconHit(lexicon: number, entry: entry, form: form))
          }
        }
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
    _ words: [String],
    _ caseRule: LexiconDefinition.CaseRule,
    _ hit: LexiconHit
  ) {
    let tokens = words.count == 1 ? entryTokens.split(words[0]) : words.flatMap(entryTokens.split)
    let needsCapital = caseRule == .capitalised
    if tokens.count == 1 {
      let number = list.count
      let exact = caseRule == .exact ? tokens[0] : nil
      list.append(Word(exact: exact, needsCapital: needsCapital, hit: hit))
      let last = Self.extend(
        &chains[FoldedWord.lowercased(tokens[0]), default: (-1, -1)],
        to: number
      )
      if last >= 0 { list[last].next = number }
    } else {
      let folded = tokens.map(FoldedWord.lowercased)
      lexiconsWithPhrases.insert(hit.lexicon)
      phrases[folded[0], default: []].append(
        Phrase(
          rest: Array(folded.dropFirst()),
          exact: caseRule == .exact ? tokens : nil,
          needsCapital: needsCapital,
          hit: hit
        )
      )
    }
  }

  /// Puts a word at the end of a chain.
  ///
  /// - Returns: The word that was the last one, -1 for none.
  private static func extend(_ chain: inout (first: Int, last: Int), to word: Int) -> Int {
    defer { chain.last = word }
    if chain.first < 0 { chain.first = word }
    return chain.last
  }

  /// The one-word entries that a token is a form of.
  func hits(for word: FoldedWord) -> [LexiconHit] {
    var hits: [LexiconHit] = []
    var next = chains[word.folded]?.first
    while let number = next {
      let candidate = list[number]
      if candidate.exact.map({ $0 == word.text }) ?? true,
        !candidate.needsCapital || word.isCapitalised
      {
        hits.append(candidate.hit)
      }
      next = candidate.next
    }
    return hits
  }

  /// The entries that a whole text, one word or more, is a form of.
  func hits(forPhrase text: String) -> [LexiconHit] {
    let words = text.split(separator: " ").flatMap { entryTokens.split(String($0)) }
      .map { FoldedWord($0) }
    guard let first = words.first else { return [] }
    if words.count == 1 { return hits(for: first) }
    return (phrases[first.folded] ?? [])
      .filter { $0.count == words.count && $0.matches(words, from: 0) }
      .map(\.hit)
  }

  /// Every form of one lexicon as its tokens, in lower case unless its case counts.
  func forms(ofLexicon lexicon: Int) -> [[String]] {
    var forms: Set<[String]> = []
    for (folded, chain) in chains {
      var next: Int? = chain.first
      while let number = next {
        if list[number].hit.lexicon == lexicon { forms.insert([list[number].exact ?? folded]) }
        next = list[number].next
      }
    }
    for (first, candidates) in phrases {
      for phrase in candidates where phrase.hit.lexicon == lexicon {
        forms.insert(phrase.exact ?? [first] + phrase.rest)
      }
    }
    return forms.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The one-word forms of a lexicon that pass a test.
  func words(ofLexicon lexicon: Int, where isWanted: (LexiconHit) -> Bool) -> Set<String> {
    var words: Set<String> = []
    for (folded, chain) in chains {
      var next: Int? = chain.first
      while let number = next {
        let hit = list[number].hit
        if hit.lexicon == lexicon, isWanted(hit) { words.insert(folded) }
        next = list[number].next
      }
    }
    return words
  }
}

extension WordIndex.Phrase {
  /// The number of its tokens.
  var count: Int { rest.count + 1 }

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
