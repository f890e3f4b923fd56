internal import ClaimText
internal import PatternEngine

/// What is known of a text before any rule runs.
extension CascadeRun {
  mutating func addWords(from vocabulary: inout Vocabulary, with matcher: inout Matcher) {
    let document = annotated.document
    var shapes: [TokenShape] = []
    var phrases: [(start: Int, candidates: [WordIndex.Phrase])] = []
    for (index, token) in document.structure.tokens.enumerated() {
      let facts = vocabulary.facts(for: document.text[token.range], with: &matcher)
      annotated.words.append(facts.word)
      annotated.hits.append(facts.hits)
      shapes.append(facts.shape)
      if !facts.phrases.isEmpty { phrases.append((index, facts.phrases)) }
      for symbol in facts.symbols {
        mark(symbol, tokens: index..<(index + 1), isVisibleOutsideQuotes: token.quotation == nil)
      }
      for stop in facts.stopped { noteStop(of: stop.rule, on: index..<(index + 1), stop.reason) }
    }
    addPhrases(phrases, vocabulary)
    addBuiltIns(shapes)
    for quotation in document.structure.quotations {
      annotate(layer: 0, quotation.tokens, rule: nil, groups: TokenGroups(ranges: [:]))
    }
  }

  /// Adds, for each lexicon, the longest phrase at each place, left to right, not overlapping; several
  /// entries, or forms of one, may be the same words.
  private mutating func addPhrases(
    _ phrases: [(start: Int, candidates: [WordIndex.Phrase])],
    _ vocabulary: Vocabulary
  ) {
    let sentences = annotated.document.structure.sentences
    var latest = Array(repeating: 0..<0, count: rules.lexicons.count)
    var sentence = 0
    for (start, candidates) in phrases {
      while sentences[sentence].tokens.upperBound <= start { sentence += 1 }
      let sentenceEnd = sentences[sentence].tokens.upperBound
      for phrase in candidates {
        let range = start..<(start + phrase.count)
        let last = latest[phrase.hit.lexicon]
        guard start >= last.upperBound || range == last, range.upperBound <= sentenceEnd,
          phrase.matches(annotated.words, from: start)
        else { continue }
        latest[phrase.hit.lexicon] = range
        annotated.phrases.append(PhraseHit(tokens: range, hit: phrase.hit))
        let isVisible = annotated.isVisibleOutsideQuotes(range)
        for symbol in vocabulary.symbols(of: phrase.hit) {
          mark(symbol, tokens: range, isVisibleOutsideQuotes: isVisible)
        }
      }
    }
  }

  private mutating func addBuiltIns(_ shapes: [TokenShape]) {
    var symbols: [BuiltInName: Int] = [:]
    for (symbol, meaning) in rules.symbols.meanings.enumerated() {
      if case .builtIn(let name) = meaning { symbols[name] = symbol }
    }
    guard !symbols.isEmpty else { return }
    let structure = annotated.document.structure
    for sentence in structure.sentences {
      let role = structure.paragraphs[sentence.paragraph].role
      for token in sentence.tokens {
        let isQuoted = structure.tokens[token].quotation != nil
        let isFirst = token == sentence.tokens.lowerBound
        for name in structure.tokens[token].builtInNames(shapes[token], in: role, isFirst: isFirst)
        {
          guard let symbol = symbols[name] else { continue }
          mark(
            symbol,
            tokens: token..<(token + 1),
            isVisibleOutsideQuotes: !isQuoted || name.tellsOfQuotes
          )
        }
      }
    }
  }
}
