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
    /// Of a person without a name, where the noun tells.
    var gender: Entity.Gender?
  }

  private let annotated: AnnotatedDocument
  private let index: EntityIndex
  private let names: NameReader
  private var history = SpeakerHistory()
  /// Persons by their roles, and by the last words of those: “minister” is a prime minister, too.
  private let holders: [String: [Entity]]

  init(_ index: EntityIndex) {
    annotated = index.annotated
    self.index = index
    names = NameReader(annotated)
    var holders: [String: [Entity]] = [:]
    for entity in index.entities where entity.kind == .person {
      let words = entity.role?.split(separator: " ") ?? []
      for start in words.indices {
        holders[words[start...].joined(separator: " "), default: []].append(entity)
      }
    }
    self.holders = holders
  }

  /// Resolves the sources of a document, which have to come in order of the text.
  mutating func resolve(_ source: Range<Int>) -> Resolution {
    let resolution = resolution(of: source)
    let noun = resolution.entity == nil ? SourceHead(of: source, in: annotated).personLemma : nil
    history.note(SpeakerHistory.Speaker(tokens: source, resolution: resolution, noun: noun))
    return resolution
  }

  private func resolution(of source: Range<Int>) -> Resolution {
    let words = source.filter { annotated.tokens[$0].kind == .word }
    if words.count == 1, let word = words.first {
      let one = word..<(word + 1)
      if let pronoun = annotated.entries(of: "pronoun", in: one).first?.entry {
        return AntecedentFinder(index, history: history).resolution(of: pronoun, at: word)
          ?? Resolution(kind: .pronounUnresolved)
      }
      if annotated.has("relative", in: one) { return antecedent(ofRelativeAt: word) }
    }
    let head = SourceHead(of: source, in: annotated)
    return named(head, in: source) ?? described(head, in: source)
  }

  // MARK: Names

  /// The entity that heads a source, or stands in apposition to its head; none that only modifies.
  private func named(_ head: SourceHead, in source: Range<Int>) -> Resolution? {
    let mentions = index.mentions(in: source)
    if let mention = mentions.first(where: { $0.tokens.contains(head.token) }) {
      let entity = index.entities[mention.entity]
      if entity.kind == .person { return Resolution(.namedPerson, entity) }
      let isBody = entity.kind == .organisation
      guard !head.describes(with: mention.tokens), isBody || !head.isPluralNoun else { return nil }
      return Resolution(isPersonal(entity, in: head) ? .namedPerson : .organisation, entity)
    }
    guard head.isPerson, !head.isSeveral else { return nil }
    let appositions = mentions.filter { isApposition($0.tokens) }.map { index.entities[$0.entity] }
    if let person = appositions.first(where: { $0.kind == .person }) {
      return Resolution(.namedPerson, person)
    }
    return appositions.first { $0.kind == .organisation }.map { Resolution(.organisation, $0) }
  }

  /// Whether a name that no list knows is taken for a person's: not “the Kestrel”, not “KBX”.
  private func isPersonal(_ entity: Entity, in head: SourceHead) -> Bool {
    entity.kind == .other && names.mayBePerson(entity.named)
      && !annotated.has("determiner", in: head.nounGroup)
  }

  /// Whether a name heads a noun group behind a comma or a dash: “the mayor, Ana Ruiz”.
  private func isApposition(_ name: Range<Int>) -> Bool {
    guard let group = annotated.annotations("noun-group", in: name).first?.tokens,
      group.lowerBound > 0, name.upperBound >= group.upperBound
    else { return false }
    return annotated.tokens[group.lowerBound - 1].kind == .punctuation
  }

  // MARK: Descriptions

  private func described(_ head: SourceHead, in source: Range<Int>) -> Resolution {
    let affiliation = affiliation(in: source)
    if head.isDocument, !head.isPerson {
      return Resolution(kind: .document, affiliation: affiliation)
    }
    if head.isOrganisation, !head.isPerson, !head.isQuantified {
      if let earlier = index.description(takenUpBy: head) {
        return Resolution(kind: .organisation, affiliation: affiliation, name: earlier)
      }
      return Resolution(kind: .organisation, entity: body(in: source), affiliation: affiliation)
    }
    if head.isSeveral { return Resolution(kind: .unnamedGroup, affiliation: affiliation) }
    guard head.isDefinite else {
      return Resolution(
        kind: .unnamedPerson,
        affiliation: affiliation,
        gender: head.gender
      )
    }
    if let entity = holder(ofRoleIn: source) ?? officer(before: source, head) {
      return Resolution(.namedPerson, entity)
    }
    if let noun = head.personLemma, let speaker = history.last(describedBy: noun) {
      // Described where it was first named, so it is not another source without a name.
      var again = AntecedentFinder(index, history: history).again(speaker)
      again.kind = .describedPerson
      return again
    }
    return Resolution(
      kind: .describedPerson,
      role: annotated.text(of: head.nounGroup),
      affiliation: affiliation,
      gender: head.gender
    )
  }

  private func body(in source: Range<Int>) -> Entity? {
    index.entities(in: source).first { $0.kind == .country || $0.kind == .organisation }
  }

  /// The body or country that a source belongs to, else the person: “Rama's office”.
  private func affiliation(in source: Range<Int>) -> String? {
    if let body = body(in: source) { return body.name }
    return index.mentions(in: source).first { mention in
      index.entities[mention.entity].kind == .person && isPossessor(mention.tokens, in: source)
    }.map { index.entities[$0.entity].name }
  }

  private func isPossessor(_ name: Range<Int>, in source: Range<Int>) -> Bool {
    name.upperBound < source.upperBound
      && ["'s", "'"].contains(annotated.words[name.upperBound].folded)
  }

  /// The one person whose role a definite description names, of the same body where both tell it.
  private func holder(ofRoleIn source: Range<Int>) -> Entity? {
    guard let role = annotated.entries(of: "role", in: source).last?.entry.text.lowercased()
    else { return nil }
    let body = body(in: source)?.name
    let fitting = holders[role, default: []].filter {
      body == nil || $0.affiliation == nil || $0.affiliation == body
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The one holder of an office who was just named, for a word such as “the leader”.
  private func officer(before source: Range<Int>, _ head: SourceHead) -> Entity? {
    guard head.isGeneralRole, !head.hasPossessor, let kind = head.roleKind,
      annotated.words[head.nounGroup.lowerBound].folded == "the",
      source.upperBound <= head.nounGroup.upperBound
    else { return nil }
    let reach = AntecedentFinder.reach(before: source.lowerBound, in: annotated)
    let officers = index.entities(in: reach).filter { entity in
      entity.kind == .person
        && entity.role.map { role in
          annotated.rules.entries(of: "role", for: role).contains { $0["kind"] == kind }
        } ?? false
    }
    return officers.count == 1 ? officers[0] : nil
  }

  /// What *who* or *which* stands for: the name or noun group right before it.
  private func antecedent(ofRelativeAt token: Int) -> Resolution {
    let unresolved = Resolution(kind: .pronounUnresolved)
    let structure = annotated.document.structure
    guard let sentence = structure.sentence(holding: token) else { return unresolved }
    let before = structure.sentences[sentence].tokens.lowerBound..<token
    if let mention = index.mentions(in: before).last,
      token - mention.tokens.upperBound <= Self.relativeGap
    {
      return resolution(of: mention.tokens)
    }
    guard let group = annotated.annotations("noun-group", in: before).last,
      token - group.tokens.upperBound <= Self.relativeGap
    else { return unresolved }
    return resolution(of: group.tokens)
  }

  /// How many tokens may stand between a relative and its antecedent: a comma, and one more.
  private static let relativeGap = 2
}

extension SourceResolver.Resolution {
  /// A source with a name.
  init(_ kind: SourceKind, _ entity: Entity) {
    self.init(
      kind: kind,
      entity: entity,
      role: entity.role,
      affiliation: entity.affiliation
    )
  }
}
