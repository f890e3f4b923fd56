internal import ClaimRules

/// What the layers and lexicons say of a token, as attributions ask for it.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  static let verb = WordClass(0)
  static let noun = WordClass(1)
  static let adjective = WordClass(2)
  static let adverb = WordClass(3)
  static let proper = WordClass(4)
  static let person = WordClass(5)
  static let body = WordClass(6)
  static let location = WordClass(7)
  static let name = WordClass(8)
  static let date = WordClass(9)
  static let auxiliary = WordClass(10)
  static let modal = WordClass(11)
  static let be = WordClass(12)
  static let `do` = WordClass(13)
  static let preposition = WordClass(14)
  static let conjunction = WordClass(15)
  static let relative = WordClass(16)
  static let timeAdverb = WordClass(17)
  static let pronoun = WordClass(18)
  static let possessive = WordClass(19)
  static let determiner = WordClass(20)
  static let quantifier = WordClass(21)
  static let role = WordClass(22)
  static let document = WordClass(23)
  static let organisation = WordClass(24)
  static let whWord = WordClass(25)
  static let negation = WordClass(26)
  static let discourseAdverb = WordClass(27)
  static let cue = WordClass(28)
  static let participle = WordClass(29)
  static let ing = WordClass(30)
  static let past = WordClass(31)
  static let present = WordClass(32)
  static let timeUnit = WordClass(33)
  static let objectControl = WordClass(34)
  static let givenName = WordClass(35)
  static let ordinal = WordClass(36)

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(_ bit: UInt64) { rawValue = 1 << bit }

  /// The layers and lexicons that put a token into a class.
  fileprivate static let names: [String: WordClass] = [
    "verb": .verb, "noun": .noun, "adjective": .adjective, "adv": .adverb, "proper": .proper,
    "person": .person, "body": .body, "location": .location, "name": .name, "date": .date,
    "auxiliary": .auxiliary, "modal": .modal, "be": .be, "do": .do,
    "preposition": .preposition, "conjunction": .conjunction, "relative": .relative,
    "time-adverb": .timeAdverb, "pronoun": .pronoun, "possessive": .possessive,
    "determiner": .determiner, "quantifier": .quantifier, "indefinite-pronoun": .quantifier,
    "cardinal": .quantifier, "role": .role, "title": .role, "unnamed-source": .role,
    "person-noun": .role, "demonym": .role, "document-noun": .document, "poll-noun": .document,
    "organisation": .organisation, "organisation-noun": .organisation, "outlet": .organisation,
    "country": .organisation, "capital": .organisation, "wh-word": .whWord,
    "negation": .negation, "discourse-adverb": .discourseAdverb, "cue": .cue,
    "time-unit": .timeUnit, "time-of-day": .timeUnit, "object-control": .objectControl,
    "given-name": .givenName, "ordinal": .ordinal,
  ]

  fileprivate init(_ form: WordForm) {
    switch form {
    case .participle: self = .participle
    case .ing: self = .ing
    case .past: self = .past
    case .present: self = .present
    default: self = []
    }
  }
}

/// The classes of all tokens of a document.
struct WordClasses: Sendable {
  private var classes: [WordClass]

  init(_ annotated: AnnotatedDocument) {
    classes = Array(repeating: [], count: annotated.tokens.count)
    let rules = annotated.rules
    for (layer, annotations) in zip(rules.layers, annotated.annotations) {
      guard let given = WordClass.names[layer] else { continue }
      for token in annotations.lazy.flatMap(\.tokens) { classes[token].formUnion(given) }
    }
    let given = rules.lexicons.map { WordClass.names[$0.name] ?? [] }
    let inflected = rules.lexicons.map { $0.name == "verb-word" || $0.name == "cue" }
    for (token, hits) in annotated.hits.enumerated() {
      for hit in hits {
        classes[token].formUnion(given[hit.lexicon])
        guard inflected[hit.lexicon], let form = hit.form else { continue }
        classes[token].formUnion(WordClass(form))
      }
    }
    for phrase in annotated.phrases where given[phrase.hit.lexicon] != [] {
      for token in phrase.tokens { classes[token].formUnion(given[phrase.hit.lexicon]) }
    }
  }

  subscript(token: Int) -> WordClass { classes[token] }

  func has(_ any: WordClass, at token: Int) -> Bool {
    !classes[token].isDisjoint(with: any)
  }

  func has(_ any: WordClass, in tokens: Range<Int>) -> Bool {
    tokens.contains { has(any, at: $0) }
  }
}
