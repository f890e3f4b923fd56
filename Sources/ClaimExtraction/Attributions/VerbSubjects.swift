internal import Algorithms
internal import ClaimRules
internal import ClaimText

/// Finds the subjects of verbs by what stands to their left: noun phrases, relative pronouns, and the
/// subjects of the verbs that they are coordinated with or depend on.
final class VerbSubjects {
  private let annotated: AnnotatedDocument
  private let classes: WordClasses
  private let phrases: SubjectPhrases
  /// In order of the text.
  private let groups: [VerbGroup]

  init(_ annotated: AnnotatedDocument, _ classes: WordClasses) {
    self.annotated = annotated
    self.classes = classes
    groups = VerbGroup.all(in: annotated)
    phrases = SubjectPhrases(annotated, classes, groups)
  }

  /// The subject of the verb that a cue begins with, or `nil` when none is found.
  func subject(of cue: Range<Int>) -> Range<Int>? {
    let first = groups.partitioningIndex { $0.tokens.upperBound > cue.lowerBound }
    guard first < groups.count, groups[first].tokens.overlaps(cue) else { return nil }
    return subject(ofGroup: first, depth: 0)
  }

  /// Whether the verb that a cue begins with is a participle behind a conjunction, which leaves out its
  /// subject: “when asked”.
  func lacksSubject(_ cue: Range<Int>) -> Bool {
    guard cue.lowerBound > 0, classes.has(.participle, at: cue.lowerBound),
      !classes.has(.relative, at: cue.lowerBound - 1),
      let conjunction = annotated.entries(
        of: "conjunction",
        in: (cue.lowerBound - 1)..<cue.lowerBound
      )
      .first
    else { return false }
    return conjunction.entry["kind"] == "subordinating"
  }

  /// Verbs that hang on each other deeper than this are left alone.
  private static let deepest = 8

  /// A subject stands in the quotation that its verb stands in.
  private func subject(ofGroup index: Int, depth: Int) -> Range<Int>? {
    guard depth < Self.deepest,
      let found = anySubject(ofGroup: index, depth),
      quotation(groups[index].tokens) == quotation(found)
    else { return nil }
    return found
  }

  private func quotation(_ tokens: Range<Int>) -> Int? {
    annotated.tokens[tokens.lowerBound].quotation
  }

  private func anySubject(ofGroup index: Int, _ depth: Int) -> Range<Int>? {
    let group = groups[index]
    let start = group.tokens.lowerBound
    switch group.form {
    case .infinitive:
      return controllingObject(of: group) ?? governor(of: index, depth)
    case .participle:
      if start > group.sentence.lowerBound, !isBehindPause(start),
        let near = phrases.phrase(endingAt: start)
      {
        return near
      }
      return main(before: index, depth) ?? governor(of: index, depth)
        ?? following(index, depth)
    case .finite:
      return finiteSubject(of: index, depth)
    }
  }

  private func isBehindPause(_ token: Int) -> Bool {
    annotated.words[token - 1].folded == "," || classes.has(.adverb, at: token - 1)
  }

  private func finiteSubject(of index: Int, _ depth: Int) -> Range<Int>? {
    let sentence = groups[index].sentence
    let end = phrases.withoutAside(groups[index].tokens.lowerBound, in: sentence)
    guard end > sentence.lowerBound else { return inverted(index) }
    let last = end - 1
    let word = annotated.words[last].folded
    if annotated.tokens[last].quotation != quotation(groups[index].tokens) {
      return inverted(index)
    }
    if classes.has(.relative, at: last), word != "that" { return last..<end }
    if let found = phrases.phrase(upTo: end, in: sentence) { return found }
    if let found = phrases.interrupted(endingAt: end, in: sentence) { return found }
    if classes.has(.conjunction, at: last) || word == "," || word == "then" {
      return coordinated(with: index, depth)
    }
    return nil
  }

  /// “…,” said **Anna Brandt**: the subject behind its verb, where a quotation stands before that.
  private func inverted(_ index: Int) -> Range<Int>? {
    phrases.phrase(startingAt: groups[index].tokens.upperBound)
  }

  /// “led **allies** to worry”: the object of a verb that says what its object does.
  private func controllingObject(of group: VerbGroup) -> Range<Int>? {
    guard group.tokens.lowerBound > group.sentence.lowerBound,
      let object = phrases.phrase(endingAt: group.tokens.lowerBound),
      let verb = phrases.group(endingAt: object.lowerBound),
      classes.has(.objectControl, in: verb.tokens)
    else { return nil }
    return object
  }

  // MARK: Other verbs of the sentence

  /// Finite verbs before another one in its sentence, nearest first.
  private func finiteVerbs(before index: Int) -> [Int] {
    var found: [Int] = []
    var earlier = index - 1
    while earlier >= 0, groups[earlier].sentence == groups[index].sentence {
      if groups[earlier].form == .finite { found.append(earlier) }
      earlier -= 1
    }
    return found
  }

  private func attributes(_ index: Int) -> Bool {
    classes.has(.cue, in: groups[index].tokens)
  }

  private func coordinated(with index: Int, _ depth: Int) -> Range<Int>? {
    let verbs = finiteVerbs(before: index)
    return (verbs.filter(attributes) + verbs).firstNonNil { subject(ofGroup: $0, depth: depth + 1) }
  }

  /// The subject of the first verb of the sentence that attributes, else of the first one; not that of
  /// a relative clause.
  private func main(before index: Int, _ depth: Int) -> Range<Int>? {
    let verbs = Array(finiteVerbs(before: index).reversed())
    return (verbs.filter(attributes) + verbs).firstNonNil { verb in
      subject(ofGroup: verb, depth: depth + 1).flatMap {
        classes.has(.relative, at: $0.lowerBound) ? nil : $0
      }
    }
  }

  private func governor(of index: Int, _ depth: Int) -> Range<Int>? {
    groups[..<index].indices.reversed().lazy
      .prefix { [groups] in groups[$0].sentence == groups[index].sentence }
      .firstNonNil { subject(ofGroup: $0, depth: depth + 1) }
  }

  /// The subject of the verb that a participle at the beginning stands before.
  private func following(_ index: Int, _ depth: Int) -> Range<Int>? {
    let next = groups[(index + 1)...].indices.lazy
      .prefix { [groups] in groups[$0].sentence == groups[index].sentence }
      .first { [groups] in groups[$0].form == .finite }
    return next.flatMap { subject(ofGroup: $0, depth: depth + 1) }
  }
}

/// A verb with its auxiliaries, as a layer marks it.
struct VerbGroup {
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
  /// The tokens of its sentence.
  let sentence: Range<Int>

  /// All of a document in order of the text.
  static func all(in annotated: AnnotatedDocument) -> [VerbGroup] {
    let structure = annotated.document.structure
    let groups = Form.allCases.flatMap { form in
      annotated.annotations(form.layer, in: annotated.tokens.indices).compactMap { annotation in
        structure.sentence(holding: annotation.tokens.lowerBound).map {
          VerbGroup(
            form: form,
            tokens: annotation.tokens,
            sentence: structure.sentences[$0].tokens
          )
        }
      }
    }
    return groups.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
