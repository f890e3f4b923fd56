internal import ClaimRules
internal import ClaimText

/// The noun that heads a source: the last one before what only modifies it (*of*, *who*, a comma).
struct SourceHead {
  /// The head's token.
  let token: Int
  /// The source up to and including its head.
  let nounGroup: Range<Int>

  init(of source: Range<Int>, in annotated: AnnotatedDocument) {
    var end = source.lowerBound
    for token in source {
      let one = token..<(token + 1)
      let isEnd =
        annotated.tokens[token].kind == .punctuation || annotated.has("relative", in: one)
        || annotated.has("preposition", in: one)
      if isEnd, token > source.lowerBound { break }
      end = token + 1
    }
    nounGroup = source.lowerBound..<max(end, source.lowerBound + 1)
    token = nounGroup.upperBound - 1
  }

  private var tokens: Range<Int> { token..<(token + 1) }

  /// Whether a name only modifies the head, as in “Rama's office” or “a Rama aide”.
  func isModifier(_ name: Range<Int>, in annotated: AnnotatedDocument) -> Bool {
    guard name.upperBound <= token, nounGroup.contains(name.lowerBound) else {
      // Behind the head: part of an *of* or a relative clause, unless it is an apposition.
      return name.lowerBound > token && !isApposition(name, in: annotated)
    }
    return true
  }

  private func isApposition(_ name: Range<Int>, in annotated: AnnotatedDocument) -> Bool {
    name.lowerBound == token + 2 && annotated.words[token + 1].text == ","
  }

  /// The first entry of a lexicon at the head, phrases that end there included.
  func entry(of lexicon: String, in annotated: AnnotatedDocument) -> (LexiconEntry, WordForm?)? {
    annotated.entries(of: lexicon, in: nounGroup).last { $0.tokens.upperBound == nounGroup.upperBound }
      .map { ($0.entry, $0.form) }
  }

  func isOrganisation(in annotated: AnnotatedDocument) -> Bool {
    ["organisation-noun", "organisation", "outlet", "country", "capital"].contains {
      entry(of: $0, in: annotated) != nil
    }
  }

  func isDocument(in annotated: AnnotatedDocument) -> Bool {
    entry(of: "document-noun", in: annotated) != nil
  }

  func isPlural(in annotated: AnnotatedDocument, source: Range<Int>) -> Bool {
    for lexicon in ["unnamed-source", "role", "person-noun", "noun-word"] {
      if let (_, form) = entry(of: lexicon, in: annotated) { return form == .plural }
    }
    return annotated.has("quantifier", in: nounGroup) || annotated.has("indefinite-pronoun", in: nounGroup)
  }

  /// Whether the description points at one certain person.
  func isDefinite(in annotated: AnnotatedDocument, source: Range<Int>) -> Bool {
    let first = annotated.words[source.lowerBound].folded
    let next = source.lowerBound..<(source.lowerBound + 1)
    if annotated.has("possessive", in: next) { return true }
    return first == "the" || (nounGroup.contains { annotated.words[$0].folded == "'s" })
  }
}
