internal import ClaimRules
internal import ClaimText

/// Finds the mentions of a document: names, pronouns and noun groups.
struct MentionReader {
  private let annotated: AnnotatedDocument
  private let index: EntityIndex
  private let nouns: NounReader
  private let syntax: Syntax

  init(_ index: EntityIndex, syntax: Syntax) {
    self.syntax = syntax
    annotated = index.annotated
    self.index = index
    nouns = NounReader(index.annotated)
  }

  /// The mentions in order of their heads.
  func mentions() -> [Mention] {
    let all = 0..<annotated.tokens.count
    var isNamed = [Bool](repeating: false, count: all.count)
    var found: [Mention] = []
    for (tokens, entity) in index.mentions(in: all) {
      found.append(Mention(tokens: tokens, form: .name(entity: entity)))
      for token in tokens { isNamed[token] = true }
    }
    for group in annotated.annotations("noun-group", in: all) {
      for part in parts(of: group.tokens) where !isNamed[part.upperBound - 1] {
        found.append(Mention(tokens: part, form: .description(nouns.facts(of: part))))
      }
    }
    for token in all where syntax.has(.pronoun, token) || syntax.has(.possessive, token) {
      if let pronoun = pronoun(at: token) {
        found.append(Mention(tokens: token..<(token + 1), form: .pronoun(pronoun)))
      }
    }
    return found.sorted {
      ($0.head, $0.tokens.lowerBound) < ($1.head, $1.tokens.lowerBound)
    }
  }

  private func pronoun(at token: Int) -> Pronoun? {
    let isPossessive = opensGroup(token)
    return annotated.entries(
      of: isPossessive ? "possessive" : "pronoun",
      in: token..<(token + 1)
    ).first.flatMap { Pronoun($0.entry, isPossessive: isPossessive) }
  }

  /// Whether a word is the determiner of a noun group, as *her* in “her office”.
  private func opensGroup(_ token: Int) -> Bool {
    guard let group = annotated.annotations("noun-group", in: token..<(token + 1)).first?.tokens
    else { return false }
    return group.lowerBound <= token && group.upperBound > token + 1
  }

  /// A noun group, and the possessor in it: “the librarian” of “the librarian's desk”.
  private func parts(of group: Range<Int>) -> [Range<Int>] {
    var end = group.upperBound
    while end > group.lowerBound + 1, annotated.tokens[end - 1].kind == .punctuation { end -= 1 }
    let whole = group.lowerBound..<end
    guard
      let mark = whole.last(where: { ["'s", "'", "’s", "’"].contains(annotated.words[$0].folded) }),
      mark > whole.lowerBound
    else { return [whole] }
    let possessor = whole.lowerBound..<mark
    return mark + 1 < end ? [possessor, whole] : [possessor]
  }
}
