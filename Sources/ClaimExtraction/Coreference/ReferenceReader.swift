package import ClaimRules
internal import ClaimText

/// Reads a document from its beginning and says of each mention whom it means.
package struct ReferenceReader {
  private let index: EntityIndex
  private let names: NameReader
  private let speech: SpeechMap
  private let syntax: Syntax
  private let pronouns: PronounResolver
  private let descriptions: DescriptionResolver
  private var discourse = Discourse()
  private var annotated: AnnotatedDocument { index.annotated }

  /// Reads names and attributions, too.
  package static func references(
    of annotated: AnnotatedDocument,
    _ reliability: Reliability
  ) -> References {
    references(
      of: EntityReader.entities(of: annotated),
      attributions: AttributionReader(annotated, reliability).attributions()
    )
  }

  package static func references(
    of index: EntityIndex,
    attributions: [Attribution]
  ) -> References {
    var reader = ReferenceReader(index, attributions)
    let mentions = MentionReader(index, syntax: reader.syntax).mentions()
    for mention in mentions where !reader.isOnlyAnnounced(mention) { reader.read(mention) }
    // Who says *I* may be named behind the quotation.
    for mention in mentions { reader.readFirstPerson(mention) }
    return reader.references
  }

  private init(_ index: EntityIndex, _ attributions: [Attribution]) {
    self.index = index
    names = NameReader(index.annotated)
    speech = SpeechMap(attributions, in: index.annotated)
    syntax = Syntax(index.annotated)
    pronouns = PronounResolver(index, speech: speech, syntax: syntax)
    descriptions = DescriptionResolver(index, syntax: syntax)
  }

  private var references: References {
    let grammatical = Set(discourse.steps.lazy.filter(\.isSubject).map { $0.tokens.upperBound - 1 })
    return References(
      subjects: discourse.referents.map {
        References.Subject(
          anchor: $0.anchor,
          entity: $0.entity.map { index.entities[$0] },
          isActor: $0.isActor,
          isBody: $0.nature == .body
        )
      },
      mentions: discourse.atHead.map { head, referent in
        References.Known(
          head: head,
          subject: referent,
          isGrammaticalSubject: grammatical.contains(head)
        )
      }
    )
  }

  // MARK: Mentions

  private mutating func read(_ mention: Mention) {
    switch mention.form {
    case .name(let entity):
      note(named(entity, at: mention.tokens), mention)
    case .description(let facts):
      if let referent = described(facts, mention.tokens) { note(referent, mention) }
    case .pronoun(let pronoun):
      guard !pronoun.isFirstPerson,
        let referent = pronouns.antecedent(pronoun, at: mention.head, in: discourse)
      else { return }
      if let gender = Entity.Gender(rawValue: pronoun.gender) {
        discourse.learn(gender, of: referent)
      }
      note(referent, mention)
    }
  }

  /// Whether a headline speaks of somebody whom the text is still to introduce: “Judge sends
  /// beekeepers home”.
  private func isOnlyAnnounced(_ mention: Mention) -> Bool {
    if case .name = mention.form { return false }
    let structure = annotated.document.structure
    guard let sentence = structure.sentence(holding: mention.head) else { return false }
    let whole = structure.sentences[sentence]
    return structure.paragraphs[whole.paragraph].role == .headline
      && annotated.tokens[whole.tokens.upperBound - 1].kind != .punctuation
  }

  private mutating func readFirstPerson(_ mention: Mention) {
    guard case .pronoun(let pronoun) = mention.form, pronoun.isFirstPerson,
      let speaker = pronouns.speaker(pronoun, at: mention.head, in: discourse)
    else { return }
    discourse.note(speaker, atHead: mention.head)
  }

  private mutating func note(_ referent: Int, _ mention: Mention) {
    let structure = annotated.document.structure
    let sentence = structure.sentence(holding: mention.head) ?? 0
    var isPronoun = false
    var isModifier = false
    switch mention.form {
    case .pronoun: isPronoun = true
    case .name: isModifier = syntax.isModifier(mention.tokens)
    case .description: break
    }
    discourse.note(
      Discourse.Step(
        referent: referent,
        tokens: mention.tokens,
        sentence: sentence,
        paragraph: structure.sentences[sentence].paragraph,
        isSubject: !isModifier && syntax.isSubject(mention.tokens),
        isSpeaker: speech.isSpeaker(mention.head),
        isPronoun: isPronoun,
        isOblique: isModifier || syntax.isOblique(mention.tokens),
        quotation: annotated.tokens[mention.head].quotation
      )
    )
  }

  // MARK: Names

  private mutating func named(_ entity: Int, at tokens: Range<Int>) -> Int {
    let known = discourse.referent(ofEntity: entity)
    let referent = known ?? discourse.add(referent(entity))
    let group = annotated.annotations("noun-group", in: tokens).last?.tokens ?? tokens
    let before = min(group.lowerBound, tokens.lowerBound)..<tokens.upperBound
    // A short name says nothing new.
    if known != nil, before.count == 1 { return referent }
    if discourse.referents[referent].nature == .person
      || discourse.referents[referent].nature == .open
    {
      discourse.describe(referent, as: nouns(before: tokens, in: before))
      discourse.own(referent, descriptions.owner(of: before, in: discourse))
    }
    note(before, about: referent)
    return referent
  }

  /// Keeps the words of a mention, and the countries among them.
  private mutating func note(_ words: Range<Int>, about referent: Int) {
    discourse.add(words: words.map { annotated.words[$0].folded }, to: referent)
    guard words.count > 1 else { return }
    discourse.add(
      countries: index.entities(in: words).filter { $0.kind == .country }.map(\.id),
      to: referent
    )
  }

  private func referent(_ number: Int) -> Referent {
    let entity = index.entities[number]
    let nature: Referent.Nature =
      switch entity.kind {
      case .person: .person
      case .organisation: .body
      case .country: .country
      case .place: .place
      case .other: names.mayBePerson(entity.named) ? .open : .body
      }
    var referent = Referent(
      nature: nature,
      gender: entity.gender,
      entity: number,
      anchor: entity.named
    )
    if let role = entity.role { referent.nouns.insert(role) }
    if nature == .body || nature == .open {
      for list in ["organisation", "organisation-suffix"] where referent.bodyKind == nil {
        referent.bodyKind = annotated.entries(of: list, in: entity.named).last?.entry["kind"]
      }
      if entity.words.count > 1 {
        referent.nouns.formUnion([entity.words.first, entity.words.last].compactMap(\.self))
      }
      // “The council” is the Ostmark County Council.
      for (entry, _, _) in annotated.entries(of: "organisation-noun", in: entity.named) {
        referent.nouns.insert(entry.text)
        referent.bodyKind = referent.bodyKind ?? entry["kind"]
        referent.nature = .body
      }
    }
    return referent
  }

  /// What stands before a name and tells what its bearer is: “striker”, “Foreign Minister”.
  private func nouns(before name: Range<Int>, in group: Range<Int>) -> NounFacts {
    var facts = NounFacts()
    for list in ["role", "person-noun", "unnamed-source", "title"] {
      for (entry, _, tokens) in annotated.entries(of: list, in: group)
      where tokens.upperBound < group.upperBound {
        let noun = entry.text.lowercased()
        facts.nature = .person
        facts.lemmas.append(noun)
        if let last = noun.split(separator: " ").last { facts.lemmas.append(String(last)) }
        facts.gender = facts.gender ?? entry["gender"].flatMap(Entity.Gender.init)
      }
    }
    return facts
  }

  // MARK: Descriptions

  private mutating func described(_ facts: NounFacts, _ group: Range<Int>) -> Int? {
    if let same = inApposition(facts, group) {
      discourse.describe(same, as: facts)
      note(group, about: same)
      return same
    }
    switch descriptions.answer(facts, group, in: discourse) {
    case .unclear: return nil
    case .known(let referent):
      if facts.nature != .body || discourse.referents[referent].nature != .country {
        discourse.describe(referent, as: facts)
      }
      return referent
    case .new(let owner):
      let nature: Referent.Nature =
        switch facts.nature {
        case .person: facts.isPlural ? .group : .person
        case .body: facts.isPlural ? .group : .body
        case .document: .document
        case .thing: .thing
        }
      var referent = Referent(nature: nature, gender: facts.gender, entity: nil, anchor: group)
      referent.nouns = Set(facts.lemmas)
      if facts.mayBeBody, nature == .person { referent.nature = .open }
      referent.isPlural = facts.isPlural
      referent.bodyKind = facts.bodyKind
      referent.owner = owner
      let number = discourse.add(referent)
      if nature != .thing { note(group, about: number) }
      return number
    }
  }

  /// The name beside a description: “its leader, Hanna Vogt,” and “Hanna Vogt, its leader,”.
  private mutating func inApposition(_ facts: NounFacts, _ group: Range<Int>) -> Int? {
    guard !facts.isPlural, facts.nature == .person || facts.nature == .body else { return nil }
    let phrase = annotated.annotations("noun-phrase", in: group).first?.tokens ?? group
    for end in Set([group.upperBound, phrase.upperBound]).sorted()
    where end + 1 < annotated.tokens.count && annotated.words[end].text == "," {
      guard let name = index.mentions(in: (end + 1)..<(end + 2)).first,
        name.tokens.upperBound == annotated.tokens.count
          || annotated.tokens[name.tokens.upperBound].kind == .punctuation
      else { continue }
      if isOne(facts, index.entities[name.entity].kind) {
        let referent = referent(named: name.entity, describedBy: facts, group)
        discourse.own(referent, descriptions.owner(of: group, in: discourse))
        return referent
      }
    }
    guard group.lowerBound > 1, annotated.words[group.lowerBound - 1].text == ",",
      phrase.upperBound < annotated.tokens.count,
      annotated.tokens[phrase.upperBound].kind == .punctuation
        || syntax.has(.relative, phrase.upperBound),
      let name = index.entity(at: group.lowerBound - 2),
      isOne(facts, index.entities[name].kind)
    else { return nil }
    return discourse.referent(ofEntity: name)
  }

  /// “The lawyer, Amos Reed,” may give a name to “his lawyer” of before.
  private mutating func referent(
    named entity: Int,
    describedBy facts: NounFacts,
    _ group: Range<Int>
  ) -> Int {
    if let known = discourse.referent(ofEntity: entity) { return known }
    if case .known(let described) = descriptions.answer(facts, group, in: discourse),
      discourse.referents[described].entity == nil
    {
      discourse.name(described, entity, index.entities[entity].gender)
      return described
    }
    return discourse.add(referent(entity))
  }

  private func isOne(_ facts: NounFacts, _ kind: Entity.Kind) -> Bool {
    switch kind {
    case .person: facts.nature == .person
    case .organisation: facts.nature == .body || facts.mayBeBody
    case .other: true
    case .country, .place: false
    }
  }
}
