internal import ClaimRules
internal import ClaimText

/// Says what a noun group takes up: “the lawyer”, “the company”, “the Japanese leader”.
struct DescriptionResolver {
  enum Answer {
    /// Spoken of before.
    case known(Int)
    /// Spoken of for the first time; of somebody, as in “his lawyer”.
    case new(owner: Int?)
    /// It may be one of several.
    case unclear
  }

  private let index: EntityIndex
  private let syntax: Syntax
  private var annotated: AnnotatedDocument { index.annotated }

  init(_ index: EntityIndex, syntax: Syntax) {
    self.index = index
    self.syntax = syntax
  }

  func answer(_ facts: NounFacts, _ group: Range<Int>, in discourse: Discourse) -> Answer {
    let owner = owner(of: group, in: discourse)
    if let country = country(speakingFor: facts, group, owner, in: discourse) {
      return .known(country)
    }
    if let owner {
      let his = discourse.referents(called: facts.lemmas[0])
        .last { discourse.referents[$0].owner == owner }
      return his.map(Answer.known) ?? .new(owner: owner)
    }
    guard isDefinite(group) || facts.bodyKind == "police" else { return .new(owner: nil) }
    let named = discourse.referents(called: facts.lemmas[0]).filter {
      agrees(discourse.referents[$0], facts) && isDescribed($0, by: group, facts, in: discourse)
    }
    switch named.count {
    case 1: return .known(named[0])
    case 0: return general(facts, group, in: discourse)
    default: return .unclear
    }
  }

  // MARK: Owners

  /// Whose it is: of “his lawyer” and “Norway's ministry”.
  func owner(of group: Range<Int>, in discourse: Discourse) -> Int? {
    if syntax.has(.possessive, group.lowerBound) {
      return discourse.atHead[group.lowerBound]
    }
    guard let mark = group.last(where: { Self.marks.contains(annotated.words[$0].folded) }),
      mark > group.lowerBound
    else { return nil }
    return discourse.atHead[mark - 1]
  }

  private static let marks: Set<String> = ["'s", "’s", "'", "’"]

  /// “The Serbian government” and “Serbia's government” are Serbia.
  private func country(
    speakingFor facts: NounFacts,
    _ group: Range<Int>,
    _ owner: Int?,
    in discourse: Discourse
  ) -> Int? {
    let head = (group.upperBound - 1)..<group.upperBound
    guard facts.nature == .body, annotated.has("government-noun", in: head) else { return nil }
    if let owner { return discourse.referents[owner].nature == .country ? owner : nil }
    let modifiers = group.lowerBound..<head.lowerBound
    let countries = index.mentions(in: modifiers).map(\.entity)
      .filter { index.entities[$0].kind == .country }
    return countries.count == 1 ? discourse.referent(ofEntity: countries[0]) : nil
  }

  // MARK: The same noun

  private func isDefinite(_ group: Range<Int>) -> Bool {
    syntax.has(.definite, group.lowerBound)
  }

  private func agrees(_ referent: Referent, _ facts: NounFacts) -> Bool {
    let isGroup = referent.nature == .group
    return facts.isPlural == isGroup || facts.nature == .body || facts.nature == .thing
  }

  /// Whether what modifies the noun was said of the candidate or of its owner, too.
  private func isDescribed(
    _ candidate: Int,
    by group: Range<Int>,
    _ facts: NounFacts,
    in discourse: Discourse
  ) -> Bool {
    var known = discourse.referents[candidate].words
    if let owner = discourse.referents[candidate].owner {
      known.formUnion(discourse.referents[owner].words)
    }
    let phrase = facts.lemmas[0].split(separator: " ").count
    let modifiers = group.dropFirst().dropLast(phrase)
    guard !modifiers.isEmpty else { return true }
    let from = discourse.referents[candidate].countries
    if let country = country(in: modifiers), !from.isEmpty { return from.contains(country) }
    return modifiers.allSatisfy { token in
      let one = token..<(token + 1)
      return !annotated.has("noun", in: one) && !annotated.has("proper", in: one)
        || known.contains(annotated.words[token].folded)
    }
  }

