internal import ClaimRules
internal import ClaimText

/// What the lists tell of the noun that heads a description.
struct NounFacts {
  enum Nature {
    case person, body, document, thing
  }

  var nature = Nature.thing
  /// “A rival” may be a company as well.
  var mayBeBody = false
  var isPlural = false
  var gender: Entity.Gender?
  /// The noun's lemma, and phrases that end in it, such as `prime minister`; the longest first.
  var lemmas: [String] = []
  /// What kind of body it is.
  var bodyKind: String?
}

/// Reads ``NounFacts``; knows where the lexicons stand, since every noun of a text is asked for.
struct NounReader {
  private enum Sense {
    case person, body, document, noun
  }

  private let annotated: AnnotatedDocument
  private let senses: [Int: Sense]
  private let pluralNouns: Int?
  private let sharedNouns: Int?
  private let cardinals: Int?

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    let lists: [(String, Sense)] = [
      ("role", .person), ("person-noun", .person), ("unnamed-source", .person),
      ("organisation-noun", .body), ("document-noun", .document), ("noun-word", .noun),
    ]
    var senses: [Int: Sense] = [:]
    for (name, sense) in lists {
      if let number = annotated.rules.number(ofLexicon: name) { senses[number] = sense }
    }
    self.senses = senses
    pluralNouns = annotated.rules.number(ofLexicon: "plural-noun")
    sharedNouns = annotated.rules.number(ofLexicon: "person-or-body-noun")
    cardinals = annotated.rules.number(ofLexicon: "cardinal")
  }

  func facts(of group: Range<Int>) -> NounFacts {
    var facts = NounFacts()
    let head = group.upperBound - 1
    var isPerson = false
    var isBody = false
    var isDocument = false
    for hit in annotated.hits[head] {
      if hit.lexicon == pluralNouns { facts.isPlural = true }
      if hit.lexicon == sharedNouns { facts.mayBeBody = true }
      // “The two”.
      if hit.lexicon == cardinals {
        facts.isPlural = true
        isPerson = true
      }
      guard let sense = senses[hit.lexicon] else { continue }
      let entry = annotated.rules.lexicons[hit.lexicon].entries[hit.entry]
      if hit.form == .plural { facts.isPlural = true }
      if !facts.lemmas.contains(entry.text) { facts.lemmas.append(entry.text) }
      let isMain = entry["use"] == "main"
      switch sense {
      case .person:
        isPerson = true
        facts.gender = facts.gender ?? entry["gender"].flatMap(Entity.Gender.init)
      case .body:
        isBody = true
        facts.bodyKind = entry["kind"]
      case .document: isDocument = true
      case .noun:
        isPerson = isPerson || isMain && entry["type"] == "person"
        isBody = isBody || isMain && entry["type"] == "group"
        isDocument = isDocument || isMain && entry["type"] == "communication"
      }
    }
    if facts.lemmas.isEmpty { facts.lemmas = [annotated.words[head].folded] }
    facts.nature = isPerson ? .person : isBody ? .body : isDocument ? .document : .thing
    if isPerson || isBody || group.count > 2 { addPhrases(group, to: &facts) }
    return facts
  }

  /// Phrases of the lists that end where the group ends: “chief of staff”, “prime minister”.
  private func addPhrases(_ group: Range<Int>, to facts: inout NounFacts) {
    for (name, nature) in [
      ("role", NounFacts.Nature.person), ("unnamed-source", .person), ("organisation-noun", .body),
    ] {
      for hit in annotated.entries(of: name, in: group)
      where hit.tokens.upperBound == group.upperBound && hit.tokens.count > 1 {
        if facts.nature == .thing { facts.nature = nature }
        if hit.form == .plural { facts.isPlural = true }
        facts.lemmas.insert(hit.entry.text.lowercased(), at: 0)
        if nature == .body { facts.bodyKind = hit.entry["kind"] ?? facts.bodyKind }
      }
    }
  }
}

extension RuleSet {
  fileprivate func number(ofLexicon name: String) -> Int? {
    lexicons.firstIndex { $0.name == name }
  }
}
