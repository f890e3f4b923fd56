/// A word by which statements and fact checks find each other.
struct FactCheckWord: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case plain, name, number
  }

  /// The same for all forms of a word, and for a number in digits and in letters.
  let key: String
  let text: String
  /// A name by its capital letter, where it does not begin a sentence.
  let kind: Kind
}
