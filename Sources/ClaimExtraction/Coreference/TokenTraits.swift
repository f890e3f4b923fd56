internal import ClaimRules

/// What the lists and layers tell of single words, read once for all words of a document.
struct TokenTraits: OptionSet {
  let rawValue: UInt16

  static let determiner = TokenTraits(rawValue: 1 << 0)
  static let preposition = TokenTraits(rawValue: 1 << 1)
  /// What begins another clause.
  static let connective = TokenTraits(rawValue: 1 << 2)
  static let relative = TokenTraits(rawValue: 1 << 3)
  static let verb = TokenTraits(rawValue: 1 << 4)
  static let auxiliary = TokenTraits(rawValue: 1 << 5)
  static let adverb = TokenTraits(rawValue: 1 << 6)
  static let pronoun = TokenTraits(rawValue: 1 << 7)
  /// *His*, *her* and their like.
  static let possessive = TokenTraits(rawValue: 1 << 8)
  /// *The* and its like.
  static let definite = TokenTraits(rawValue: 1 << 9)

  private static let names: [String: TokenTraits] = [
    "determiner": .determiner, "preposition": .preposition, "conjunction": .connective,
    "complementiser": .connective, "wh-word": .connective, "relative": [.relative, .connective],
    "verb": .verb, "auxiliary": .auxiliary, "modal": .auxiliary, "adv": .adverb,
    "time-adverb": .adverb, "pronoun": .pronoun, "possessive": .possessive,
    "definite-determiner": .definite,
  ]

  /// The traits of each token.
  static func table(_ annotated: AnnotatedDocument) -> [TokenTraits] {
    let ofLexicon = annotated.rules.lexicons.map { names[$0.name] ?? [] }
    var table = annotated.hits.map { hits in
      hits.reduce(into: TokenTraits()) { $0.formUnion(ofLexicon[$1.lexicon]) }
    }
    for layer in ["verb", "adv"] {
      for annotation in annotated.annotations(layer, in: table.indices)
      where annotation.tokens.count == 1 {
        table[annotation.tokens.lowerBound].formUnion(names[layer] ?? [])
      }
    }
    return table
  }
}
