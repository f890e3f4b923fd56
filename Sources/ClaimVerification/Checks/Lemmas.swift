internal import ClaimRules
internal import ClaimText

/// The lemmas of words, by the lexicons that list verbs and nouns.
struct Lemmas {
  private let annotated: AnnotatedDocument

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  /// The lemma of a verb, with its particle if the tokens hold one: `burn down`.
  func verb(_ tokens: Range<Int>) -> String {
    let lemma = lemma(of: tokens.lowerBound, in: ["verb-word", "accusation-verb"])
    let rest = tokens.dropFirst().map { annotated.words[$0].folded }
    return ([lemma] + rest).joined(separator: " ")
  }

  /// The lemma of the noun that heads some tokens: the last one.
  func head(of tokens: Range<Int>) -> String {
    lemma(of: tokens.upperBound - 1, in: ["noun-word"])
  }

  /// The lemmas of the words with a meaning of their own: neither closed-class words nor marks.
  func contentWords(in tokens: Range<Int>) -> [String] {
    tokens.filter(isContentWord).map { lemma(of: $0, in: ["noun-word", "verb-word"]) }
  }

  private func isContentWord(_ token: Int) -> Bool {
    switch annotated.tokens[token].kind {
    case .number: true
    case .word:
      !annotated.has("closed-word", in: token..<(token + 1))
        || annotated.has("cardinal", in: token..<(token + 1))
    case .openingQuote, .closingQuote, .punctuation, .symbol: false
    }
  }

  private func lemma(of token: Int, in lexicons: [String]) -> String {
    for lexicon in lexicons {
      if let found = annotated.entries(of: lexicon, in: token..<(token + 1)).first {
        return found.entry.text.lowercased()
      }
    }
    return annotated.words[token].folded
  }
}
