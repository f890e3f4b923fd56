internal import ClaimRules

/// The words of the evidence, found by lemma, sense, kind and family.
struct EvidenceIndex: Sendable {
  private let text: ComparedText
  private let relations: WordRelations
  private var byLemma: [String: [Int]] = [:]
  private var bySense: [Int: [Int]] = [:]
  private var byKind: [Int: [Int]] = [:]
  private var byParent: [Int: [Int]] = [:]
  private var byStem: [Substring: [Int]] = [:]
  private var byBase: [String: [Int]] = [:]
  private var byCountry: [String: [Int]] = [:]
  private var byRegion: [String: [Int]] = [:]
  private var byHead: [String: [Int]] = [:]

  init(_ text: ComparedText, _ relations: WordRelations) {
    self.text = text
    self.relations = relations
    for (index, word) in text.words.enumerated() {
      for lemma in word.lemmas { byLemma[lemma, default: []].append(index) }
      for part in parts(of: word) { byLemma[part, default: []].append(index) }
      for decade in decades(of: word) { byLemma[decade, default: []].append(index) }
      if let country = word.country { byCountry[country, default: []].append(index) }
      if let region = word.region { byRegion[region, default: []].append(index) }
      guard word.kind == .content || word.kind == .name else { continue }
      if let base = base(of: word) { byBase[base, default: []].append(index) }
      byStem[WordEndings.stem(word.lemmas.last ?? word.key), default: []].append(index)
      for head in word.heads { byHead[head, default: []].append(index) }
      guard word.kind == .content else { continue }
      let senses = senses(of: word)
      for sense in senses { bySense[sense, default: []].append(index) }
      for kind in relations.kinds(of: senses) { byKind[kind, default: []].append(index) }
      for parent in Set(relations.parents(of: senses)) {
        byParent[parent, default: []].append(index)
      }
    }
  }

  /// The parts of a word with hyphens, and the figures in it: 21 in *21-year-old* and *£21m*.
  private func parts(of word: ComparedWord) -> [String] {
    guard !word.key.hasPrefix("#") else { return [] }
    var parts: [String] = []
    for part in word.key.split(whereSeparator: { "-–—/".contains($0) }) {
      let figure = part.drop { !$0.isASCII || !$0.isNumber }.prefix {
        $0.isASCII && ($0.isNumber || $0 == ".")
      }
      if let value = Double(figure) {
        parts.append(QuoteWord.key(ofNumber: value))
      } else if let value = text.annotated.rules.entries(of: "cardinal", for: String(part)).first?[
        "value"
      ]
      .flatMap(Double.init) {
        parts.append(QuoteWord.key(ofNumber: value))
      }
      if part.count < word.key.count { parts.append(String(part)) }
    }
    return parts
  }

  /// The decade of a year, alone and with its century.
  private func decades(of word: ComparedWord) -> [String] {
    guard word.kind == .time, let year = word.number, (1000...2100).contains(year) else {
      return []
    }
    let decade = Int(year) / 10
    return ["decade \(decade)", "decade \(decade % 10)"]
  }

  private static let shortestBase = 4

  /// The longest known word that an unknown one begins with: *crab* of *crabzilla*.
  private func base(of word: ComparedWord) -> String? {
    guard !word.lemmas.contains(where: relations.knows), word.key.count > Self.shortestBase
    else {
      return nil
    }
    return (Self.shortestBase..<word.key.count).reversed().lazy
      .map { String(word.key.prefix($0)) }
      .first { relations.knows($0) }
  }

  private func senses(of word: ComparedWord) -> [Int] {
    word.lemmas.flatMap { relations[$0].senses }
  }

  /// The evidence's words that stand for a word of the statement, the closest grade only, in order.
  func matches(_ word: ComparedWord) -> (grade: WordMatch.Grade, words: [Int])? {
    let same = word.lemmas.flatMap { byLemma[$0] ?? [] }
    if !same.isEmpty { return (.same, sorted(same)) }
    if word.kind == .number || word.kind == .time { return nil }
    if let country = word.country, let found = byCountry[country] { return (.form, found) }
    if word.kind == .name {
      if let country = word.country, let found = byRegion[country] { return (.narrower, found) }
      let parts = word.key.split(separator: "-").flatMap { byLemma[String($0)] ?? [] }
      return parts.isEmpty ? nil : (.form, sorted(parts))
    }
    return relatives(of: word)
  }

  private func relatives(of word: ComparedWord) -> (grade: WordMatch.Grade, words: [Int])? {
    let known = word.lemmas.map { relations[$0] }
    let family =
      known.flatMap(\.family).flatMap { byLemma[$0] ?? [] }
      + (byStem[WordEndings.stem(word.lemmas.last ?? word.key)] ?? [])
    let bases = word.lemmas.flatMap { byBase[$0] ?? [] }
    if family.isEmpty, !bases.isEmpty { return (.form, sorted(bases)) }
    if !family.isEmpty { return (.form, sorted(family)) }
    let senses = known.flatMap(\.senses)
    let heads =
      word.heads.flatMap { (byHead[$0] ?? []) + (byLemma[$0] ?? []) }
      + word.lemmas.flatMap { byHead[$0] ?? [] }
    let synonyms = heads + senses.flatMap { bySense[$0] ?? [] }
    if !synonyms.isEmpty { return (.synonym, sorted(synonyms)) }
    let opposites = known.flatMap(\.opposites).flatMap { opposite in
      ([opposite] + relations[opposite].family).flatMap { byLemma[$0] ?? [] }
    }
    if !opposites.isEmpty { return (.opposite, sorted(opposites)) }
    let narrower = senses.flatMap { byKind[$0] ?? [] }
    if !narrower.isEmpty { return (.narrower, sorted(narrower)) }
    let broader = relations.kinds(of: senses).flatMap { bySense[$0] ?? [] }
    if !broader.isEmpty { return (.broader, sorted(broader)) }
    let siblings = relations.parents(of: senses).flatMap { byParent[$0] ?? [] }
    return siblings.isEmpty ? nil : (.sibling, sorted(siblings))
  }

  private func sorted(_ words: [Int]) -> [Int] { Set(words).sorted() }
}
