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
  private let names: NameReader
  private let references: References
  /// What sources without a name are called, by the tokens that head them.
  private var described: [Int: String] = [:]

  init(_ index: EntityIndex, references: References) {
    annotated = index.annotated
    self.index = index
    self.references = references
    names = NameReader(annotated)
  }

  /// Resolves the sources of a document, which have to come in order of the text.
  mutating func resolve(_ source: Range<Int>) -> Resolution {
    let resolution = resolution(of: source)
    if resolution.entity == nil {
      described[References.head(of: source, in: annotated)] = annotated.text(of: source)
    }
    return resolution
  }

  private func resolution(of source: Range<Int>) -> Resolution {
    let words = source.filter { annotated.tokens[$0].kind == .word }
    if words.count == 1, let word = words.first {
      let one = word..<(word + 1)
      if annotated.has("pronoun", in: one) {
        return references.subject(atHead: word).map(again) ?? Resolution(kind: .pronounUnresolved)
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
    if let mention = index.mention(at: head.token) {
      let entity = index.entities[mention.entity]
      // “Six in 10 Democrats” are no name.
      guard !head.isPluralNoun || !head.isQuantified else { return nil }
      if entity.kind == .person { return Resolution(.namedPerson, entity) }
      // “The Vote Millennial Poll” is a name, but of a document.
      if entity.kind == .other, head.isDocument { return Resolution(.document, entity) }
      let isBody = entity.kind == .organisation
      guard !head.describes(with: mention.tokens), isBody || !head.isPluralNoun else { return nil }
      let isPerson = isPersonal(entity, in: head) && !isBodyElsewhere(mention.tokens)
      return Resolution(isPerson ? .namedPerson : .organisation, entity)
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

  /// Whether the text tells that a name is a body's: “Teck, the mining company”.
  private func isBodyElsewhere(_ name: Range<Int>) -> Bool {
    references.subject(atHead: name.upperBound - 1)?.isBody ?? false
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
    let known = references.subject(atHead: head.token)
    if head.isOrganisation, !head.isPerson, !head.isQuantified {
      if let known, let entity = known.entity { return Resolution(.organisation, entity) }
      return Resolution(
        kind: .organisation,
        affiliation: affiliation,
        name: known.flatMap { $0.anchor.contains(head.token) ? nil : name(of: $0) }
      )
    }
    if head.isSeveral { return Resolution(kind: .unnamedGroup, affiliation: affiliation) }
    guard head.isDefinite else {
      return Resolution(kind: .unnamedPerson, affiliation: affiliation)
    }
    if let known, !known.anchor.contains(head.token) || known.entity != nil {
      // Described where it was first named, so it is not another source without a name.
      if let entity = known.entity { return Resolution(.namedPerson, entity) }
      return Resolution(kind: .describedPerson, name: name(of: known))
    }
    return Resolution(
      kind: .describedPerson,
      role: annotated.text(of: head.nounGroup),
      affiliation: affiliation
    )
  }

  // MARK: Taken up again

  /// The kind and name of somebody spoken of before, for a pronoun.
  private func again(_ subject: References.Subject) -> Resolution {
    if let entity = subject.entity {
      let isPerson =
        entity.kind == .person || entity.kind == .other && names.mayBePerson(entity.named)
      return Resolution(isPerson ? .namedPerson : .organisation, entity)
    }
    let head = SourceHead(of: subject.anchor, in: annotated)
    var again = described(head, in: subject.anchor)
    again.name = again.entity == nil ? name(of: subject) : nil
    return again
  }

  /// The words of the source that somebody first was, else those of the description.
  private func name(of subject: References.Subject) -> String {
    described[References.head(of: subject.anchor, in: annotated)]
      ?? annotated.text(of: subject.anchor)
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
