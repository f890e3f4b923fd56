/// A word by which statements and fact checks find each other.
struct FactCheckWord: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case plain, name, number
  }

  /// The same for all forms of a word, and for a number in digits and in letters.
  let key: String
  let text: String
  /// A name by its capital letter; at the beginning of a sentence only where another one follows.
  var kind: Kind
}
