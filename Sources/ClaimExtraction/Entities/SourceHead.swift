internal import ClaimRules
internal import ClaimText

/// The noun that heads a source, and what the lexicons know of it.
struct SourceHead {
  /// The group of words that the head ends: “A senior official” of “A senior official at the port”.
  let nounGroup: Range<Int>
  /// The head's token.
  let token: Int
  private let annotated: AnnotatedDocument
  /// Whether a noun of amount stands before the head: “a majority of voters”.
  private let isPartOfMany: Bool

  init(of source: Range<Int>, in annotated: AnnotatedDocument) {
    self.annotated = annotated
    let groups = annotated.annotations("noun-group", in: source)
      .map { $0.tokens.clamped(to: source) }
    let first = Self.first(of: source, groups, in: annotated)
    if groups.count > 1, Self.isAmount(first, before: groups[1], in: annotated) {
      nounGroup = Self.trimmed(groups[1], in: annotated)
      isPartOfMany = true
    } else {
      nounGroup = first
      isPartOfMany = false
    }
    token = nounGroup.upperBound - 1
  }

  /// The first noun group whole, or the pronoun that stands before all nouns: “those who lost”.
  private static func first(
    of source: Range<Int>,
    _ groups: [Range<Int>],
    in annotated: AnnotatedDocument
  ) -> Range<Int> {
    guard let group = groups.first else { return trimmed(source, in: annotated) }
    let before = source.lowerBound..<max(source.lowerBound, group.lowerBound)
    if let pronoun = annotated.entries(of: "indefinite-pronoun", in: before).first?.tokens,
      ["relative", "preposition"].contains(where: {
        annotated.has($0, in: pronoun.upperBound..<(pronoun.upperBound + 1))
      })
    {
      return pronoun
    }
    let end = HeadSearch(annotated).end(of: group, in: source)
    return trimmed(group.lowerBound..<max(end, group.upperBound), in: annotated)
  }

  /// Without what cannot end a noun group, such as a possessive mark cut off from its noun.
  private static func trimmed(_ tokens: Range<Int>, in annotated: AnnotatedDocument) -> Range<Int> {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1 {
      let token = annotated.tokens[end - 1]
      if token.kind == .number || token.kind == .word, annotated.words[end - 1].folded != "'s" {
        break
      }
      end -= 1
    }
    return tokens.lowerBound..<end
  }

  /// Whether a group only counts the next one: “a 69% majority” of “Republicans”.
  private static func isAmount(
    _ group: Range<Int>,
    before next: Range<Int>,
    in annotated: AnnotatedDocument
  ) -> Bool {
    guard next.lowerBound == group.upperBound + 1 else { return false }
    let head = (group.upperBound - 1)..<group.upperBound
    // “Six in 10 voters”.
    if annotated.words[group.upperBound].folded == "in" {
      return isNumber(group.upperBound - 1, in: annotated)
        && isNumber(next.lowerBound, in: annotated)
    }
    guard annotated.words[group.upperBound].folded == "of" else { return false }
    return annotated.has("partitive-noun", in: head) || annotated.has("percent", in: head)
  }

  private static func isNumber(_ token: Int, in annotated: AnnotatedDocument) -> Bool {
    annotated.tokens[token].kind == .number
      || annotated.has("cardinal", in: token..<(token + 1))
  }

  // MARK: What the head is

  var isDocument: Bool { has("document-noun") || isNoun(ofType: "communication") }

  var isOrganisation: Bool {
    ["organisation-noun", "organisation", "outlet", "country", "capital"].contains(where: has)
      || isNoun(ofType: "group")
  }

  var isPerson: Bool {
    ["unnamed-source", "role", "person-noun"].contains(where: has) || isNoun(ofType: "person")
  }

  /// The words for the office that the head names.
  var role: Range<Int>? {
    hits(of: "role").first?.tokens
  }

  /// The kind of the office that the head names, such as `political`.
  var roleKind: String? {
    hits(of: "role").first?.entry["kind"]
  }

