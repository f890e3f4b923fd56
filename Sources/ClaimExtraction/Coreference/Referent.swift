/// Somebody or something that a text speaks of, with or without a name.
struct Referent {
  enum Nature {
    case person, group, body, country, place, document, thing
    /// A name that may be a person's or a body's.
    case open
  }

  var nature: Nature
  var gender: Entity.Gender?
  var isPlural = false
  /// Index into ``EntityIndex/entities``.
  var entity: Int?
  /// The words that first said who it is: the fullest name, or the first description.
  let anchor: Range<Int>
  /// The nouns that described it, such as `prime minister` and `minister`.
  var nouns: Set<String> = []
  /// All the words that described it.
  var words: Set<String> = []
  /// Ids of the countries that such words name.
  var countries: Set<String> = []
  /// Of a body: company, court, party …
  var bodyKind: String?
  /// The referent whose it is: “his lawyer”.
  var owner: Int?

  var isActor: Bool {
    switch nature {
    case .person, .group, .body, .country, .open: true
    case .place, .document, .thing: false
    }
  }
}
