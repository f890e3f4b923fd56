package import ClaimRules
internal import ClaimText

/// Finds the entities that a document names, by the layers `person`, `body`, `location` and `name`.
package struct EntityReader {
  private let annotated: AnnotatedDocument
  private let names: NameReader
  private var register: EntityRegister

  package static func entities(of annotated: AnnotatedDocument) -> EntityIndex {
    var reader = EntityReader(annotated: annotated)
    reader.addNames()
    reader.addRoles()
    return EntityIndex(annotated: annotated, entities: reader.register.entities)
  }

  private init(annotated: AnnotatedDocument) {
    self.annotated = annotated
    names = NameReader(annotated)
    register = EntityRegister(tokens: annotated.tokens.count)
  }

  // MARK: Names

  private mutating func addNames() {
    let all = 0..<annotated.tokens.count
    var mentions: [(tokens: Range<Int>, kind: Entity.Kind)] = []
    for (layer, kind) in [
      ("person", Entity.Kind.person), ("body", .organisation), ("location", .place),
      ("name", .other),
    ] {
      mentions += annotated.annotations(layer, in: all).map { ($0.tokens, kind) }
    }
    for (_, _, tokens) in annotated.entries(of: "demonym", in: all) {
      mentions.append((tokens, .country))
    }
    mentions.sort {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
    // Full names first, so that a headline's short form finds the name that the body gives.
    for mention in mentions where isFullName(mention) { add(mention.tokens, mention.kind) }
    register.rewind()
    for mention in mentions {
      if isFullName(mention) {
        register.passed(mention.tokens)
      } else {
        add(mention.tokens, mention.kind)
      }
    }
    register.sortMentions()
  }

  private func isFullName(_ mention: (tokens: Range<Int>, kind: Entity.Kind)) -> Bool {
    (mention.kind == .person || mention.kind == .other)
      && names.words(mention.tokens).count > 1
  }

  private mutating func add(_ tokens: Range<Int>, _ kind: Entity.Kind) {
    switch kind {
    case .person: addPerson(tokens)
    case .country, .place: addPlace(tokens)
    case .organisation, .other: addOther(tokens, kind)
    }
  }

  private mutating func addPerson(_ tokens: Range<Int>) {
    let words = names.words(tokens)
    guard !words.isEmpty, register.isFree(tokens) else { return }
    let gender = names.gender(in: tokens)
    guard let index = register.person(called: words, gender) else {
      register.append(
        .person,
        tokens,
        words: words,
        name: names.name(tokens),
        initials: names.initials(tokens),
        gender: gender
      )
      return
    }
    register.note(tokens, of: index)
    register.counted(index, called: words)
    register.entities[index].kind = .person
    register.entities[index].gender = register.entities[index].gender ?? gender
    prefer(tokens, words, as: index)
  }

  private mutating func addPlace(_ tokens: Range<Int>) {
    guard let code = names.countryCode(tokens), !names.isScene(tokens) else {
      return addOther(tokens, .place)
    }
    guard register.isFree(tokens) else { return }
    if let index = register.country(code) { return register.note(tokens, of: index) }
    register.append(
      .country,
      tokens,
      words: names.words(tokens),
      name: names.countryName(code) ?? names.name(tokens),
      country: code
    )
  }

  private mutating func addOther(_ tokens: Range<Int>, _ kind: Entity.Kind) {
    let words = names.words(tokens)
    guard !words.isEmpty, register.isFree(tokens) else { return }
    if words.count == 1, let index = bracketed(tokens) {
      register.abbreviate(index, as: words[0])
      return register.note(tokens, of: index)
    }
    let index = register.other(
      called: words,
      isPlace: kind == .place,
      mayBeShort: !names.isCommon(tokens)
    )
    if let index {
      register.note(tokens, of: index)
      register.counted(index, called: words)
      if register.entities[index].kind != .person { prefer(tokens, words, as: index) }
      return
    }
    register.append(
      kind,
      tokens,
      words: words,
      name: names.name(tokens),
      initials: names.initials(tokens),
      mayBePerson: kind == .other && names.mayBePerson(tokens)
    )
  }

  /// What an acronym in brackets stands for: “the Ostmark County Council (OCC)”.
  private func bracketed(_ acronym: Range<Int>) -> Int? {
    guard acronym.lowerBound > 1, annotated.words[acronym.lowerBound - 1].text == "(",
      acronym.upperBound < annotated.tokens.count, annotated.words[acronym.upperBound].text == ")",
      names.capitals(acronym) == acronym.count
    else { return nil }
    return register.entity(in: (acronym.lowerBound - 2)..<(acronym.lowerBound - 1))
  }

  /// Takes the fullest name, and of two alike the one that is not written in capitals.
  private mutating func prefer(_ tokens: Range<Int>, _ words: [String], as index: Int) {
    let entity = register.entities[index]
    let isFuller = words.count > entity.words.count
    let isCalmer =
      words.count == entity.words.count && names.capitals(tokens) < names.capitals(entity.named)
    if isFuller || isCalmer {
      register.rename(
        index,
        words: words,
        name: names.name(tokens),
        initials: names.initials(tokens),
        at: tokens
      )
    }
  }

  // MARK: Roles

  private mutating func addRoles() {
    for annotation in annotated.annotations("person-role", in: 0..<annotated.tokens.count) {
      guard let name = annotation.groups["name"].first, let role = annotation.groups["role"].first,
        let index = register.entity(in: name)
      else { continue }
      if register.entities[index].role == nil {
        register.entities[index].role = annotated.text(of: role).lowercased()
        register.entities[index].affiliation =
          annotation.groups["affiliation"].first.map(affiliation)
      }
      let roleGender = annotated.entries(of: "role", in: role).first?.entry["gender"]
      register.entities[index].gender =
        register.entities[index].gender ?? roleGender.flatMap(Entity.Gender.init)
      markAsPerson(index, name)
    }
    for index in register.entities.indices {
      for mention in register.entities[index].mentions {
        if isFollowedByWho(mention) { markAsPerson(index, mention) }
        if let description = description(before: mention) {
          markAsPerson(index, mention)
          take(description, as: index)
        }
      }
    }
  }

  /// The description that a name stands in apposition to: “The chairman of the council, Eskil Rand,”.
  private func description(before name: Range<Int>) -> SourceHead? {
    let start = name.lowerBound
    guard start > 1, annotated.words[start - 1].text == ",",
      name.upperBound < annotated.tokens.count,
      annotated.tokens[name.upperBound].kind == .punctuation,
      let phrase = annotated.annotations("noun-phrase", in: (start - 2)..<(start - 1)).last?.tokens,
      phrase.upperBound == start - 1
    else { return nil }
    let head = SourceHead(of: phrase, in: annotated)
    return head.roleKind != nil && !head.isSeveral ? head : nil
  }

  private mutating func take(_ description: SourceHead, as index: Int) {
    guard register.entities[index].kind == .person, register.entities[index].role == nil,
      let role = description.role
    else { return }
    register.entities[index].role = annotated.text(of: role).lowercased()
    register.entities[index].gender = register.entities[index].gender ?? description.gender
  }

  /// A name that no list knows is a person's when it has a role, or “who” refers to it.
  private mutating func markAsPerson(_ index: Int, _ mention: Range<Int>) {
    guard register.entities[index].kind == .other, names.mayBePerson(mention) else { return }
    register.entities[index].kind = .person
  }

  private func isFollowedByWho(_ mention: Range<Int>) -> Bool {
    var next = mention.upperBound
    if next < annotated.tokens.count, annotated.words[next].text == "," { next += 1 }
    guard next < annotated.tokens.count else { return false }
    return annotated.entries(of: "relative", in: next..<(next + 1))
      .contains { $0.entry["of"] == "person" }
  }

  private func affiliation(_ tokens: Range<Int>) -> String {
    register.entity(in: tokens).map { register.entities[$0].name } ?? annotated.text(of: tokens)
  }
}
