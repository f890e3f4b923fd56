internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Reads the terms of a document's words from its layers and lexicons.
struct TermReader {
  private let annotated: AnnotatedDocument
  /// Names by the token at which they begin; the tokens of names and dates that are no terms of their own.
  private let names: [Int: Term]
  private let covered: Set<Int>

  /// Where verbs are listed, the fullest list first.
  private static let verbLexicons = ["verb-word", "cue", "accusation-verb", "loaded-verb"]
  private static let lightWeight = 0.25
  private static let modifierWeight = 0.5
  private static let shortestBase = 3
  /// The least length of what an unknown word ends in.
  private static let longBase = 5

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    var names: [Int: Term] = [:]
    var covered: Set<Int> = []
    let all = 0..<annotated.tokens.count
    for date in annotated.annotations("date", in: all) {
      covered.formUnion(date.tokens)
      // “Wednesday morning” tells more than the day.
      covered.subtract(date.groups["day-part"].joined())
    }
    for layer in ["person", "body", "location", "name"] {
      for annotation in annotated.annotations(layer, in: all)
      where !annotation.tokens.contains(where: covered.contains) {
        var name = Self.name(annotation.tokens, layer, in: annotated)
        name.isScene = layer == "name" && Self.isScene(annotation.tokens.lowerBound, in: annotated)
        names[name.token] = name
        covered.formUnion(annotation.tokens)
      }
    }
    for (entry, _, tokens) in annotated.entries(of: "demonym", in: all)
    where !tokens.contains(where: covered.contains) {
      guard let code = entry["code"] else { continue }
      names[tokens.lowerBound] = Self.country(code, at: tokens)
      covered.formUnion(tokens)
    }
    self.names = names
    self.covered = covered
  }

  /// The terms within some tokens, in order.
  func terms(in tokens: Range<Int>) -> [Term] {
    tokens.compactMap(term)
  }

  private func term(at token: Int) -> Term? {
    if let name = names[token] { return name }
    let one = token..<(token + 1)
    guard !covered.contains(token), annotated.tokens[token].kind == .word,
      !annotated.has("auxiliary", in: one), !annotated.has("pronoun", in: one),
      !annotated.has("determiner", in: one), !annotated.has("preposition", in: one),
      !annotated.has("possessive", in: one), !annotated.has("negation", in: one)
    else { return nil }
    if annotated.has("verb", in: one) { return verb(at: token) }
    if annotated.has("noun", in: one) { return noun(at: token) }
    if annotated.has("proper", in: one) {
      return Term(token: token, kind: .name, keys: [annotated.words[token].folded], weight: 1)
    }
    return annotated.has("adjective", in: one) ? modifier(at: token) : nil
  }

  // MARK: Names

  private static func name(
    _ tokens: Range<Int>,
    _ layer: String,
    in annotated: AnnotatedDocument
  ) -> Term {
    for lexicon in ["country", "capital"] where layer != "person" && layer != "body" {
      let entry = annotated.entries(of: lexicon, in: tokens).last
      // “Iran”, and “the Islamic Republic of Iran”, which ends so.
      if let entry, entry.tokens.upperBound == tokens.upperBound, let code = entry.entry["code"] {
        return country(code, at: tokens)
      }
    }
    let telling = tokens.filter { token in
      let one = token..<(token + 1)
      return annotated.tokens[token].kind == .word && !annotated.has("title", in: one)
        && !annotated.has("determiner", in: one)
    }
    let words = telling.map { annotated.words[$0].folded }
    // Articles call persons by their family name after the first mention.
    let key = layer == "person" ? words.last ?? "" : words.joined(separator: " ")
    let first = telling.first ?? tokens.lowerBound
    return Term(
      token: first,
      kind: .name,
      keys: [key],
      weight: 1,
      length: tokens.upperBound - first,
      isPlace: layer == "location"
    )
  }

  /// How many words may stand between a preposition and the place: “in the county of Tarnmouth”.
  private static let reachOfPreposition = 4

  /// Whether a preposition that says where something is governs the name at a token.
  private static func isScene(_ token: Int, in annotated: AnnotatedDocument) -> Bool {
    var before = token - 1
    while before >= max(0, token - 1 - reachOfPreposition) {
      let one = before..<(before + 1)
      let prepositions = annotated.entries(of: "place-preposition", in: one)
      if prepositions.contains(where: { $0.entry["use"] == "where" }) { return true }
      guard
        !prepositions.isEmpty
          || ["determiner", "quantifier", "noun", "adjective"].contains(where: {
            annotated.has($0, in: one)
          })
      else { return false }
      before -= 1
    }
    return false
  }

  /// A capital or a people stands for its country.
  private static func country(_ code: String, at tokens: Range<Int>) -> Term {
    Term(
      token: tokens.lowerBound,
      kind: .name,
      keys: ["country \(code)"],
      weight: 1,
      length: tokens.count,
      isPlace: true
    )
  }

  // MARK: Words

  private func verb(at token: Int) -> Term? {
    let one = token..<(token + 1)
    let isLight = annotated.has("neutral-verb", in: one)
    let known = Self.verbLexicons.flatMap { entries($0, at: token) }
    let keys = (known.isEmpty ? [annotated.words[token].folded] : known) + heads(at: token)
    return Term(
      token: token,
      kind: .verb,
      keys: unique(keys),
      weight: isLight ? Self.lightWeight : 1
    )
  }

  private func noun(at token: Int) -> Term {
    let lemmas = lemmas("noun-word", at: token)
    let isTime = annotated.has("time-unit", in: token..<(token + 1))
    return Term(
      token: token,
      kind: .noun,
      keys: unique(lemmas + lemmas.flatMap(bases) + heads(at: token) + events(at: token)),
      weight: isTime ? Self.lightWeight : 1
    )
  }

  /// A participle before a noun says what its verb says: “the injured people”.
  private func modifier(at token: Int) -> Term {
    let entries = annotated.entries(of: "verb-word", in: token..<(token + 1))
    let isParticiple = entries.contains { $0.form == .participle }
    let keys =
      [annotated.words[token].folded]
      + (isParticiple ? entries.map(\.entry.text) + heads(at: token) : [])
    return Term(token: token, kind: .modifier, keys: unique(keys), weight: Self.modifierWeight)
  }

  private func entries(_ lexicon: String, at token: Int) -> [String] {
    annotated.entries(of: lexicon, in: token..<(token + 1)).map(\.entry.text)
  }

  private func lemmas(_ lexicon: String, at token: Int) -> [String] {
    let lemmas = entries(lexicon, at: token)
    return lemmas.isEmpty ? [annotated.words[token].folded] : lemmas
  }

  /// What synonyms of a word, or of a phrase that it opens, have as their head.
  private func heads(at token: Int) -> [String] {
    let reach = token..<min(token + 4, annotated.tokens.count)
    return annotated.entries(of: "synonym-verb", in: reach)
      .filter { $0.tokens.lowerBound == token }
      .flatMap { $0.entry.attributes["head"] ?? [] }
  }

  /// The verb that tells of the event that a noun names: *burn* for “blaze”.
  private func events(at token: Int) -> [String] {
    annotated.entries(of: "event-noun", in: token..<(token + 1))
      .flatMap { $0.entry.attributes["head"] ?? [] }
  }

  /// The known nouns that a compound ends in: *attack* for “cyberattack”.
  private func bases(_ word: String) -> [String] {
    if let part = word.split(separator: "-").last, part.count < word.count {
      return annotated.rules.entries(of: "noun-word", for: String(part)).map(\.text)
    }
    let isUnknown = annotated.rules.entries(of: "noun-word", for: word).isEmpty
    for length in stride(from: word.count - 3, through: Self.shortestBase, by: -1) {
      let base = annotated.rules.entries(of: "noun-word", for: String(word.suffix(length)))
      let isCompound =
        (isUnknown && length >= Self.longBase) || isCombining(String(word.dropLast(length)))
      if !base.isEmpty, isCompound { return base.map(\.text) }
    }
    return []
  }

  private func isCombining(_ beginning: String) -> Bool {
    !annotated.rules.entries(of: "combining-form", for: beginning).isEmpty
  }

  private func unique(_ keys: [String]) -> [String] {
    var seen: Set<String> = []
    return keys.filter { seen.insert($0).inserted }
  }
}
