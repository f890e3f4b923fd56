/// A word of a clause that says what the clause is about, in the form in which texts are compared.
struct Term: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case verb, noun, name, modifier
  }

  /// The first token.
  let token: Int
  let kind: Kind
  /// The lemma, then what else it may be called: heads of synonyms, the base of a compound.
  let keys: [String]
  /// How much it tells: light verbs and units of time say little.
  let weight: Double
  /// How many tokens it has; names may have several.
  var length = 1
  /// Whether a name is that of a place.
  var isPlace = false
  /// Whether a name that no list knows stands where a text says where something is: “in Tarnmouth”.
  var isScene = false

  /// Whether it tells what happens: a verb that is not light, or a participle, as in “were injured”.
  var isVerb: Bool {
    kind == .verb && weight >= 1 || kind == .modifier && keys.count > 1
  }

  /// Whether it says where something is.
  var isWhere: Bool { isPlace || isScene }

  func agrees(with other: Term) -> Bool {
    keys.contains { other.keys.contains($0) }
  }
}

extension [Term] {
  /// The terms that agree with one of some others, each other term used once.
  func shared(with others: [Term]) -> [(left: Term, right: Term)] {
    var free = others
    return compactMap { term in
      guard let index = free.firstIndex(where: term.agrees) else { return nil }
      return (term, free.remove(at: index))
    }
  }

  var weight: Double { reduce(0) { $0 + $1.weight } }

  var names: [Term] { filter { $0.kind == .name } }
}
