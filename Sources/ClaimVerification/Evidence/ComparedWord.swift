/// A word of a statement or its evidence with what is needed to compare it.
struct ComparedWord: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case name, number, time, content, function
  }

  /// As quotations compare words: without typography, numbers as values.
  let key: String
  /// What it may be a form of, its own letters among them.
  let lemmas: [String]
  let tokens: Range<Int>
  let sentence: Int
  let kind: Kind
  let isVerb: Bool
  let isNoun: Bool
  let senses: WordSense
  let boundary: QuoteWord.Boundary
  /// Whether it stands behind a negation in its clause.
  var isNegated = false
  /// The country that it names, by its own name, its capital or its people.
  let country: String?
  /// The country of the town or region that it names.
  let region: String?
  /// Other words for it in a list of verbs that news use alike.
  let heads: [String]
  /// How much it tells.
  let weight: Double

  var isContent: Bool { kind != .function }
  var number: Double? { key.hasPrefix("#") ? Double(key.dropFirst()) : nil }
}
