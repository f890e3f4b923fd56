internal import ClaimRules

/// Finds relations of names in a text: offices, kin, and verbs that stand for such nouns.
struct HeldRelationReader {
  private let text: ComparedText
  /// By word: the last word of the noun that it belongs to.
  private var nouns: [Int: Int] = [:]

  /// How many words may stand between a noun and a name that it belongs to.
  private static let reach = 5

  private var words: [ComparedWord] { text.words }

  init(_ text: ComparedText) {
    self.text = text
    let byToken = Dictionary(
      text.words.enumerated().flatMap { index, word in word.tokens.map { ($0, index) } },
      uniquingKeysWith: { _, last in last }
    )
    for lexicon in ["role", "person-noun", "relation-noun"] {
      for found in text.annotated.entries(of: lexicon, in: text.annotated.tokens.indices) {
        let phrase = found.tokens.compactMap { byToken[$0] }
        guard let last = phrase.last, !words[last].isVerb else { continue }
        for word in phrase { nouns[word] = max(nouns[word] ?? last, last) }
      }
    }
  }

  var relations: [HeldRelation] {
    let held = words.indices.filter { nouns[$0] == $0 }.compactMap(relation(ofNoun:))
    return (held + verbs).sorted { $0.word < $1.word }
  }

  // MARK: Nouns

  private func relation(ofNoun noun: Int) -> HeldRelation? {
    let start = start(of: noun)
    let behind = ownerBehind(noun)
    let owner = behind ?? ownerBefore(noun, from: start)
    guard let holder = holder(of: noun, from: start, end: behind?.upperBound ?? noun + 1),
      owner.map({ !$0.overlaps(holder) }) ?? true
    else { return nil }
    let entry = text.annotated.entries(of: "relation-noun", in: words[noun].tokens).first?.entry
    let isTurned = entry?["turned"] == "yes"
    guard !isTurned || owner != nil else { return nil }
    return HeldRelation(
      word: noun,
      names: entry?["noun"].map { [$0] } ?? words[noun].lemmas,
      holder: isTurned ? owner ?? holder : holder,
      owner: isTurned ? holder : owner,
      isMutual: entry?["mutual"] == "yes"
    )
  }

  /// Where the noun's phrase begins: “the former Lowmoor mayor”.
  private func start(of noun: Int) -> Int {
    var start = noun
    while start > 0, noun - start < Self.reach, words[start].boundary == .none,
      isModifier(start - 1)
    { start -= 1 }
    return start
  }

  private func isModifier(_ index: Int) -> Bool {
    let word = words[index]
    return word.isContent && !word.isVerb || isGenitive(index)
      || ["determiner", "definite-determiner", "singular-determiner"].contains {
        has($0, index)
      }
  }

  /// “of Ravna”, “at the county hospital of Ravna”.
  private func ownerBehind(_ noun: Int) -> Range<Int>? {
    let join = noun + 1
    guard join < words.count, words[join].boundary == .none, has("preposition", join) else {
      return nil
    }
    for index in words.indices[(join + 1)...].prefix(Self.reach) {
      guard words[index].boundary == .none, !words[index].isVerb else { return nil }
      if isName(index) { return name(from: index) }
      if has("preposition", index) { return nil }
    }
    return nil
  }

  /// “Ravna's mayor”, “the Ravna mayor”.
  private func ownerBefore(_ noun: Int, from start: Int) -> Range<Int>? {
    let last = words.indices[start..<noun].last(where: isName)
    return last.map { name(endingAt: $0, from: start) }
  }

  /// “mayor A”, “mayor of B, A”, “A, the mayor”, “A is the mayor”.
  private func holder(of noun: Int, from start: Int, end: Int) -> Range<Int>? {
    let next = noun + 1
    if next < words.count, words[next].boundary == .none, isName(next) { return name(from: next) }
    if let apposed = apposed(at: end) {
      if apposed.upperBound == words.count || words[apposed.upperBound].boundary >= .comma
        || words[apposed.upperBound].isVerb
      {
        return apposed
      }
    }
    guard start > 0 else { return nil }
    if words[start].boundary == .comma, let last = beforeAge(start), isName(last) {
      return name(endingAt: last, from: 0)
    }
    guard words[start].boundary == .none, isCopula(start - 1) else { return nil }
    return nameBefore(start - 1)
  }

  /// “…, the late A”.
  private func apposed(at comma: Int) -> Range<Int>? {
    guard comma < words.count, words[comma].boundary == .comma else { return nil }
    let first = words.indices[comma...].prefix(Self.reach).first { index in
      isName(index) || index > comma && words[index].boundary > .none || !isModifier(index)
    }
    return first.flatMap { isName($0) ? name(from: $0) : nil }
  }

  /// The word before a comma, or before an age between commas: “A, 68, an acquaintance of B”.
  private func beforeAge(_ start: Int) -> Int? {
    guard start > 1, words[start - 1].kind == .number, words[start - 1].boundary == .comma else {
      return start - 1
    }
    return start - 2
  }

  private func isCopula(_ index: Int) -> Bool {
    has("be", index) || words[index].lemmas.contains("become")
  }

  // MARK: Verbs

  /// “A succeeded B”, “B was succeeded by A”, “A works for B”.
  private var verbs: [HeldRelation] {
    text.annotated.entries(of: "relation-verb", in: text.annotated.tokens.indices)
      .compactMap { found in
        guard let noun = found.entry["noun"],
          let verb = words.firstIndex(where: { $0.tokens.overlaps(found.tokens) }),
          let last = words.lastIndex(where: { $0.tokens.overlaps(found.tokens) }),
          let before = nameBefore(verb), let behind = nameBehind(last)
        else { return nil }
        let isPassive = last + 1 < words.count && has("by", last + 1)
        let isTurned = (found.entry["turned"] == "yes") != isPassive
        return HeldRelation(
          word: verb,
          names: [noun],
          holder: isTurned ? behind : before,
          owner: isTurned ? before : behind,
          isMutual: found.entry["mutual"] == "yes"
        )
      }
  }

  private func nameBefore(_ index: Int) -> Range<Int>? {
    for place in words.indices[..<index].reversed().prefix(Self.reach) {
      guard words[place + 1].boundary == .none else { return nil }
      if isName(place) { return name(endingAt: place, from: 0) }
    }
    return nil
  }

  private func nameBehind(_ index: Int) -> Range<Int>? {
    for place in words.indices[(index + 1)...].prefix(Self.reach) {
      guard words[place].boundary == .none else { return nil }
      if isName(place) { return name(from: place) }
    }
    return nil
  }

  // MARK: Words

  private func isName(_ index: Int) -> Bool { words[index].kind == .name && nouns[index] == nil }

  private func name(from start: Int) -> Range<Int> {
    var end = start + 1
    while end < words.count, words[end].boundary == .none, isName(end) { end += 1 }
    return start..<end
  }

  private func name(endingAt last: Int, from first: Int) -> Range<Int> {
    var start = last
    while start > first, words[start].boundary == .none, isName(start - 1) { start -= 1 }
    return start..<(last + 1)
  }

  private func has(_ lexicon: String, _ index: Int) -> Bool {
    text.annotated.has(lexicon, in: words[index].tokens)
  }

  private func isGenitive(_ index: Int) -> Bool {
    text.annotated.words[words[index].tokens.lowerBound].folded == "'s"
  }
}