  /// The id of the first country that some words name: “the Spanish prime minister”.
  private func country(in modifiers: Range<Int>) -> String? {
    index.entities(in: modifiers).first { $0.kind == .country }?.id
  }

  // MARK: Nouns for many

  /// “The company” and “the woman” take up whom nothing called so, where only one may be meant.
  private func general(
    _ facts: NounFacts,
    _ group: Range<Int>,
    in discourse: Discourse
  ) -> Answer {
    let head = (group.upperBound - 1)..<group.upperBound
    let isAge = annotated.words[head.lowerBound].folded.hasSuffix("-year-old")
    let entry = annotated.entries(of: "anaphoric-noun", in: group)
      .last { $0.tokens.upperBound == group.upperBound }?.entry
    guard entry != nil || isAge, !facts.isPlural else { return .new(owner: nil) }
    let country = country(in: group.lowerBound..<head.lowerBound)
    let steps = discourse.recent(from: sentence(of: group), reach: Self.reach)
    // “A rival, Skyhook, congratulated the company”: another.
    let sameClause = steps.filter {
      $0.isSubject && syntax.isOneClause($0.tokens, group.lowerBound)
    }
    let recent = Set(steps.map(\.referent)).subtracting(sameClause.map(\.referent))
    let fitting = recent.filter { number in
      guard isDescribed(number, by: group, facts, in: discourse) else { return false }
      let referent = discourse.referents[number]
      if isAge || entry?["of"] == "person" {
        return isPerson(referent, facts, entry, from: country, in: discourse)
      }
      return isBody(referent, entry)
    }.sorted()
    switch fitting.count {
    case 0: return .new(owner: nil)
    case 1: return .known(fitting[0])
    default:
      // Who is known to be a company goes before who may be one.
      let sure = fitting.filter { discourse.referents[$0].bodyKind != nil }
      if sure.count == 1, entry?["of"] == "body" { return .known(sure[0]) }
      // Of two politicians, either may be “the leader”.
      if entry?["of"] == "person", entry?["kind"] != nil { return .unclear }
      return ranked(fitting, before: group, in: discourse).map(Answer.known) ?? .unclear
    }
  }

  /// How many sentences back a general noun reaches.
  private static let reach = 6

  private func isPerson(
    _ referent: Referent,
    _ facts: NounFacts,
    _ entry: LexiconEntry?,
    from country: String?,
    in discourse: Discourse
  ) -> Bool {
    guard referent.nature == .person else { return false }
    if let country, !referent.countries.contains(country) { return false }
    if let gender = facts.gender ?? entry?["gender"].flatMap(Entity.Gender.init),
      referent.gender != gender
    {
      return false
    }
    guard let kind = entry?["kind"] else { return true }
    return referent.nouns.contains { noun in
      annotated.rules.entries(of: "role", for: noun).contains { $0["kind"] == kind }
    }
  }

  private func isBody(_ referent: Referent, _ entry: LexiconEntry?) -> Bool {
    guard let entry, entry["of"] == "body", referent.nature == .body || referent.nature == .open
    else { return false }
    if let noun = entry["noun"] { return referent.nouns.contains(noun) }
    guard let kind = referent.bodyKind else {
      return entry["unknown"] == "yes" && referent.entity != nil
    }
    return entry.has("kind", among: [kind])
  }

  // MARK: One of several

  private func ranked(_ candidates: [Int], before group: Range<Int>, in discourse: Discourse)
    -> Int?
  {
    let sentence = sentence(of: group)
    let structure = annotated.document.structure
    return CandidateRanking(
      discourse,
      before: group.lowerBound,
      sentence: sentence,
      paragraph: structure.sentences[sentence].paragraph,
      quotation: annotated.tokens[group.lowerBound].quotation
    ) { candidates.contains($0.referent) ? .points(0) : .none }.winner
  }

  private func sentence(of group: Range<Int>) -> Int {
    annotated.document.structure.sentence(holding: group.lowerBound) ?? 0
  }
}
