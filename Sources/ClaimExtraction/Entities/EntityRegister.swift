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
  /// Everything by its whole name and by its initials; of these the first one counts.
  private var wholeNames: [String: [Int]] = [:]
  /// Bodies by the first and the last word of names of several words.
  private var longNames: [String: Set<Int>] = [:]
  private var acronyms: [String: Int] = [:]
  /// Where each entity was last named, of what was read so far.
  private var latest: [Int] = []
  private var count: [Int] = []

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

  /// The person whom a full or short name stands for; of several, the one named most often
  /// so far, then the one named last.
  func person(called words: [String], _ gender: Entity.Gender?) -> Int? {
    guard let last = words.last else { return nil }
    return persons[last, default: []]
      .filter { entities[$0].isCalled(words) && entities[$0].allows(gender) }
      .max { (count[$0], latest[$0], $1) < (count[$1], latest[$1], $0) }
  }

  func country(_ code: String) -> Int? {
    countries[code]
  }

  /// The entity of the same name, with these initials, the person with this one name, or, if it
  /// may be a short name, the one body whose name begins or ends with it. A place is no country.
  func other(called words: [String], isPlace: Bool, mayBeShort: Bool) -> Int? {
    let whole = wholeNames[Self.key(words), default: []]
      .first { (entities[$0].kind != .country) || !isPlace }
    if isPlace { return whole }
    guard words.count == 1 else { return whole }
    let found = [whole, acronyms[words[0].replacing(".", with: "")], person(called: words, nil)]
    if let first = found.compactMap(\.self).min() { return first }
    let longer = mayBeShort ? longNames[words[0], default: []] : []
    return longer.count == 1 ? longer.first : nil
  }

  /// Says that an entity is called by an acronym.
  mutating func abbreviate(_ index: Int, as acronym: String) {
    acronyms[acronym.replacing(".", with: "")] = index
  }

  mutating func append(
    _ kind: Entity.Kind,
    _ tokens: Range<Int>,
    words: [String],
    name: String,
    initials: String = "",
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
    count.append(0)
    if let country { countries[country] = index }
    if kind == .person || mayBePerson && words.count > 1 { enterPerson(index) }
    enter(index, initials: initials)
    note(tokens, of: index)
    counted(index, called: words)
  }

  /// Adds a mention.
  mutating func note(_ tokens: Range<Int>, of index: Int) {
    entities[index].mentions.append(tokens)
    for token in tokens { named[token] = index }
    latest[index] = tokens.lowerBound
  }

  /// Says that a mention gave the family name: “Halina” does not make “Marek” hers.
  mutating func counted(_ index: Int, called words: [String]) {
    if words.last == entities[index].words.last { count[index] += 1 }
  }

  /// Starts reading again from the top.
  mutating func rewind() {
    latest = Array(repeating: -1, count: latest.count)
    count = Array(repeating: 0, count: count.count)
  }

  mutating func sortMentions() {
    for index in entities.indices {
      entities[index].mentions.sort { $0.lowerBound < $1.lowerBound }
    }
  }

  /// Says that the reading, in order of the text, has come to a mention that was added before.
  mutating func passed(_ tokens: Range<Int>) {
    guard let index = entity(in: tokens) else { return }
    latest[index] = tokens.lowerBound
    count[index] += 1
  }

  mutating func rename(
    _ index: Int,
    words: [String],
    name: String,
    initials: String,
    at tokens: Range<Int>
  ) {
    entities[index].words = words
    entities[index].name = name
    entities[index].named = tokens
    if entities[index].kind == .person { enterPerson(index) }
    enter(index, initials: initials)
  }

  private mutating func enterPerson(_ index: Int) {
    let words = entities[index].words
    for word in Set([words.first, words.last].compactMap(\.self))
    where !persons[word, default: []].contains(index) {
      persons[word, default: []].append(index)
    }
  }

  private mutating func enter(_ index: Int, initials: String) {
    let words = entities[index].words
    wholeNames[Self.key(words), default: []].append(index)
    guard words.count > 1 else { return }
    if [.organisation, .other].contains(entities[index].kind) {
      for word in [words.first, words.last].compactMap(\.self) {
        longNames[word, default: []].insert(index)
      }
    }
    if initials.count > 1, acronyms[initials] == nil { acronyms[initials] = index }
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
