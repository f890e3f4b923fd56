internal import ClaimRules
internal import ClaimText

/// Says what words are the same: contractions in full, number words as numbers, one spelling.
struct WordNormaliser {
  let senses: [WordSense]
  private let annotated: AnnotatedDocument
  private let numbers: [Double?]
  private let magnitudes: [Double?]
  private let contractions: [[String]?]
  private let spellings: [String?]
  private let currencies: [String?]
  /// Where a phrase of a lexicon that means one word ends, by its first token.
  private let sameWord: [(end: Int, key: String)?]

  init(_ annotated: AnnotatedDocument, _ options: QuoteOptions) {
    self.annotated = annotated
    let count = annotated.tokens.count
    func attribute(_ key: String, of option: String) -> [[String]?] {
      var values = [[String]?](repeating: nil, count: count)
      Self.eachEntry(of: option, options, annotated) { entry, tokens in
        if tokens.count == 1 { values[tokens.lowerBound] = entry.attributes[key] }
      }
      return values
    }
    senses = Self.senses(annotated, options)
    magnitudes = attribute("value", of: "magnitude").map { $0?.first.flatMap(Double.init) }
    contractions = attribute("full", of: "contraction")
    spellings = attribute("same", of: "spelling").map { $0?.first }
    currencies = attribute("unit", of: "currency").map { $0?.first }
    let cardinals = attribute("value", of: "cardinal").map { $0?.first.flatMap(Double.init) }
    numbers = annotated.tokens.indices.map { token in
      cardinals[token] ?? Self.number(annotated, token, options)
    }
    var sameWord = [(end: Int, key: String)?](repeating: nil, count: count)
    Self.eachEntry(of: "one-word", options, annotated) { entry, tokens in
      if sameWord[tokens.lowerBound] == nil {
        sameWord[tokens.lowerBound] = (tokens.upperBound, entry.lexicon)
      }
    }
    self.sameWord = sameWord
  }

  /// Where the words end that belong together with the one at a token: `2.5 million`, `$ 5`.
  func end(ofUnitAt token: Int) -> Int {
    if let same = sameWord[token] { return same.end }
    var end = token + 1
    if isSign(token), end < numbers.count, numbers[end] != nil { end += 1 }
    guard numbers[end - 1] != nil else { return token + 1 }
    while end < magnitudes.count, magnitudes[end] != nil { end += 1 }
    return end
  }

  /// The words that the tokens of one unit stand for.
  func words(at tokens: Range<Int>) -> [QuoteWord] {
    let first = tokens.lowerBound
    if let same = sameWord[first] { return [QuoteWord(key: same.key, tokens: tokens)] }
    if isSign(first), tokens.count > 1, let unit = currencies[first] {
      let amount = words(at: (first + 1)..<tokens.upperBound)
      return amount.map { word in
        var word = word
        word.tokens = tokens
        return word
      } + [QuoteWord(key: "¤" + unit, tokens: tokens)]
    }
    if let number = numbers[first] {
      let value = tokens.dropFirst().reduce(number) { $0 * (magnitudes[$1] ?? 1) }
      var word = QuoteWord(key: QuoteWord.key(ofNumber: value), tokens: tokens)
      word.senses = senses[first]
      return [word]
    }
    return plainWords(first)
  }

  private func plainWords(_ token: Int) -> [QuoteWord] {
    let word = annotated.words[token]
    let tokens = token..<(token + 1)
    guard let full = contractions[token], let first = full.first else {
      let currency = isSign(token) ? nil : currencies[token].map { "¤" + $0 }
      var plain = QuoteWord(key: spellings[token] ?? word.folded, tokens: tokens)
      plain.variants = currency.map { [$0] } ?? []
      plain.senses = senses[token]
      if word.isCapitalised { plain.senses.insert(.name) }
      return [plain]
    }
    let parts = first.split(separator: " ").map(String.init)
    return parts.enumerated().map { index, part in
      var expanded = QuoteWord(key: part, tokens: tokens)
      let isLast = index == parts.count - 1
      expanded.senses = isLast ? senses[token] : .function
      // `'s` may be a genitive or more than one verb.
      if parts.count == 1 { expanded.variants = full.dropFirst() + [word.folded] }
      return expanded
    }
  }

  private func isSign(_ token: Int) -> Bool {
    currencies[token] != nil && annotated.tokens[token].kind == .symbol
  }
}

extension WordNormaliser {
  private typealias Named = (lexicon: String, attributes: [String: [String]])

  private static func eachEntry(
    of option: String,
    _ options: QuoteOptions,
    _ annotated: AnnotatedDocument,
    _ body: (Named, Range<Int>) -> Void
  ) {
    for choice in options.choices(option) {
      for found in annotated.entries(of: choice.lexicon, in: annotated.tokens.indices)
      where choice.includes(found.entry) {
        body((choice.lexicon, found.entry.attributes), found.tokens)
      }
    }
  }

  private static func senses(
    _ annotated: AnnotatedDocument,
    _ options: QuoteOptions
  ) -> [WordSense] {
    var senses = [WordSense](repeating: [], count: annotated.tokens.count)
    for (option, sense) in QuoteOptions.senses {
      eachEntry(of: option, options, annotated) { _, tokens in
        for token in tokens { senses[token].insert(sense) }
      }
    }
    return senses
  }

  /// Digits, or two number words joined by a hyphen.
  private static func number(
    _ annotated: AnnotatedDocument,
    _ token: Int,
    _ options: QuoteOptions
  ) -> Double? {
    let word = annotated.words[token].folded
    if annotated.tokens[token].kind == .number { return Double(word.replacing(",", with: "")) }
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 2 else { return nil }
    let values = parts.compactMap { part in
      options.choices("cardinal").lazy
        .compactMap { annotated.rules.entries(of: $0.lexicon, for: part).first?["value"] }
        .first.flatMap(Double.init)
    }
    return values.count == 2 ? values[0] + values[1] : nil
  }
}
