internal import Algorithms
internal import ClaimRules
internal import ClaimText

/// Finds the subjects of verbs by what stands to their left: noun phrases, relative pronouns, and the
/// subjects of the verbs they are coordinated with or depend on.
struct VerbSubjects {
  private let annotated: AnnotatedDocument
  /// In order of the text.
  private let groups: [Group]

  private struct Group {
    enum Form: CaseIterable {
      case finite, participle, infinitive

      var layer: String {
        switch self {
        case .finite: "finite-verb"
        case .participle: "ing-verb"
        case .infinitive: "infinitive"
        }
      }
    }

    let form: Form
    let tokens: Range<Int>
    /// The first token of its sentence.
    let sentence: Range<Int>
  }

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    groups = annotated.document.structure.sentences.flatMap { sentence in
      Group.Form.allCases.flatMap { form in
        annotated.annotations(form.layer, within: sentence.tokens)
          .map { Group(form: form, tokens: $0.tokens, sentence: sentence.tokens) }
      }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
  }

  /// The subject of the verb that a cue begins with, or `nil` when none is found.
  func subject(of cue: Range<Int>) -> Range<Int>? {
    let index = groups.partitioningIndex { $0.tokens.upperBound > cue.lowerBound }
    guard index < groups.count, groups[index].tokens.overlaps(cue) else { return nil }
    return subject(ofGroup: index, depth: 0)
  }

  private func subject(ofGroup index: Int, depth: Int) -> Range<Int>? {
    let group = groups[index]
    guard depth < 8 else { return nil }
    let start = group.tokens.lowerBound
    switch group.form {
    case .infinitive:
      return governor(of: index, depth: depth)
    case .participle:
      if let near = phrase(endingAt: start, in: group.sentence) { return near }
      return governor(of: index, depth: depth) ?? followingSubject(of: index, depth: depth)
    case .finite:
      return finiteSubject(of: index, at: start, depth: depth)
    }
  }

  private func finiteSubject(of index: Int, at start: Int, depth: Int) -> Range<Int>? {
    let sentence = groups[index].sentence
    var end = start
    while end > sentence.lowerBound, annotated.has("date", in: (end - 1)..<end) || annotated.has("time-adverb", in: (end - 1)..<end) || annotated.has("adv", in: (end - 1)..<end) { end -= 1 }
    guard end > sentence.lowerBound else { return nil }
    if annotated.has("relative", in: (end - 1)..<end), annotated.words[end - 1].folded != "that" { return (end - 1)..<end }
    if let found = climb(from: end, in: sentence, depth: depth) { return found }
    let word = annotated.words[end - 1].folded
    if word == "," , let interrupted = subject(beforeGapEndingAt: end, in: sentence, depth: depth) {
      return interrupted
    }
    if annotated.has("conjunction", in: (end - 1)..<end) || word == "," || word == "then" {
      return coordinated(with: index, depth: depth)
    }
    return nil
  }

  /// A noun phrase that ends at a token, with what it hangs on when a preposition stands before it.
  private func climb(from end: Int, in sentence: Range<Int>, depth: Int) -> Range<Int>? {
    guard depth < 8, let near = phrase(endingAt: end, in: sentence) else { return nil }
    let before = near.lowerBound - 1
    guard before > sentence.lowerBound, annotated.has("preposition", in: before..<(before + 1))
    else { return near }
    if let outer = climb(from: before, in: sentence, depth: depth + 1) {
      return outer.lowerBound..<end
    }
    let index = groups.partitioningIndex { $0.tokens.upperBound >= before }
    if index < groups.count, groups[index].tokens.upperBound == before,
      let outer = climb(from: groups[index].tokens.lowerBound, in: sentence, depth: depth + 1)
    {
      return outer.lowerBound..<end
    }
    return near
  }

  private func subject(
    beforeGapEndingAt end: Int,
    in sentence: Range<Int>,
    depth: Int
  ) -> Range<Int>? {
    var comma = end - 2
    let earliest = max(sentence.lowerBound + 1, end - 30)
    while comma >= earliest {
      if annotated.words[comma].folded == ",", let found = climb(from: comma, in: sentence, depth: depth + 1) {
        let first = (comma + 1)..<(comma + 2)
        if annotated.has("relative", in: first) { return found.lowerBound..<(end - 1) }
        if annotated.has("gap-opener", in: first) { return found }
        return nil
      }
      comma -= 1
    }
    return nil
  }

  private func phrase(endingAt end: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard end > sentence.lowerBound else { return nil }
    return annotated.annotations("speaker", in: (end - 1)..<end)
      .first { $0.tokens.upperBound == end }?.tokens
  }

  private func isCue(_ index: Int) -> Bool {
    annotated.has("cue", in: groups[index].tokens)
  }

  private func coordinated(with index: Int, depth: Int) -> Range<Int>? {
    let earlier = groups[..<index].reversed().prefix { $0.sentence == groups[index].sentence }
    let finite = earlier.indices.filter { groups[$0.base - 1].form == .finite }.map { $0.base - 1 }
    for candidate in finite where isCue(candidate) {
      if let found = subject(ofGroup: candidate, depth: depth + 1) { return found }
    }
    for candidate in finite {
      if let found = subject(ofGroup: candidate, depth: depth + 1) { return found }
    }
    return nil
  }

  private func governor(of index: Int, depth: Int) -> Range<Int>? {
    for earlier in groups[..<index].indices.reversed() {
      guard groups[earlier].sentence == groups[index].sentence else { return nil }
      if let found = subject(ofGroup: earlier, depth: depth + 1) { return found }
    }
    return nil
  }

  private func followingSubject(of index: Int, depth: Int) -> Range<Int>? {
    for later in groups[(index + 1)...].indices {
      guard groups[later].sentence == groups[index].sentence else { return nil }
      if groups[later].form == .finite { return subject(ofGroup: later, depth: depth + 1) }
    }
    return nil
  }
}