  var gender: Entity.Gender? {
    for lexicon in ["role", "person-noun"] {
      for hit in hits(of: lexicon) {
        if let gender = hit.entry["gender"].flatMap(Entity.Gender.init) { return gender }
      }
    }
    return nil
  }

  /// Whether the head is the plural of a common noun: several, whatever their name.
  var isPluralNoun: Bool {
    if has("plural-noun") { return true }
    if hits(of: "demonym").contains(where: { $0.entry["number"] == "plural" }) { return true }
    return form == .plural
  }

  /// Whether the source is several: by its noun, by a quantifier or a number, or as a percentage.
  var isSeveral: Bool {
    if quantifier?.entry["number"] == "singular" { return false }
    return isPluralNoun || isQuantified || has("percent")
      || hits(of: "indefinite-pronoun").contains {
        $0.entry["number"] == "plural" || $0.entry["means"] == "several"
      }
  }

  /// Whether a quantifier or a number says that there are several.
  var isQuantified: Bool {
    if isPartOfMany { return true }
    let isSingular = form == .singular
    if let quantifier {
      // “Most of the council” are several, “the other official” is one.
      let isPartitive = annotated.words[quantifier.tokens.upperBound - 1].folded == "of"
      return quantifier.entry["number"] != "singular" && (isPartitive || !isSingular)
    }
    guard !isSingular, !annotated.has("singular-determiner", in: nounGroup) else { return false }
    let cardinals = annotated.entries(of: "cardinal", in: nounGroup)
    return annotated.has("vague-number", in: nounGroup)
      || cardinals.first.map { $0.entry["value"] != "1" }
        ?? nounGroup.contains { annotated.tokens[$0].kind == .number }
  }

  /// Whether somebody's: “the party's leader”.
  var hasPossessor: Bool {
    nounGroup.contains { annotated.words[$0].folded == "'s" }
  }

  private var quantifier: (entry: LexiconEntry, form: WordForm?, tokens: Range<Int>)? {
    annotated.entries(of: "quantifier", in: nounGroup).first
  }

  /// Whether the description points at somebody certain.
  var isDefinite: Bool {
    let first = nounGroup.lowerBound..<(nounGroup.lowerBound + 1)
    return annotated.words[first.lowerBound].folded == "the"
      || annotated.has("possessive", in: first) || hasPossessor
  }

  /// Singular or plural, as far as the noun lists tell.
  private var form: WordForm? {
    let hits = Self.nouns.flatMap(hits)
    if hits.isEmpty { return nil }
    return hits.contains { $0.form == .plural || isPluralPhrase($0.tokens) } ? .plural : .singular
  }

  private static let nouns = [
    "unnamed-source", "role", "person-noun", "organisation-noun", "noun-word",
  ]

  /// “Members of Congress”: the noun stands before “of”.
  private func isPluralPhrase(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 2, annotated.words[tokens.lowerBound + 1].folded == "of" else {
      return false
    }
    let first = tokens.lowerBound..<(tokens.lowerBound + 1)
    return annotated.entries(of: "noun-word", in: first).contains { $0.form == .plural }
  }

  /// Whether a name is only part of a description: “members of Congress”.
  func describes(with name: Range<Int>) -> Bool {
    ["unnamed-source", "role", "person-noun"].flatMap(hits)
      .contains { $0.tokens.lowerBound < name.lowerBound }
  }

  private func isNoun(ofType type: String) -> Bool {
    hits(of: "noun-word").contains { $0.entry["type"] == type && $0.entry["use"] == "main" }
  }

  private func has(_ lexicon: String) -> Bool {
    !hits(of: lexicon).isEmpty
  }

  /// The entries of a lexicon at the head, phrases that end there included.
  private func hits(
    of lexicon: String
  ) -> [(entry: LexiconEntry, form: WordForm?, tokens: Range<Int>)] {
    annotated.entries(of: lexicon, in: nounGroup)
      .filter { $0.tokens.upperBound == nounGroup.upperBound }
  }
}
