package import ClaimRules
internal import ClaimText

/// Finds the entities that a document names, by the layers `person`, `body`, `location` and `name`.
package struct EntityReader {
  private let annotated: AnnotatedDocument
  private var entities: [Entity] = []

  package static func entities(of annotated: AnnotatedDocument) -> EntityIndex {
    var reader = EntityReader(annotated: annotated)
    reader.addNames()
    reader.addRoles()
    return EntityIndex(annotated: annotated, entities: reader.entities)
  }

  private init(annotated: AnnotatedDocument) {
    self.annotated = annotated
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
    mentions.sort { ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound) }
    // Full names first, so that a headline's short form finds the name that the body gives.
    for mention in mentions where mention.kind == .person && nameWords(mention.tokens).count > 1 {
      add(mention.tokens, .person)
    }
    for mention in mentions where !(mention.kind == .person && nameWords(mention.tokens).count > 1) {
      add(mention.tokens, mention.kind)
    }
    for index in entities.indices { entities[index].mentions.sort { $0.lowerBound < $1.lowerBound } }
  }

  private mutating func add(_ tokens: Range<Int>, _ kind: Entity.Kind) {
    guard !entities.contains(where: { $0.mentions.contains { $0.overlaps(tokens) } }) else { return }
    switch kind {
    case .person: addPerson(tokens)
    case .country, .place: addPlace(tokens)
    case .organisation, .other: addOther(tokens, kind)
    }
  }

  private mutating func addPerson(_ tokens: Range<Int>) {
    let words = nameWords(tokens)
    guard !words.isEmpty else { return }
    let gender = gender(in: tokens)
    if let index = entities.firstIndex(where: { $0.kind == .person && $0.isCalled(words) && $0.allows(gender) }) {
      entities[index].mentions.append(tokens)
      entities[index].gender = entities[index].gender ?? gender
      if words.count > entities[index].words.count {
        entities[index].words = words
        entities[index].name = name(tokens)
      }
      return
    }
    append(.person, tokens, words: words, gender: gender)
  }

  private mutating func addPlace(_ tokens: Range<Int>) {
    guard let code = countryCode(tokens) else { return addOther(tokens, .place) }
    if let index = entities.firstIndex(where: { $0.country == code }) {
      entities[index].mentions.append(tokens)
      return
    }
    append(.country, tokens, words: nameWords(tokens))
    entities[entities.count - 1].country = code
    entities[entities.count - 1].name = countryName(code) ?? name(tokens)
  }

  private mutating func addOther(_ tokens: Range<Int>, _ kind: Entity.Kind) {
    let words = nameWords(tokens)
    guard !words.isEmpty else { return }
    let acronym = words.count == 1 ? words[0] : nil
    if let index = entities.firstIndex(where: {
      $0.words == words || $0.isAbbreviated(as: acronym)
        || $0.kind == .person && $0.isCalled(words) && words.count == 1
    }) {
      entities[index].mentions.append(tokens)
      return
    }
    append(kind, tokens, words: words)
  }

  private mutating func append(
    _ kind: Entity.Kind, _ tokens: Range<Int>, words: [String], gender: Entity.Gender? = nil
  ) {
    entities.append(
      Entity(
        id: "e\(entities.count + 1)",
        kind: kind,
        name: name(tokens),
        words: words,
        gender: gender,
        mentions: [tokens]
      ))
  }

  // MARK: Words of names

  /// The tokens of a name without a title before it.
  private func untitled(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    for (_, _, title) in annotated.entries(of: "title", in: tokens) where title.lowerBound == start {
      if title.upperBound < tokens.upperBound { start = title.upperBound }
    }
    if annotated.has("determiner", in: start..<(start + 1)), start + 1 < tokens.upperBound { start += 1 }
    return start..<tokens.upperBound
  }

  private func name(_ tokens: Range<Int>) -> String {
    annotated.text(of: untitled(tokens)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func nameWords(_ tokens: Range<Int>) -> [String] {
    untitled(tokens).filter { annotated.tokens[$0].kind == .word }.map { annotated.words[$0].folded }
  }

  private func gender(in tokens: Range<Int>) -> Entity.Gender? {
    for lexicon in ["title", "given-name"] {
      for (entry, _, _) in annotated.entries(of: lexicon, in: tokens) {
        if let gender = entry["gender"].flatMap(Entity.Gender.init(rawValue:)) { return gender }
      }
    }
    return nil
  }

  private func countryCode(_ tokens: Range<Int>) -> String? {
    for lexicon in ["country", "capital", "demonym"] {
      if let code = annotated.entries(of: lexicon, in: tokens).first?.entry["code"] { return code }
    }
    return nil
  }

  private func countryName(_ code: String) -> String? {
    annotated.rules.lexicon(named: "country")?.entries.first { $0["code"] == code }?.text
  }

  // MARK: Roles

  private mutating func addRoles() {
    for annotation in annotated.annotations("person-role", in: 0..<annotated.tokens.count) {
      guard let name = annotation.groups["name"].first, let role = annotation.groups["role"].first,
        let index = entities.firstIndex(where: { $0.mentions.contains { $0.overlaps(name) } })
      else { continue }
      if entities[index].role == nil {
        entities[index].role = annotated.text(of: role).lowercased()
        entities[index].affiliation = annotation.groups["affiliation"].first.map(affiliation)
      }
      let roleGender = annotated.entries(of: "role", in: role).first?.entry["gender"]
      entities[index].gender = entities[index].gender ?? roleGender.flatMap(Entity.Gender.init)
    }
  }

  private func affiliation(_ tokens: Range<Int>) -> String {
    entities.first { $0.mentions.contains { $0.overlaps(tokens) } }?.name
      ?? annotated.text(of: tokens)
  }
}

extension Entity {
  /// Whether a shorter form can stand for this person: the family name, or the whole name.
  func isCalled(_ other: [String]) -> Bool {
    guard let family = words.last, let last = other.last else { return false }
    if other == words { return true }
    if other.count == 1 || words.count == 1 { return family == last || words.first == last }
    return family == last && words.first == other.first
  }

  func allows(_ gender: Gender?) -> Bool {
    gender == nil || self.gender == nil || gender == self.gender
  }

  /// Whether a word is made of the initials of this name.
  func isAbbreviated(as acronym: String?) -> Bool {
    guard let acronym, words.count > 1 else { return false }
    let initials = words.compactMap(\.first).map(String.init).joined()
    return acronym.replacing(".", with: "") == initials
  }
}
