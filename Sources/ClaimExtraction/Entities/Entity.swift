/// Somebody or something that a document names, with what it says of them.
package struct Entity: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case person, organisation, country, place, other
  }

  package enum Gender: String, Sendable, Hashable {
    case male, female
  }

  /// Unique in its document, such as `e3`.
  package let id: String
  package var kind: Kind
  /// The fullest form in the text.
  package var name: String
  /// The name's words, folded, without titles.
  var words: [String]
  package var gender: Gender?
  package var role: String?
  package var affiliation: String?
  /// ISO 3166-1 code of countries, whatever word stands for them.
  package var country: String?
  package var mentions: [Range<Int>]
  /// The mention that gave the name.
  var named: Range<Int>
}
