internal import ClaimRules
internal import ClaimText

/// Noun phrases as subjects: with what hangs on them, and without what only stands behind them.
final class SubjectPhrases {
  private let annotated: AnnotatedDocument
  private let classes: WordClasses
  private let byEnd: [Int: Range<Int>]
  private let byStart: [Int: Range<Int>]
  private let groupsByEnd: [Int: VerbGroup]

  init(_ annotated: AnnotatedDocument, _ classes: WordClasses, _ groups: [VerbGroup]) {
    self.annotated = annotated
    self.classes = classes
    let speakers = annotated.annotations("speaker", in: annotated.tokens.indices).map(\.tokens)
    byEnd = Dictionary(
      speakers.map { ($0.upperBound, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    byStart = Dictionary(
      speakers.map { ($0.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    groupsByEnd = Dictionary(
      groups.map { ($0.tokens.upperBound, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The noun phrase whose last token stands before a token.
  func phrase(endingAt end: Int) -> Range<Int>? { byEnd[end] }

  /// The noun phrase whose first token it is.
  func phrase(startingAt start: Int) -> Range<Int>? { byStart[start] }

  /// The verb whose last token stands before a token.
  func group(endingAt end: Int) -> VerbGroup? { groupsByEnd[end] }

  // MARK: What hangs on a phrase

  /// The noun phrase that ends at a token, with the one it hangs on: by a preposition, a participle or
  /// a relative clause.
  func phrase(upTo end: Int, in sentence: Range<Int>, depth: Int = 0) -> Range<Int>? {
    guard depth < 8, end > sentence.lowerBound, let near = byEnd[end] else { return nil }
    let before = near.lowerBound - 1
    guard before > sentence.lowerBound else { return near }
    guard classes.has(.preposition, at: before) else {
      let verb = groupsByEnd[near.lowerBound]
      let outer = verb.flatMap { phrase(describedBy: $0, isObject: true, depth) }
      return outer.map { $0.lowerBound..<end } ?? near
    }
    if let outer = phrase(upTo: before, in: sentence, depth: depth + 1) {
      // “Anna Brandt in her speech”: no place and no time tells one person from another.
      if isName(outer), !["of", "from"].contains(annotated.words[before].folded) { return outer }
      return outer.lowerBound..<end
    }
    let verb = groupsByEnd[withoutTime(before, in: sentence)]
    let outer = verb.flatMap { phrase(describedBy: $0, isObject: false, depth) }
    return outer.map { $0.lowerBound..<end } ?? near
  }

  /// The noun phrase that a participle or a relative clause says more of.
  ///
  /// - Parameter isObject: Whether a noun phrase follows the verb, so that a participle must be active.
  private func phrase(
    describedBy verb: VerbGroup,
    isObject: Bool,
    _ depth: Int
  ) -> Range<Int>? {
    let start = withoutTime(verb.tokens.lowerBound, in: verb.sentence)
    guard start > verb.sentence.lowerBound else { return nil }
    let before = start - 1
    if classes.has(.relative, at: before) {
      guard before > verb.sentence.lowerBound,
        let outer = phrase(upTo: before, in: verb.sentence, depth: depth + 1), !isName(outer)
      else { return nil }
      return outer
    }
    if classes.has([.auxiliary, .modal], in: verb.tokens) { return nil }
    switch verb.form {
    case .infinitive: return nil
    case .finite where isObject || !classes.has(.participle, in: verb.tokens): return nil
    default: return phrase(upTo: verb.tokens.lowerBound, in: verb.sentence, depth: depth + 1)
    }
  }

  private func isName(_ phrase: Range<Int>) -> Bool {
    let head = phrase.upperBound - 1
    return classes.has([.person, .proper, .pronoun, .name], at: head)
      && !classes.has([.document, .organisation], at: head)
  }

  // MARK: What stands between a phrase and its verb

  /// The place before adverbs and times that end at a token: “Anna Brandt **on Monday evening**”.
  func withoutTime(_ end: Int, in sentence: Range<Int>) -> Int {
    var end = end
    while end > sentence.lowerBound {
      let last = end - 1
      if classes.has([.date, .timeAdverb, .adverb, .negation], at: last) {
        end = last
        continue
      }
      guard let start = startOfTime(endingAt: end, in: sentence) else { break }
      end = start
    }
    return end
  }

  /// The place before what stands aside between a subject and its verb, such as times: “but **in a later
  /// interview** said”.
  func withoutAside(_ end: Int, in sentence: Range<Int>) -> Int {
    let end = withoutTime(end, in: sentence)
    guard end > sentence.lowerBound, let phrase = byEnd[end] else { return end }
    let preposition = phrase.lowerBound - 1
    guard preposition > sentence.lowerBound, classes.has(.preposition, at: preposition),
      classes.has(.conjunction, at: preposition - 1)
    else { return end }
    return preposition
  }

  /// Where a time begins that is no date: “on Monday evening”, “last week”, “for the first time”.
  private func startOfTime(endingAt end: Int, in sentence: Range<Int>) -> Int? {
    let last = end - 1
    let isDated = end < sentence.upperBound && classes.has(.date, at: end)
    if isDated, classes.has(.preposition, at: last) { return last }
    guard classes.has(.timeUnit, at: last) else { return nil }
    var start = last
    while start > sentence.lowerBound,
      classes.has([.date, .determiner, .ordinal, .adjective, .possessive], at: start - 1)
    {
      start -= 1
    }
    if start > sentence.lowerBound, classes.has(.preposition, at: start - 1) { return start - 1 }
    return start < last && classes.has([.date, .determiner], at: start) ? start : nil
  }

  /// The subject before an interruption between two marks of one kind: “The mayor, who was ill, said”.
  ///
  /// An apposition belongs to it, and a relative clause, but not that of a name; a place or a time does
  /// not.
  func interrupted(endingAt end: Int, in sentence: Range<Int>, depth: Int = 0) -> Range<Int>? {
    let closing = annotated.words[end - 1].folded
    guard depth < 3, let opening = Self.openings[closing] else { return nil }
    let earliest = max(sentence.lowerBound + 1, end - 40)
    for mark in stride(from: end - 2, through: earliest, by: -1)
    where annotated.words[mark].folded == opening {
      guard let outer = subject(before: mark, in: sentence, depth) else { continue }
      let inside = (mark + 1)..<(end - 1)
      guard !inside.isEmpty else { return nil }
      let first = classes[inside.lowerBound]
      if opening != "," { return outer }
      if !first.isDisjoint(with: [.relative]) {
        return isName(outer) ? outer : outer.lowerBound..<(end - 1)
      }
      if !first.isDisjoint(with: Self.asides) { return outer }
      let isClause = inside.contains { token in
        classes.has(.auxiliary, at: token)
          || classes[token].contains(.verb) && classes.has([.past, .present], at: token)
            && !classes.has(.relative, at: token - 1)
      }
      return isClause ? nil : outer.lowerBound..<(end - 1)
    }
    return nil
  }

  /// The phrase before a mark, where an age or another interruption may stand between: “Li, 58, of”.
  private func subject(before mark: Int, in sentence: Range<Int>, _ depth: Int) -> Range<Int>? {
    let found = phrase(upTo: mark, in: sentence)
    if let found, found.count > 1 || annotated.tokens[found.lowerBound].kind != .number {
      return found
    }
    let previous = found.map(\.lowerBound) ?? mark
    guard previous > sentence.lowerBound, annotated.words[previous - 1].folded == "," else {
      return nil
    }
    return found == nil
      ? interrupted(endingAt: previous, in: sentence, depth: depth + 1)
      : phrase(upTo: previous - 1, in: sentence)
  }

  private static let openings = [",": ",", ")": "(", "—": "—", "–": "–", "--": "--"]

  /// How an interruption begins that belongs neither to the subject nor to its verb.
  private static let asides: WordClass = [
    .preposition, .adverb, .date, .timeAdverb, .discourseAdverb, .ing, .participle,
  ]
}
