internal import ClaimRules
internal import ClaimText

/// What can be told of a mention's part in its sentence without a parse.
struct Syntax {
  private let annotated: AnnotatedDocument
  private let traits: [TokenTraits]

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    traits = TokenTraits.table(annotated)
  }

  /// Whether a name only says more of the noun behind it: “12 FDIC workstations”.
  func isModifier(_ name: Range<Int>) -> Bool {
    annotated.annotations("noun-group", in: name).first
      .map { $0.tokens.lowerBound <= name.lowerBound && $0.tokens.upperBound > name.upperBound }
      ?? false
  }

  /// Whether a verb follows, and no preposition stands before.
  func isSubject(_ tokens: Range<Int>) -> Bool {
    guard !isOblique(tokens) else { return false }
    var next = tokens.upperBound
    // “A woman with a pram saw it.”
    if let phrase = annotated.annotations("noun-phrase", in: tokens).first?.tokens,
      phrase.lowerBound == tokens.lowerBound
    {
      next = max(next, phrase.upperBound)
    }
    // “Petrolux, which owns the plant, said”: what follows the comma says more about it.
    if next < count, let aside = annotated.annotations("apposition", in: next..<(next + 1)).first {
      next = aside.tokens.upperBound
    }
    // “Adler and Brix shared a taxi”: both are.
    var others = 0
    while others < Self.mostCoordinated, next + 1 < count, annotated.words[next].folded == "and",
      let other = annotated.annotations("noun-group", in: (next + 1)..<(next + 2)).first
    {
      next = other.tokens.upperBound
      others += 1
    }
    while next < count, has(.adverb, next) { next += 1 }
    return next < count && (has(.verb, next) || has(.auxiliary, next))
  }

  /// How many more subjects “and” may add.
  private static let mostCoordinated = 3

  /// Whether a preposition or “'s” makes it hang on something else.
  func isOblique(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    if next < count, ["'s", "’s"].contains(annotated.words[next].folded) { return true }
    var before = tokens.lowerBound - 1
    if before >= 0, has(.determiner, before) { before -= 1 }
    return before >= 0 && has(.preposition, before)
  }

  /// Whether both are parts of one clause: one verb between them, and nothing that begins another.
  func isOneClause(_ left: Range<Int>, _ right: Int) -> Bool {
    guard left.upperBound < right, right - left.upperBound <= Self.longestClause else {
      return false
    }
    var verbs = 0
    for token in left.upperBound..<right {
      if annotated.tokens[token].kind != .word { return false }
      if has(.connective, token) { return false }
      if has(.verb, token) { verbs += 1 }
    }
    return verbs == 1
  }

  /// How many words may stand between two parts of a clause without punctuation.
  private static let longestClause = 15

  func has(_ trait: TokenTraits, _ token: Int) -> Bool {
    traits[token].contains(trait)
  }

  private var count: Int { traits.count }
}
