internal import ClaimRules
internal import ClaimText

/// What a text has spoken of up to a point, and where.
struct Discourse {
  /// A mention whose referent is known.
  struct Step {
    let referent: Int
    let tokens: Range<Int>
    let sentence: Int
    let paragraph: Int
    let isSubject: Bool
    let isSpeaker: Bool
    let isPronoun: Bool
    /// Behind a preposition, or the owner of something.
    let isOblique: Bool
    let quotation: Int?
  }

  private(set) var referents: [Referent] = []
  private(set) var steps: [Step] = []
  /// Referents by the nouns that described them.
  private var byNoun: [String: [Int]] = [:]
  private var byEntity: [Int: Int] = [:]
  /// The referent of each head.
  private(set) var atHead: [Int: Int] = [:]

  /// The last referents that a noun described, in the order in which they came.
  func referents(called noun: String) -> ArraySlice<Int> {
    byNoun[noun, default: []].suffix(Self.most)
  }

  /// How many referents and steps are looked at, so that a long text takes no longer for each mention.
  private static let most = 60

  func referent(ofEntity entity: Int) -> Int? { byEntity[entity] }

  mutating func add(_ referent: Referent) -> Int {
    let number = referents.count
    referents.append(referent)
    if let entity = referent.entity { byEntity[entity] = number }
    for noun in referent.nouns { byNoun[noun, default: []].append(number) }
    return number
  }

  mutating func describe(_ referent: Int, as facts: NounFacts) {
    for noun in facts.lemmas where referents[referent].nouns.insert(noun).inserted {
      byNoun[noun, default: []].append(referent)
    }
    referents[referent].gender = referents[referent].gender ?? facts.gender
    if facts.nature == .body {
      referents[referent].bodyKind = referents[referent].bodyKind ?? facts.bodyKind
    }
    guard referents[referent].nature == .open else { return }
    switch facts.nature {
    case .person where !facts.mayBeBody: referents[referent].nature = .person
    case .body: referents[referent].nature = .body
    case .person, .document, .thing: break
    }
  }

  mutating func add(words: [String], to referent: Int) {
    referents[referent].words.formUnion(words)
  }

  mutating func add(countries: [String], to referent: Int) {
    referents[referent].countries.formUnion(countries)
  }

  /// What was described before gets its name.
  mutating func name(_ referent: Int, _ entity: Int, _ gender: Entity.Gender?) {
    referents[referent].entity = entity
    referents[referent].gender = gender ?? referents[referent].gender
    byEntity[entity] = referent
  }

  mutating func own(_ referent: Int, _ owner: Int?) {
    referents[referent].owner = referents[referent].owner ?? owner
  }

  /// A pronoun tells the gender of a name that no list knows.
  mutating func learn(_ gender: Entity.Gender, of referent: Int) {
    referents[referent].gender = referents[referent].gender ?? gender
    if referents[referent].nature == .open { referents[referent].nature = .person }
  }

  mutating func note(_ step: Step) {
    atHead[step.tokens.upperBound - 1] = step.referent
    steps.append(step)
  }

  mutating func note(_ referent: Int, atHead head: Int) {
    atHead[head] = referent
  }

  /// The steps of the last sentences, the nearest first.
  func recent(from sentence: Int, reach: Int) -> some Sequence<Step> {
    steps.suffix(Self.most).reversed().lazy.prefix { $0.sentence > sentence - reach }
  }
}
