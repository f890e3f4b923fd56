internal import ClaimExtraction
internal import ClaimText

/// A stretch of a sentence around one predicate: the unit that is compared across documents.
struct Clause: Sendable {
  /// Index of its document.
  let document: Int
  /// Index of its sentence in the document.
  let sentence: Int
  let tokens: Range<Int>
  /// The tokens that are shown: without punctuation and conjunctions around them.
  let shown: Range<Int>
  let terms: [Term]
  /// What its pronouns, or a subject it does not repeat, stand for.
  let context: [Term]
  let isNegated: Bool
  let isHedged: Bool
  /// Whether it tells of no fact: a question, a condition, an attempt, a plan.
  let isUnreal: Bool
  /// The nouns and names right behind the first telling verb, up to the next preposition.
  let object: [Term]
  /// Who does what the first telling verb says, where that is somebody by name.
  let actor: Actor?
  let amounts: [Amount]
  var days: [Day]
  /// Names and numerals that single out one of several: “the second plan”, “another bridge”.
  let distinguishers: Set<String>
  /// The narrowest claim that says it, an index into the document's claims.
  let claim: Int?

  var allTerms: [Term] { terms + context }

  /// The verbs that tell what happens, in order.
  var predicates: [Term] { terms.filter { $0.kind == .verb && $0.weight >= 1 } }

  /// The terms before the first verb, or else what stands for them.
  var subject: [Term] { ownSubject.isEmpty ? context : ownSubject }

  /// The terms before the first verb; none for a pronoun.
  var ownSubject: [Term] {
    let verb = terms.first { $0.kind == .verb }?.token ?? tokens.upperBound
    return terms.filter { $0.token < verb && $0.kind != .modifier }
  }

  /// Whether the objects of both verbs may be one: one has none, or they share a word.
  func hasObject(of other: Clause) -> Bool {
    object.isEmpty || other.object.isEmpty || !object.shared(with: other.object).isEmpty
  }

  func sharesDay(with other: Clause) -> Bool {
    days.contains { day in other.days.contains(where: day.overlaps) }
  }

  func sharesAmount(with other: Clause) -> Bool {
    amounts.contains { amount in
      other.amounts.contains {
        $0.low == amount.low && $0.high == amount.high && $0.unit == amount.unit
      }
    }
  }

  var places: [Term] { terms.filter(\.isWhere) }
}

/// An amount in a clause, in a unit in which all can be compared.
struct Amount: Sendable {
  let tokens: Range<Int>
  let low: Double?
  let high: Double?
  let isApproximate: Bool
  let unit: String?
  /// What is counted, by its keys; `nil` for measures.
  let counted: Term?
  let isDeadline: Bool
  /// A part of a whole: “two of the four groups”.
  let isPart: Bool
  /// What is said of the things counted: the verbs beside it and participles within.
  let predicates: [Term]
  /// Other words within the amount.
  let modifiers: [Term]
}

/// A day in a clause and what it is the day of.
struct Day: Sendable {
  let tokens: Range<Int>
  let start: CalendarDate
  let end: CalendarDate
  /// The noun or verb that the day belongs to; `nil` where that is not clear, or is only a saying.
  let event: Term?

  func overlaps(_ other: Day) -> Bool {
    start <= other.end && other.start <= end
  }

  var length: Int { end.ordinal - start.ordinal + 1 }

  var words: String { start == end ? "\(start)" : "\(start) to \(end)" }
}

/// Somebody by name who does what a clause tells.
struct Actor: Sendable {
  let name: Term
  /// The tokens that say who it is: the name with what stands in apposition to it.
  let tokens: Range<Int>
}
