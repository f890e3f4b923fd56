/// A word by which statements and fact checks find each other.
struct FactCheckWord: Sendable, Hashable {
  /// The same for all forms of a word, and for a number in digits and in letters.
  let key: String
  let text: String
}
