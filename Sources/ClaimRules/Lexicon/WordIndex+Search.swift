extension WordIndex {
  /// The one-word entries that a token is a form of.
  func hits(for word: FoldedWord) -> [LexiconHit] {
    guard let spelling = spellings.number(of: word.folded.utf8.span) else { return [] }
    var hits: [LexiconHit] = []
    for number in wordsBySpelling[spelling] {
      let candidate = words[Int(number)]
      if isWritten(word.text, as: candidate.exact), !candidate.needsCapital || word.isCapitalised {
        hits.append(candidate.hit.unpacked)
      }
    }
    return hits
  }

  /// The phrases that a token may begin, the longest first, equal ones in the order of the lexicons.
  func phrases(from word: FoldedWord) -> [Phrase] {
    guard let spelling = spellings.number(of: word.folded.utf8.span) else { return [] }
    let numbers = phrasesBySpelling[spelling]
    if numbers.isEmpty { return [] }
    return numbers.map { phraseForms[Int($0)] }
      .enumerated().sorted { ($1.element.tokens, $0.offset) < ($0.element.tokens, $1.offset) }
      .map { phrase($0.element) }
  }

  /// The entries that a whole text, one word or more, is a form of.
  func hits(forPhrase text: String) -> [LexiconHit] {
    let words = text.split(separator: " ").flatMap { entryTokens.split(String($0)) }
      .map { FoldedWord($0) }
    guard let first = words.first else { return [] }
    if words.count == 1 { return hits(for: first) }
    guard let spelling = spellings.number(of: first.folded.utf8.span) else { return [] }
    let folded = words.map(\.folded).joined(separator: " ")
    let written = words.map(\.text).joined(separator: " ")
    return phrasesBySpelling[spelling].map { phraseForms[Int($0)] }
      .filter { form in
        folded.utf8.elementsEqual(phraseBytes[Int(form.start)..<Int(form.end)])
          && isWritten(written, as: form.exact)
          && (!form.needsCapital || first.isCapitalised)
      }
      .map(\.hit.unpacked)
  }

  /// Every form of one lexicon as its tokens, in lower case unless its case counts.
  func forms(ofLexicon lexicon: Int) -> [[String]] {
    var forms: Set<[String]> = []
    for word in words[wordRanges[lexicon]] {
      forms.insert([word.exact < 0 ? spellings[Int(word.spelling)] : exactTexts[Int(word.exact)]])
    }
    for form in phraseForms[phraseRanges[lexicon]] {
      let phrase = phrase(form)
      forms.insert(phrase.exact ?? [spellings[Int(form.first)]] + phrase.rest)
    }
    return forms.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The one-word forms of a lexicon that pass a test.
  func words(ofLexicon lexicon: Int, where isWanted: (LexiconHit) -> Bool) -> Set<String> {
    Set(
      words[wordRanges[lexicon]].filter { isWanted($0.hit.unpacked) }
        .map { spellings[Int($0.spelling)] }
    )
  }

  private func isWritten(_ text: String, as exact: Int32) -> Bool {
    exact < 0 || exactTexts.number(of: text.utf8.span) == Int(exact)
  }

  private func phrase(_ form: PhraseForm) -> Phrase {
    let tokens = phraseBytes[Int(form.start)..<Int(form.end)].split(separator: UInt8(ascii: " "))
    return Phrase(
      rest: tokens.dropFirst().map { String(decoding: $0, as: UTF8.self) },
      exact: form.exact < 0
        ? nil : exactTexts[Int(form.exact)].split(separator: " ").map(String.init),
      needsCapital: form.needsCapital,
      hit: form.hit.unpacked
    )
  }
}

extension WordIndex {
  /// A form of two or more tokens, its first one left out.
  struct Phrase: Sendable {
    let rest: [String]
    /// How the phrase is written where its case counts.
    let exact: [String]?
    let needsCapital: Bool
    let hit: LexiconHit

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

  /// A ``LexiconHit`` in eight bytes.
  struct PackedHit: Sendable {
    let entry: UInt32
    let lexicon: UInt16
    let form: WordForm?

    init(_ hit: LexiconHit) {
      entry = UInt32(hit.entry)
      lexicon = UInt16(hit.lexicon)
      form = hit.form
    }

    var unpacked: LexiconHit {
      LexiconHit(lexicon: Int(lexicon), entry: Int(entry), form: form)
    }
  }
}
