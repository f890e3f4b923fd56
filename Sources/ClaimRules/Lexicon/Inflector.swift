/// A word form that a lexicon entry takes in a text.
public enum WordForm: String, Sendable, Hashable, CaseIterable {
  case base, present, past, participle, ing
  case singular, plural
}

/// Inflects English verbs and nouns: regular forms by rule, irregular ones from the rule pack.
struct Inflector {
  /// Entries of the lexicons `irregular-verb` and `irregular-noun`, by lemma.
  let verbs: [String: LexiconEntry]
  let nouns: [String: LexiconEntry]

  /// Every form of an entry's words with what forms it may be.
  func forms(
    of words: [String],
    as inflection: LexiconDefinition.Inflection
  ) -> [(words: [String], form: WordForm?)] {
    switch inflection {
    case .none:
      return [(words, nil)]
    case .verb:
      return verbForms(of: words[0]).map { ([$0.text] + words.dropFirst(), $0.form) }
    case .noun:
      let last = words.count - 1
      return nounForms(of: words[last]).map { (words[..<last] + [$0.text], $0.form) }
    }
  }

  private func verbForms(of lemma: String) -> [(text: String, form: WordForm)] {
    let irregular = verbs[lemma]
    let regularPast = Self.withEd(lemma)
    let past = irregular?.attributes["past"] ?? [regularPast]
    let participle = irregular?.attributes["participle"] ?? irregular?.attributes["past"] ?? past
    let present = irregular?.attributes["present"] ?? [Self.present(of: lemma)]
    let ing = irregular?.attributes["ing"] ?? [Self.withIng(lemma)]
    return [(lemma, .base)] + present.map { ($0, .present) } + past.map { ($0, .past) }
      + participle.map { ($0, .participle) } + ing.map { ($0, .ing) }
  }

  private func nounForms(of lemma: String) -> [(text: String, form: WordForm)] {
    let plural = nouns[lemma.lowercased()]?.attributes["plural"] ?? [Self.withS(lemma)]
    return [(lemma, .singular)] + plural.map { ($0, .plural) }
  }

  private static func withS(_ word: String) -> String {
    let stem = word.utf8.last == UInt8(ascii: "y") && !endsInVowel(word.dropLast())
    if stem { return word.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return word + (hisses ? "es" : "s")
  }

  /// Verbs in -o after a consonant take -es; nouns mostly do not, the irregular ones are listed.
  private static func present(of verb: String) -> String {
    verb.hasSuffix("o") && !endsInVowel(verb.dropLast()) ? verb + "es" : withS(verb)
  }

  private static func withEd(_ word: String) -> String {
    if word.hasSuffix("e") { return word + "d" }
    if word.hasSuffix("y"), !endsInVowel(word.dropLast()) { return word.dropLast() + "ied" }
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
    let letters = Array(word.utf8)
    guard letters.count >= 3, let last = letters.last, !isVowel(last),
      !Array("wxyh".utf8).contains(last), isVowel(letters[letters.count - 2]),
      letters.dropLast(2).allSatisfy({ !isVowel($0) }) || isQu(letters)
    else { return word }
    return word + String(decoding: [last], as: UTF8.self)
  }

  private static func isQu(_ letters: [UInt8]) -> Bool {
    letters.dropLast(2).elementsEqual("qu".utf8)
  }

  private static func endsInVowel(_ word: Substring) -> Bool {
    word.utf8.last.map(isVowel) ?? false
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    Array("aeiou".utf8).contains(letter)
  }
}
