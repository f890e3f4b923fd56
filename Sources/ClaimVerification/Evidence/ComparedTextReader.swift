internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Reads a document's words for comparison with a statement or with evidence.
struct ComparedTextReader: Sendable {
  let relations: WordRelations
  let options: QuoteOptions

  private static let wordLists = ["verb-word", "noun-word", "adjective-word", "adverb-word"]
  private static let nameLayers = ["person", "body", "location", "name"]
  private static let lightWeight = 0.25
  /// A headline is no longer than this, in words.
  private static let longestHeadline = 70
  /// A text of more words or sentences is an article.
  private static let longestPassage = 130

  /// - Parameter known: Words that another text has as names; they are names in a text that is
  ///   written without capitals.
  func read(_ document: AnalysedDocument, known: Set<String> = []) -> ComparedText {
    let annotated = document.annotated
    let text = QuoteTextReader.text(annotated, options)
    let named = tokens(of: Self.nameLayers, in: annotated)
    let dated = tokens(of: ["date"], in: annotated)
    let letters = letters(of: text.words, annotated)
    let countries = CountryReader(annotated)
    let bounds = bounds(in: annotated)
    var sentence = 0
    var words: [ComparedWord] = []
    for word in text.words {
      while sentence + 1 < annotated.document.structure.sentences.count,
        annotated.document.structure.sentences[sentence].tokens.upperBound <= word.tokens.lowerBound
      { sentence += 1 }
      let isNamed = named.contains(word.tokens.lowerBound)
      words.append(
        compared(
          word,
          sentence: sentence,
          isNamed: isNamed,
          isDated: dated.contains(word.tokens.lowerBound),
          letters: letters,
          known: known,
          countries: countries,
          isBound: bounds.contains(word.tokens.lowerBound),
          in: annotated
        )
      )
    }
    markNegations(&words)
    return ComparedText(document: document, words: words, form: form(annotated, words))
  }

  private func tokens(of layers: [String], in annotated: AnnotatedDocument) -> Set<Int> {
    Set(
      layers.flatMap { annotated.annotations($0, in: annotated.tokens.indices) }.flatMap(\.tokens)
    )
  }

  /// Tokens such as “more than” that bound a number and say nothing without it.
  private func bounds(in annotated: AnnotatedDocument) -> Set<Int> {
    Set(
      annotated.entries(of: "approximator", in: annotated.tokens.indices).flatMap { found in
        let next =
          found.tokens.upperBound..<min(annotated.tokens.count, found.tokens.upperBound + 1)
        let isBeforeNumber =
          next.contains { annotated.tokens[$0].kind == .number }
          || annotated.has("cardinal", in: next)
        return isBeforeNumber ? Array(found.tokens) : []
      }
    )
  }

  // MARK: Words

  private func compared(
    _ word: QuoteWord,
    sentence: Int,
    isNamed: Bool,
    isDated: Bool,
    letters: Letters,
    known: Set<String>,
    countries: CountryReader,
    isBound: Bool,
    in annotated: AnnotatedDocument
  ) -> ComparedWord {
    let tokens = word.tokens
    func entries(_ lexicon: String) -> [String] {
      annotated.entries(of: lexicon, in: tokens).map(\.entry.text)
    }
    func has(_ lexicon: String) -> Bool { annotated.has(lexicon, in: tokens) }
    let lists = Self.wordLists.map(entries)
    let listed = lists.joined().map { $0.lowercased() }
    let isListed = !listed.isEmpty
    let isWord = annotated.tokens[tokens.lowerBound].kind == .word
    let ordinal = ordinal(word.key)
    var lemmas = ordinal.map { [$0] } ?? (word.isNumber ? [word.key] : lemmas(word.key, listed))
    if let rank = rank(ordinal, tokens, in: annotated) { lemmas.append(rank) }
    let decade = decade(word.key, tokens, in: annotated)
    if let decade { lemmas.append(decade) }
    let isTime =
      isDated || decade != nil || ["month", "weekday", "relative-day"].contains(where: has)
    let isCapital = annotated.words[tokens.lowerBound].isCapitalised
    let isUnlisted = !isListed && !lemmas.contains(where: relations.knows)
    let isName =
      isWord && !word.senses.contains(.function)
      && (isUnlisted && (isCapital || letters == .lower)
        || isCapital && isNamed && (letters != .title || !isListed)
        || isCapital && letters == .sentence && word.senses.contains(.name) && !has("adverb-word")
        || letters == .lower && known.contains(word.key))
    let kind: ComparedWord.Kind =
      if word.isNumber || ordinal != nil {
        isTime ? .time : .number
      } else if isTime {
        .time
      } else if !isWord || isBound || word.senses.contains(.function)
        || word.senses.contains(.negation)
        || word.key.hasPrefix("¤")
      {
        .function
      } else {
        isName ? .name : .content
      }
    let isVerb = has("verb") || has("verb-word") && !has("noun")
    let isLight =
      has("neutral-verb") || isVerb && has("cue") || has("time-unit") || has("partitive-noun")
      || has("empty-word")
    return ComparedWord(
      key: ordinal ?? word.key,
      lemmas: lemmas,
      tokens: tokens,
      sentence: sentence,
      kind: kind,
      isVerb: kind == .content && isVerb,
      isNoun: kind == .content && has("noun"),
      senses: word.senses,
      boundary: word.boundary,
      country: countries.countries[tokens.lowerBound],
      region: countries.regions[tokens.lowerBound],
      heads: kind == .content
        ? annotated.entries(of: "synonym-verb", in: tokens)
          .flatMap { $0.entry.attributes["head"] ?? [] } : [],
      weight: kind == .function ? 0 : isLight ? Self.lightWeight : 1
    )
  }

