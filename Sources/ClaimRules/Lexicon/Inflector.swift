/// A word form that a lexicon entry takes in a text.
public enum WordForm: String, Sendable, Hashable, CaseIterable {
  case base, present, past, participle, ing
  case singular, plural
}

/// Inflects English verbs and nouns: regular forms by rule, irregular ones from the rule pack.
struct Inflector {
  /// Entries of the lexicons `irregular-verb` and `irregular-noun`, by lemma in lower case.
  let verbs: [String: LexiconEntry]
  let nouns: [String: LexiconEntry]

  /// Gives every form of an entry's words with what forms it may be.
  func eachForm(
    of words: [String],
    as inflection: LexiconDefinition.Inflection,
    _ body: (_ words: [String], _ form: WordForm?) -> Void
  ) {
    switch inflection {
    case .none:
      body(words, nil)
    case .verb:
      var inflected = words
      eachVerbForm(of: words[0]) { text, form in
        inflected[0] = text
        body(inflected, form)
      }
    case .noun:
      var inflected = words
      let last = words.count - 1
      eachNounForm(of: words[last]) { text, form in
        inflected[last] = text
        body(inflected, form)
      }
    }
  }

  private func eachVerbForm(of lemma: String, _ body: (String, WordForm) -> Void) {
    let irregular = verbs[FoldedWord.lowercased(lemma)]
    let past = irregular?.attributes["past"] ?? [Self.withEd(lemma)]
    let participle = irregular?.attributes["participle"] ?? past
    let present = irregular?.attributes["present"] ?? [Self.present(of: lemma)]
    let ing = irregular?.attributes["ing"] ?? [Self.withIng(lemma)]
    body(lemma, .base)
    for form in present { body(form, .present) }
    for form in past { body(form, .past) }
    for form in participle { body(form, .participle) }
    for form in ing { body(form, .ing) }
  }

  private func eachNounForm(of lemma: String, _ body: (String, WordForm) -> Void) {
    let irregular = nouns[FoldedWord.lowercased(lemma)]
    body(lemma, .singular)
    for form in irregular?.attributes["plural"] ?? [Self.withS(lemma)] { body(form, .plural) }
  }

  private static func withS(_ word: String) -> String {
    if word.hasSuffix("y"), !endsInVowel(word.utf8.dropLast()) { return word.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return word + (hisses ? "es" : "s")
  }

  /// Verbs in -o after a consonant take -es; nouns mostly do not, the irregular ones are listed.
  private static func present(of verb: String) -> String {
    verb.hasSuffix("o") && !endsInVowel(verb.utf8.dropLast()) ? verb + "es" : withS(verb)
  }

  private static func withEd(_ word: String) -> String {
    if word.hasSuffix("e") { return word + "d" }
    if word.hasSuffix("y"), !endsInVowel(word.utf8.dropLast()) { return word.dropLast() + "ied" }
    return doubled(word) + "ed"
  }

  private static func withIng(_ word: String) -> String {
    if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
    if word.hasSuffix("e"), !["ee", "oe", "ye"].contains(where: word.hasSuffix) {
      return word.dropLast() + "ing"
    }
    return doubled(word) + "ing"
  }

  /// Doubles the last letter of one-syllable words that end in one vowel and one consonant.
  private static func doubled(_ word: String) -> String {
    let letters = word.utf8
    guard letters.count >= 3, let last = letters.last, !isVowel(last),
      !"wxyh".utf8.contains(last), endsInVowel(letters.dropLast())
    else { return word }
    let beginning = letters.dropLast(2)
    guard !beginning.contains(where: isVowel) || beginning.elementsEqual("qu".utf8) else {
      return word
    }
    return word + String(decoding: CollectionOfOne(last), as: UTF8.self)
  }

  private static func endsInVowel(_ letters: Substring.UTF8View) -> Bool {
    letters.last.map(isVowel) ?? false
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch Unicode.Scalar(letter) {
    case "a", "e", "i", "o", "u": true
    default: false
    }
  }
}

extension LexiconDefinition.Inflection {
  /// About how many forms an entry has.
  var formCount: Int {
    switch self {
    case .none: 1
    case .verb: 5
    case .noun: 2
    }
  }
}
