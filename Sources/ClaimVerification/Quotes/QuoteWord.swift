internal import ClaimText

/// One word as quotations are compared: without typography, contractions taken apart, numbers as
/// values.
struct QuoteWord: Sendable, Hashable {
  /// What stands between a word and the one before it, the strongest of all marks there.
  enum Boundary: Int, Sendable, Comparable {
    case none, comma, clause, sentence

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Equal words have equal keys.
  var key: String
  /// What else the word may stand for: *'s* is *is* and *has*.
  var variants: [String] = []
  var tokens: Range<Int>
  var senses: WordSense = []
  var boundary = Boundary.none
  /// Whether an ellipsis stands before the word.
  var followsGap = false
  /// Whether the word, or a part of it, stands in brackets: an editor's word, not the speaker's.
  var isBracketed = false
  /// Whether the word stands in quotation marks inside a quotation: a third person's word.
  var isNested = false
  /// Index into the structure's quotations.
  var quotation: Int?

  /// A number has its value as key, with a sign that no word begins with.
  static func key(ofNumber value: Double) -> String {
    "#" + (value.magnitude < 1e15 && value == value.rounded() ? "\(Int(value))" : "\(value)")
  }

  var isNumber: Bool { key.hasPrefix("#") }
  /// Whether the word carries a sense of its own.
  var isContent: Bool { !senses.contains(.function) && !senses.contains(.filler) }

  /// Whether two words are the same but for the way they are written.
  func agrees(with other: Self) -> Bool {
    key == other.key || variants.contains(other.key) || other.variants.contains(key)
  }
}
