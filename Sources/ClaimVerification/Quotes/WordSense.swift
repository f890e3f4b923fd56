/// What a word can do to the sense of a quotation, from the lexicons that the rule names.
struct WordSense: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// Turns a statement round: *not*, *never*, *nobody*.
  static let negation = Self(rawValue: 1 << 0)
  /// Makes a statement depend on something: *if*, *unless*, *until*.
  static let condition = Self(rawValue: 1 << 1)
  /// Makes a statement somebody's opinion: *think*, *would*.
  static let stance = Self(rawValue: 1 << 2)
  /// Makes a statement stronger or weaker: *may*, *most*, *about*.
  static let strength = Self(rawValue: 1 << 3)
  /// Says nothing by itself: *the*, *of*, *he*.
  static let function = Self(rawValue: 1 << 4)
  /// A sound or phrase of spoken language that editors may leave out: *uh*, *you know*.
  static let filler = Self(rawValue: 1 << 5)
  /// Joins a clause to the one before it: *and*, *but*.
  static let clauseStart = Self(rawValue: 1 << 6)
  /// Leads a clause that belongs to the words before it: *that*.
  static let complement = Self(rawValue: 1 << 7)
  /// Denies without a negation, as a frame may: *refuse*, *deny*.
  static let denial = Self(rawValue: 1 << 8)
  /// Names something or somebody: upper case inside a sentence.
  static let name = Self(rawValue: 1 << 9)
}
