internal import ClaimRules
internal import ClaimText

/// Says who a source is: its kind, and the entity its words stand for.
struct SourceResolver {
  struct Resolution {
    var kind: SourceKind
    var entity: Entity?
    var role: String?
    var affiliation: String?
    /// What a pronoun or a role stands for when it is no named entity.
    var name: String?
  }

  private let annotated: AnnotatedDocument
  private let index: EntityIndex
  /// Sources already resolved, in order of the text: the likeliest antecedents.
  private var earlier: [(tokens: Range<Int>, resolution: Resolution)] = []

  init(_ index: EntityIndex) {
    annotated = index.annotated
    self.index = index
  }

  /// Resolves the sources of a document, which have to come in order of the text.
  mutating func resolve(_ source: Range<Int>) -> Resolution {
    let resolution = resolution(of: source)
    earlier.append((source, resolution))
    return resolution
  }

  private func resolution(of source: Range<Int>) -> Resolution {
    let words = source.filter { annotated.tokens[$0].kind == .word }
    if words.count == 1, let word = words.first,
      let pronoun = annotated.entries(of: "pronoun", in: word..<(word + 1)).first?.entry
    {
      return pronounResolution(pronoun, at: word)
    }
    if annotated.has("relative", in: source), words.count == 1, let word = words.first {
      return antecedent(ofRelativeAt: word)
    }
    let head = SourceHead(of: source, in: annotated)
    if let entity = entity(atHead: head, of: source) {
      return named(entity, in: source)
    }
    return described(head, in: source)
  }

  // MARK: Names and nouns

  /// The entity that the head of a source names, and not one that only modifies it.
  private func entity(atHead head: SourceHead, of source: Range<Int>) -> Entity? {
    let mentions = index.mentions(in: source)
    let person = mentions.first {
      index.entities[$0.entity].kind == .person && !head.isModifier($0.tokens, in: annotated)
    }
    if let person { return index.entities[person.entity] }
    return mentions.first { $0.tokens.contains(head.token) }.map { index.entities[$0.entity] }
  }

  private func named(_ entity: Entity, in source: Range<Int>) -> Resolution {
    let kind: SourceKind = entity.kind == .person ? .namedPerson : .organisation
    return Resolution(
      kind: kind, entity: entity, role: entity.role, affiliation: entity.affiliation)
  }

  private func described(_ head: SourceHead, in source: Range<Int>) -> Resolution {
    if head.isDocument(in: annotated) {
      return Resolution(kind: .document, affiliation: affiliation(in: source))
    }
    if head.isOrganisation(in: annotated) {
      return Resolution(
        kind: .organisation,
        entity: index.entities(in: source).first { $0.kind == .country || $0.kind == .organisation },
        affiliation: affiliation(in: source)
      )
    }
    if head.isPlural(in: annotated, source: source) {
      return Resolution(kind: .unnamedGroup, affiliation: affiliation(in: source))
    }
    if head.isDefinite(in: annotated, source: source) {
      if let entity = entity(withRole: head, in: source) { return named(entity, in: source) }
      return Resolution(
        kind: .describedPerson,
        role: annotated.text(of: head.nounGroup),
        affiliation: affiliation(in: source)
      )
    }
    return Resolution(kind: .unnamedPerson, affiliation: affiliation(in: source))
  }

  private func affiliation(in source: Range<Int>) -> String? {
    index.entities(in: source).first { $0.kind == .country || $0.kind == .organisation }?.name
  }

  /// The person whose role a definite description names.
  private func entity(withRole head: SourceHead, in source: Range<Int>) -> Entity? {
    guard let role = annotated.entries(of: "role", in: source).last?.entry.text.lowercased()
    else { return nil }
    let holders = index.entities.filter { entity in
      entity.kind == .person && (entity.role.map { $0 == role || $0.hasSuffix(" " + role) } ?? false)
    }
    return holders.count == 1 ? holders[0] : nil
  }

  // MARK: Pronouns

