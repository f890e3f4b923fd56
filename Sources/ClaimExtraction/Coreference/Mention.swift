internal import ClaimRules
internal import ClaimText

/// A place of the text that speaks of somebody or something.
struct Mention {
  enum Form {
    /// Index into ``EntityIndex/entities``.
    case name(entity: Int)
    case description(NounFacts)
    case pronoun(Pronoun)
  }

  /// The name, the pronoun, or the noun group up to its head.
  let tokens: Range<Int>
  let form: Form

  var head: Int { tokens.upperBound - 1 }
}

/// What the lists tell of a pronoun, or of a determiner such as *his*.
struct Pronoun {
  let isFirstPerson: Bool
  let gender: String
  /// *They* and its forms, *we* and its forms.
  let isPlural: Bool
  let isPossessive: Bool
  let isReflexive: Bool
  let isObject: Bool

  /// `nil` for pronouns of the second person, and for *one*.
  init?(_ entry: LexiconEntry, isPossessive: Bool) {
    guard entry["person"] != "2", entry.text != "one", entry.text != "oneself" else { return nil }
    isFirstPerson = entry["person"] == "1"
    gender = entry["gender"] ?? "any"
    isPlural = entry.has("number", among: ["plural"])
    self.isPossessive = isPossessive
    isReflexive = entry["case"] == "reflexive"
    isObject = !isPossessive && entry["case"] == "object"
  }
}
