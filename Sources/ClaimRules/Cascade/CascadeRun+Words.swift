internal import ClaimText
internal import PatternEngine

/// What is known of a text before any rule runs.
extension CascadeRun {
  mutating func addWords(from vocabulary: inout Vocabulary, with matcher: inout Matcher) {
    let document = draft.document
    let text = document.text.bytes.span
    var keys: [UInt32] = []
    keys.reserveCapacity(document.structure.tokens.count)
    var phrases: [(start: Int, facts: Vocabulary.Facts)] = []
    for (index, token) in document.structure.tokens.enumerated() {
      let facts = vocabulary.facts(for: text.extracting(token.range), with: &matcher)
      draft.words.append(facts.word)
      draft.hits.append(facts.hits)
      keys.append(facts.key)
      if !facts.phrases.isEmpty { phrases.append((index, facts)) }
      let isVisible = token.quotation == nil
      for symbol in facts.symbols {
        mark(symbol, token: index, isVisibleOutsideQuotes: isVisible)
      }
      for stop in facts.stopped { noteStop(of: stop.rule, on: index..<(index + 1), stop.reason) }
    }
    addPhrases(phrases, keys, &vocabulary)
    addBuiltIns()
    for quotation in document.structure.quotations {
      annotate(layer: 0, quotation.tokens, rule: nil, groups: .none)
    }
  }

  /// Adds, for each lexicon, the longest phrase at each place, left to right, not overlapping; several
  /// entries, or forms of one, may be the same words.
  private mutating func addPhrases(
    _ phrases: [(start: Int, facts: Vocabulary.Facts)],
    _ keys: [UInt32],
    _ vocabulary: inout Vocabulary
  ) {
    let sentences = draft.document.structure.sentences
    var latest = Array(repeating: 0..<0, count: rules.lexicons.count)
    var sentence = 0
    for (start, facts) in phrases {
      while sentences[sentence].tokens.upperBound <= start { sentence += 1 }
      let sentenceEnd = sentences[sentence].tokens.upperBound
      guard start + 1 < sentenceEnd else { continue }
      let second = keys[start + 1]
      for (number, key) in facts.secondKeys.enumerated() where key == second {
        let phrase = facts.phrases[number]
        let range = start..<(start + phrase.count)
        let last = latest[phrase.hit.lexicon]
        guard start >= last.upperBound || range == last, range.upperBound <= sentenceEnd,
          phrase.matches(draft.words, from: start)
        else { continue }
        latest[phrase.hit.lexicon] = range
        draft.phrases.append(PhraseHit(tokens: range, hit: phrase.hit))
        let isVisible = draft.document.structure.isVisibleOutsideQuotes(range)
        for symbol in vocabulary.symbols(of: phrase.hit) {
          mark(symbol, tokens: range, isVisibleOutsideQuotes: isVisible)
        }
      }
    }
  }

  /// Adds what the text's structure tells; the shapes of words are among the facts on them.
  private mutating func addBuiltIns() {
    let structure = draft.document.structure
    let symbols = rules.builtInSymbols
    for sentence in structure.sentences {
      let role = symbols[structure.paragraphs[sentence.paragraph].role]
      mark(symbols.sentenceStart, token: sentence.tokens.lowerBound, structure)
      for token in sentence.tokens {
        mark(symbols[structure.tokens[token].kind], token: token, structure)
        mark(role, token: token, structure)
        if structure.tokens[token].quotation != nil {
          mark(symbols.quoted, token: token, structure)
        }
      }
    }
  }

  private mutating func mark(
    _ marks: [BuiltInSymbols.Mark],
    token: Int,
    _ structure: TextStructure
  ) {
    for mark in marks {
      self.mark(
        mark.symbol,
        token: token,
        isVisibleOutsideQuotes: mark.tellsOfQuotes || structure.tokens[token].quotation == nil
      )
    }
  }
}