  private func pronounResolution(_ pronoun: LexiconEntry, at token: Int) -> Resolution {
    let unresolved = Resolution(kind: .pronounUnresolved)
    guard pronoun["person"] == "3" else { return unresolved }
    if pronoun["number"] == "plural" { return groupBefore(token) ?? unresolved }
    switch pronoun["gender"] {
    case "male": return personBefore(token, .male) ?? unresolved
    case "female": return personBefore(token, .female) ?? unresolved
    case "neuter": return bodyBefore(token) ?? unresolved
    default: return unresolved
    }
  }

  /// How many sentences back an antecedent may stand.
  private static let reach = 4

  private func personBefore(_ token: Int, _ gender: Entity.Gender) -> Resolution? {
    for sentence in sentences(before: token) {
      let candidates = index.mentions(in: sentence).filter {
        let entity = index.entities[$0.entity]
        return $0.tokens.upperBound <= token && entity.kind == .person && entity.allows(gender)
      }
      let speaker = earlier.last {
        sentence.contains($0.tokens.lowerBound) && $0.resolution.entity?.allows(gender) ?? false
          && $0.resolution.entity?.kind == .person
      }
      if let entity = speaker?.resolution.entity { return named(entity, in: sentence) }
      let entities = Set(candidates.map(\.entity))
      if entities.count == 1, let only = entities.first {
        return named(index.entities[only], in: sentence)
      }
      // Of several, the one that opens the sentence; else it is not clear who is meant.
      if let first = candidates.first {
        guard first.tokens.lowerBound - sentence.lowerBound <= 2 else { return nil }
        return named(index.entities[first.entity], in: sentence)
      }
    }
    return nil
  }

  private func bodyBefore(_ token: Int) -> Resolution? {
    for sentence in sentences(before: token) {
      let speaker = earlier.last {
        sentence.contains($0.tokens.lowerBound)
          && ($0.resolution.kind == .organisation || $0.resolution.kind == .document)
      }
      if let speaker { return nameless(speaker.resolution, standingAt: speaker.tokens) }
      let candidates = index.mentions(in: sentence).filter {
        let kind = index.entities[$0.entity].kind
        return $0.tokens.upperBound <= token && (kind == .organisation || kind == .country)
      }
      if let first = candidates.first, Set(candidates.map(\.entity)).count == 1 {
        return named(index.entities[first.entity], in: sentence)
      }
      if !candidates.isEmpty { return nil }
    }
    return nil
  }

  private func groupBefore(_ token: Int) -> Resolution? {
    for sentence in sentences(before: token) {
      let group = earlier.last {
        sentence.contains($0.tokens.lowerBound) && $0.resolution.kind == .unnamedGroup
      }
      if let group { return nameless(group.resolution, standingAt: group.tokens) }
    }
    return nil
  }

  /// The same source again: it keeps its kind, and the words that named it first.
  private func nameless(_ resolution: Resolution, standingAt tokens: Range<Int>) -> Resolution {
    var again = resolution
    again.name = again.entity?.name ?? again.name ?? annotated.text(of: tokens)
    return again
  }

  /// The sentences that end at or behind a token, the nearest first.
  private func sentences(before token: Int) -> [Range<Int>] {
    let structure = annotated.document.structure
    guard let current = structure.sentence(holding: token) else { return [] }
    return (max(0, current - Self.reach + 1)...current).reversed().map {
      structure.sentences[$0].tokens.lowerBound..<min(structure.sentences[$0].tokens.upperBound, token)
    }
  }

  /// What *who* or *which* stands for: the nearest name or noun group before it.
  private func antecedent(ofRelativeAt token: Int) -> Resolution {
    guard let sentence = sentences(before: token).first else {
      return Resolution(kind: .pronounUnresolved)
    }
    if let mention = index.mentions(in: sentence).last(where: { token - $0.tokens.upperBound <= 2 }) {
      return named(index.entities[mention.entity], in: sentence)
    }
    guard let group = annotated.annotations("noun-group", in: sentence).last,
      token - group.tokens.upperBound <= 2
    else { return Resolution(kind: .pronounUnresolved) }
    return resolution(of: group.tokens)
  }
}