  /// The value of `15th`, which is a date's day or a rank.
  private func ordinal(_ key: String) -> String? {
    guard key.first?.isNumber == true, ["st", "nd", "rd", "th"].contains(key.suffix(2)),
      let value = Double(key.dropLast(2))
    else { return nil }
    return QuoteWord.key(ofNumber: value)
  }

  /// *third* and *3rd* are one rank.
  private func rank(
    _ ordinal: String?,
    _ tokens: Range<Int>,
    in annotated: AnnotatedDocument
  ) -> String? {
    let value =
      ordinal.map { String($0.dropFirst()) }
      ?? annotated.entries(of: "ordinal", in: tokens).first?.entry["value"]
    return value.map { "rank \($0)" }
  }

  /// What *fifties* and *1950s* may be found by; years have the same keys in ``EvidenceIndex``.
  private func decade(
    _ key: String,
    _ tokens: Range<Int>,
    in annotated: AnnotatedDocument
  ) -> String? {
    if let value = annotated.entries(of: "decade", in: tokens).first?.entry["value"] {
      return "decade \(value)"
    }
    guard key.count == 5, key.last == "s", let year = Int(key.dropLast()),
      year.isMultiple(of: 10)
    else { return nil }
    return "decade \(year / 10)"
  }

  private func lemmas(_ key: String, _ listed: [String]) -> [String] {
    var lemmas = [key]
    for lemma in listed where !lemmas.contains(lemma) { lemmas.append(lemma) }
    guard listed.isEmpty else { return lemmas }
    for lemma in WordEndings.bases(of: key) where relations.knows(lemma) && !lemmas.contains(lemma)
    {
      lemmas.append(lemma)
    }
    return lemmas
  }

  /// How a text uses capitals.
  private enum Letters {
    case lower, sentence
    /// Most words have one, so that capitals tell nothing.
    case title
  }

  private func letters(of words: [QuoteWord], _ annotated: AnnotatedDocument) -> Letters {
    let telling = words.filter { !$0.senses.contains(.function) && !$0.isNumber }
    let capitals = telling.count { annotated.words[$0.tokens.lowerBound].isCapitalised }
    if telling.count > 3, capitals * 10 > telling.count * 8 { return .title }
    return annotated.words.contains(where: \.isCapitalised) ? .sentence : .lower
  }

  // MARK: Texts

  private func form(_ annotated: AnnotatedDocument, _ words: [ComparedWord]) -> EvidenceForm {
    let structure = annotated.document.structure
    if words.count > Self.longestPassage { return .article }
    let ends = annotated.words.last.map { [".", "”", "\""].contains($0.text) } ?? true
    let isOneLine = structure.paragraphs.count == 1 && structure.sentences.count <= 4
    return !ends && isOneLine && words.count <= Self.longestHeadline ? .headline : .passage
  }

  /// A negation reaches to the end of its clause.
  private func markNegations(_ words: inout [ComparedWord]) {
    var isNegated = false
    for index in words.indices {
      if words[index].boundary >= .comma { isNegated = false }
      words[index].isNegated = isNegated
      if words[index].senses.contains(.negation) { isNegated = true }
    }
  }
}
