/// The entities found so far, with what is needed to find them again by name without a search
/// through all of them.
struct EntityRegister {
  var entities: [Entity] = []
  /// The entity that each token names.
  private var named: [Int?]
  /// Persons, and what may be persons, by the first and the last word of their names, in order of the text.
  private var persons: [String: [Int]] = [:]
  /// Countries by code.
  private var countries: [String: Int] = [:]
  /// Everything by its whole name and by its initials; the first one counts.
  private var wholeNames: [String: Int] = [:]
  private var acronyms: [String: Int] = [:]
  /// Where each entity was last named, of what was read so far.
  private var latest: [Int] = []

  init(tokens: Int) {
    named = Array(repeating: nil, count: tokens)
  }

  func isFree(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { named[$0] == nil }
  }

  /// The first entity named within some tokens.
  func entity(in tokens: Range<Int>) -> Int? {
    tokens.lazy.compactMap { named[$0] }.first
  }

  /// The person whom a full or short name stands for; of several, the one named last.
  func person(called words: [String], _ gender: Entity.Gender?) -> Int? {
    guard let last = words.last else { return nil }
    return persons[last, default: []]
      .filter { entities[$0].isCalled(words) && entities[$0].allows(gender) }
      .max { (latest[$0], $1) < (latest[$1], $0) }
  }

  func country(_ code: String) -> Int? {
    countries[code]
  }

  /// The entity of the same name, with these initials, or the person with this one name.
  func other(called words: [String]) -> Int? {
    let acronym = words.count == 1 ? acronyms[words[0].replacing(".", with: "")] : nil
    let person = words.count == 1 ? person(called: words, nil) : nil
    return [wholeNames[Self.key(words)], acronym, person].compactMap(\.self).min()
  }

  mutating func append(
    _ kind: Entity.Kind,
    _ tokens: Range<Int>,
    words: [String],
    name: String,
    gender: Entity.Gender? = nil,
    country: String? = nil,
    mayBePerson: Bool = false
  ) {
    let index = entities.count
    entities.append(
      Entity(
        id: "e\(index + 1)",
        kind: kind,
        name: name,
        words: words,
        gender: gender,
        country: country,
        mentions: [],
        named: tokens
      )
    )
    latest.append(-1)
    if let country { countries[country] = index }
    if kind == .person || mayBePerson && words.count > 1 { enterPerson(index) }
    enter(index)
    note(tokens, of: index)
  }

  /// Adds a mention.
  mutating func note(_ tokens: Range<Int>, of index: Int) {
    entities[index].mentions.append(tokens)
    for token in tokens { named[token] = index }
    latest[index] = tokens.lowerBound
  }

  /// Starts reading again from the top.
  mutating func rewind() {
    latest = Array(repeating: -1, count: latest.count)
  }

  mutating func sortMentions() {
    for index in entities.indices {
      entities[index].mentions.sort { $0.lowerBound < $1.lowerBound }
    }
  }

  /// Says that the reading, in order of the text, has come to a mention that was added before.
  mutating func passed(_ tokens: Range<Int>) {
    if let index = entity(in: tokens) { latest[index] = tokens.lowerBound }
  }

  mutating func rename(_ index: Int, words: [String], name: String, at tokens: Range<Int>) {
    entities[index].words = words
    entities[index].name = name
    entities[index].named = tokens
    if entities[index].kind == .person { enterPerson(index) }
    enter(index)
  }

  private mutating func enterPerson(_ index: Int) {
    let words = entities[index].words
    for word in Set([words.first, words.last].compactMap(\.self))
    where !persons[word, default: []].contains(index) {
      persons[word, default: []].append(index)
    }
  }

  private mutating func enter(_ index: Int) {
    let words = entities[index].words
    if wholeNames[Self.key(words)] == nil { wholeNames[Self.key(words)] = index }
    guard words.count > 1 else { return }
    let initials = words.compactMap(\.first).map(String.init).joined()
    if acronyms[initials] == nil { acronyms[initials] = index }
  }

  private static func key(_ words: [String]) -> String {
    words.joined(separator: " ")
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
}
