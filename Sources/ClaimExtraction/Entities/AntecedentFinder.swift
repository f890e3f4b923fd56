internal import ClaimRules
internal import ClaimText

/// Finds what pronouns stand for: the nearest fitting speaker, else the one fitting name of a
/// sentence; where several fit, nothing.
struct AntecedentFinder {
  /// How many sentences back an antecedent may stand.
  private static let reach = 4
  /// How many tokens into its sentence the subject may begin.
  private static let subjectStart = 2

  private let annotated: AnnotatedDocument
  private let index: EntityIndex
  private let history: SpeakerHistory

  typealias Resolution = SourceResolver.Resolution

  init(_ index: EntityIndex, history: SpeakerHistory) {
    annotated = index.annotated
    self.index = index
    self.history = history
  }

  /// What a pronoun of the third person stands for.
  func resolution(of pronoun: LexiconEntry, at token: Int) -> Resolution? {
    guard pronoun["person"] == "3" else { return nil }
    if pronoun.has("number", among: ["plural"]) { return group(before: token) }
    switch pronoun["gender"] {
    case "male": return person(before: token, .male)
    case "female": return person(before: token, .female)
    case "neuter": return body(before: token)
    default: return nil
    }
  }

  private func person(before token: Int, _ gender: Entity.Gender) -> Resolution? {
    for sentence in sentences(before: token) {
      let speaker = history.last(in: sentence) {
        $0.resolution.kind.isOnePerson && $0.resolution.allows(gender)
      }
      if let speaker { return again(speaker) }
      let candidates = index.mentions(in: sentence).filter {
        let entity = index.entities[$0.entity]
        return $0.tokens.upperBound <= token && entity.kind == .person && entity.allows(gender)
      }
      if let first = candidates.first {
        let isSubject = first.tokens.lowerBound - sentence.lowerBound <= Self.subjectStart
        // Of several, the one that opens the sentence; else it is not clear who is meant.
        guard isSubject || Set(candidates.map(\.entity)).count == 1 else { return nil }
        return Resolution(.namedPerson, index.entities[first.entity])
      }
      if let described = describedSubject(of: sentence, gender) { return described }
    }
    return nil
  }

  /// A person without a name who is the subject of a sentence: “A woman with a pram saw it.”
  private func describedSubject(of sentence: Range<Int>, _ gender: Entity.Gender) -> Resolution? {
    guard let group = annotated.annotations("noun-group", within: sentence).first?.tokens,
      group.lowerBound - sentence.lowerBound <= Self.subjectStart
    else { return nil }
    let head = SourceHead(of: group, in: annotated)
    guard head.isPerson, !head.isSeveral, head.gender == nil || head.gender == gender else {
      return nil
    }
    return Resolution(
      kind: head.isDefinite ? .describedPerson : .unnamedPerson,
      name: annotated.text(of: group)
    )
  }

  private func body(before token: Int) -> Resolution? {
    for sentence in sentences(before: token) {
      let speaker = history.last(in: sentence) {
        $0.resolution.kind == .organisation || $0.resolution.kind == .document
      }
      if let speaker { return again(speaker) }
      let candidates = index.mentions(in: sentence).filter {
        let kind = index.entities[$0.entity].kind
        let isSubject = $0.tokens.lowerBound - sentence.lowerBound <= Self.subjectStart
        // A country is where something is as often as who acts.
        return $0.tokens.upperBound <= token
          && (kind == .organisation || kind == .country && isSubject)
      }
      if let first = candidates.first {
        guard Set(candidates.map(\.entity)).count == 1 else { return nil }
        return Resolution(.organisation, index.entities[first.entity])
      }
      if let described = describedBody(of: sentence) { return described }
    }
    return nil
  }

  /// A body without a name that is the subject of a sentence: “The factory employs 63 people.”
  private func describedBody(of sentence: Range<Int>) -> Resolution? {
    guard let group = annotated.annotations("noun-group", within: sentence).first?.tokens,
      group.lowerBound - sentence.lowerBound <= Self.subjectStart
    else { return nil }
    let head = SourceHead(of: group, in: annotated)
    guard head.isOrganisation, !head.isPerson, !head.isSeveral else { return nil }
    let name = index.description(takenUpBy: head) ?? annotated.text(of: group)
    return Resolution(kind: .organisation, name: name)
  }

  private func group(before token: Int) -> Resolution? {
    for sentence in sentences(before: token) {
      let speaker = history.last(in: sentence) { $0.resolution.kind == .unnamedGroup }
      if let speaker { return again(speaker) }
    }
    return nil
  }

  /// The tokens before a token among which antecedents are looked for.
  static func reach(before token: Int, in annotated: AnnotatedDocument) -> Range<Int> {
    let structure = annotated.document.structure
    guard let current = structure.sentence(holding: token) else { return token..<token }
    return structure.sentences[max(0, current - reach + 1)].tokens.lowerBound..<token
  }

  /// The same source again: it keeps its kind, and the words that named it first.
  func again(_ speaker: SpeakerHistory.Speaker) -> Resolution {
    var again = speaker.resolution
    again.name = again.entity?.name ?? again.name ?? annotated.text(of: speaker.tokens)
    return again
  }

  /// The sentences that end at or behind a token, the nearest first, up to the token.
  private func sentences(before token: Int) -> [Range<Int>] {
    let structure = annotated.document.structure
    guard let current = structure.sentence(holding: token) else { return [] }
    return (max(0, current - Self.reach + 1)...current).reversed().map {
      let tokens = structure.sentences[$0].tokens
      return tokens.lowerBound..<min(tokens.upperBound, token)
    }
  }
}

extension SourceKind {
  fileprivate var isOnePerson: Bool {
    self == .namedPerson || self == .describedPerson || self == .unnamedPerson
  }
}

extension SourceResolver.Resolution {
  fileprivate func allows(_ gender: Entity.Gender) -> Bool {
    (entity?.gender ?? self.gender).map { $0 == gender } ?? true
  }
}
