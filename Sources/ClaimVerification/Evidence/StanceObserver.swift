internal import ClaimRules
internal import ClaimText

/// Negation, denial, and how sure the evidence is of what it says.
struct StanceObserver {
  let alignment: StatementAlignment

  private var statement: ComparedText { alignment.statement }
  private var evidence: ComparedText { alignment.evidence }

  private static let cues: [(stance: String, trait: EvidenceTrait)] = [
    ("debunk", .debunked), ("deny", .denied), ("rumour", .rumoured), ("possible", .possible),
    ("claim", .claimed), ("unconfirmed", .unconfirmed), ("confirm", .confirmed),
  ]

  func observe() -> EvidenceObservations {
    var seen = EvidenceObservations()
    observeNegation(&seen)
    observeCues(&seen)
    return seen
  }

  // MARK: Negation

  private func observeNegation(_ seen: inout EvidenceObservations) {
    // “Plans to stop” and “does not plan to stop” differ in the one, not in what both have.
    let pairs = alignment.matches.enumerated().compactMap { word, match in
      match.flatMap { $0.grade == .same ? (word, $0.evidence) : nil }
    }
    let same = (statement: Set(pairs.map(\.0)), evidence: Set(pairs.map(\.1)))
    let own = negation(in: statement, of: statement.words.indices, shared: same.statement)
    let relevant = evidence.words.indices.filter {
      evidence.form == .headline || isNearMatch($0)
    }
    let other = negation(in: evidence, of: relevant, shared: same.evidence)
    switch (own, other) {
    case (let own?, nil):
      seen.note(.negationAdded)
      let missing = alignment.missing.filter { statement.words[$0].weight >= 1 && $0 > own }
      seen.note(missing.isEmpty ? .negatedButSaid : .negatedAndMissing)
      seen.tell(.negation, statement: own)
    case (nil, let other?) where evidence.form == .headline && isAside(other):
      seen.note(.sideNegation)
    case (nil, let other?):
      seen.note(.negationDropped)
      seen.note(.predicateNegated, if: isPredicateNegated(by: other))
      seen.tell(.negation, evidence: other)
    case (.some, .some): seen.note(.bothNegated)
    case (nil, nil): break
    }
  }

  /// The first word that turns a statement round.
  private func negation(
    in text: ComparedText,
    of words: some Sequence<Int>,
    shared: Set<Int>
  ) -> Int? {
    let reversals =
      text.form == .headline
      ? []
      : text.annotated.entries(
        of: "reversal",
        in: text.annotated.tokens.indices
      )
    return words.first { index in
      let word = text.words[index]
      return word.senses.contains(.negation)
        || text.form != .headline && word.senses.contains(.denial) && word.isVerb
          && !shared.contains(index)
        || reversals.contains { $0.tokens.overlaps(word.tokens) }
    }
  }

  /// Whether a negation stands in an idiom that denies nothing, or behind a word that opens a clause.
  private func isAside(_ negation: Int) -> Bool {
    let tokens = evidence.words[negation].tokens
    let annotated = evidence.annotated
    let near = max(0, tokens.lowerBound - 2)..<min(annotated.tokens.count, tokens.upperBound + 3)
    if annotated.entries(of: "idle-negation", in: near).contains(where: {
      $0.tokens.overlaps(tokens)
    }) {
      return true
    }
    if cancels(negation) || isAfterthought(negation) { return true }
    let opening = evidence.words[..<negation].last { word in
      annotated.has("conjunction", in: word.tokens) || annotated.has("relative", in: word.tokens)
    }
    guard let opening, let first = alignment.matches.lazy.compactMap({ $0?.evidence }).min() else {
      return false
    }
    return evidence.words[first].tokens.lowerBound < opening.tokens.lowerBound
  }

  /// Whether a negation bears on a word that debunks: “not a hoax”.
  private func cancels(_ negation: Int) -> Bool {
    let end = evidence.words[negation].tokens.upperBound
    let behind = end..<min(evidence.annotated.tokens.count, end + Self.cancelling)
    let cues = evidence.annotated.entries(of: "stance-cue", in: behind)
    return cues.contains { $0.entry["stance"] == "debunk" }
  }

  /// “…, not in Texas”: a negation behind a comma, when most of what stands for the statement is said.
  private func isAfterthought(_ negation: Int) -> Bool {
    guard
      evidence.words[negation].boundary >= .comma
        || negation > 0 && evidence.words[negation - 1].boundary >= .comma
    else { return false }
    let matched = alignment.matches.compactMap { $0?.evidence }
    return !matched.isEmpty && matched.count { $0 < negation } * 3 >= matched.count * 2
  }

  /// Words of the evidence that stand for content words of the statement.
  private var used: Set<Int> {
    Set(
      alignment.matches.enumerated().compactMap { word, match in
        match.flatMap {
          $0.grade.isSaid && statement.words[word].kind == .content ? $0.evidence : nil
        }
      }
    )
  }

  /// Within five words before a word that stands for one of the statement, in its clause.
  private func isNearMatch(_ index: Int) -> Bool {
    let start = index + 1
    let end = max(start, min(evidence.words.count, start + 5))
    return evidence.words[start..<end].indices
      .prefix { evidence.words[$0].boundary < .clause }
      .contains { used.contains($0) }
  }

  /// Whether a negation behind an auxiliary has words in its clause that stand for the statement's, and
  /// no condition beside it: “will not accept the passport”.
  private func isPredicateNegated(by negation: Int) -> Bool {
    guard negation > 0, isAuxiliary(evidence.words[negation - 1]) || isAuxiliary(negation) else {
      return false
    }
    let clause = evidence.words.indices[(negation + 1)...].prefix {
      evidence.words[$0].boundary < .clause
        && evidence.words[$0].sentence == evidence.words[negation].sentence
    }
    let matched = Set(
      alignment.matches.compactMap { $0.flatMap { $0.grade.isSaid ? $0.evidence : nil } }
    )
    let condition = evidence.words[max(0, negation - 3)..<(clause.last ?? negation) + 1]
      .contains { evidence.annotated.has("conditional", in: $0.tokens) }
    let needed = min(2, max(1, statement.content.count / 2))
    return !condition && clause.count(where: matched.contains) >= needed
      && alignment.share >= Self.leastNegatedShare
  }

  /// How much of a statement the evidence must say for its negation to be about it.
  private static let leastNegatedShare = 0.5

  private func isAuxiliary(_ word: ComparedWord) -> Bool {
    ["auxiliary", "be", "have", "do"].contains { evidence.annotated.has($0, in: word.tokens) }
      || evidence.annotated.entries(of: "modal", in: word.tokens)
        .contains { $0.entry["force"] != "necessity" }
  }

  /// Whether a negation is one word with its auxiliary, such as *won't* or *cannot*.
  private func isAuxiliary(_ negation: Int) -> Bool {
    evidence.words[negation].tokens.count == 1
      && evidence.words[..<negation].last?.tokens == evidence.words[negation].tokens
  }

  // MARK: Cues

  /// Cues of the evidence's sentence of a stance that the statement does not take itself.
  private func observeCues(_ seen: inout EvidenceObservations) {
    let known = Set(
      statement.annotated.entries(of: "stance-cue", in: statement.annotated.tokens.indices)
        .compactMap { $0.entry["stance"] }
    )
    let sentence = evidence.form == .headline ? nil : alignment.bestSentence
    let tokens = tokens(of: sentence)
    for (entry, _, place) in evidence.annotated.entries(of: "stance-cue", in: tokens) {
      guard let stance = entry["stance"], !known.contains(stance),
        let trait = Self.cues.first(where: { $0.stance == stance })?.trait
      else { continue }
      if trait == .debunked, isCancelled(place) {
        seen.note(.confirmed)
        continue
      }
      seen.note(trait)
      guard trait != .confirmed,
        let word = evidence.words.firstIndex(where: { $0.tokens.overlaps(place) })
      else { continue }
      let isDenial = trait == .debunked || trait == .denied
      seen.tell(isDenial ? .negation : .certainty, evidence: word)
    }
    seen.note(.asked, if: isAsked)
    seen.note(.hedgedEvidence, if: isAllegation(evidence, tokens) && !isAllegation(statement))
  }

  private func isAllegation(_ text: ComparedText, _ tokens: Range<Int>? = nil) -> Bool {
    text.annotated.entries(of: "allegation", in: tokens ?? text.annotated.tokens.indices)
      .contains { $0.entry["class"] == "adverb" }
  }

  /// “not a hoax”, “denies hoax claims”: a denial of a denial.
  private func isCancelled(_ cue: Range<Int>) -> Bool {
    let before = max(0, cue.lowerBound - Self.cancelling)..<cue.lowerBound
    return evidence.annotated.has("negation", in: before)
      || evidence.annotated.entries(of: "stance-cue", in: before)
        .contains { $0.entry["stance"] == "deny" }
  }

  /// How many words before a cue a negation turns it round.
  private static let cancelling = 3

  /// Whether a question has most of the words that stand for the statement's, which is none itself.
  private var isAsked: Bool {
    guard !statement.annotated.words.contains(where: { $0.text == "?" }) else { return false }
    let marks = evidence.annotated.words.indices.filter { evidence.annotated.words[$0].text == "?" }
    let used = alignment.matches.compactMap { $0?.evidence }
      .map { evidence.words[$0].tokens.lowerBound }
    guard !marks.isEmpty, !used.isEmpty else { return false }
    let questioned = used.count { token in
      marks.contains { mark in mark > token && isOneSegment(token..<mark) }
    }
    return questioned * 2 >= used.count
  }

  /// Whether no mark that ends a sentence stands between.
  private func isOneSegment(_ tokens: Range<Int>) -> Bool {
    !tokens.contains { [".", "!", "?", ":"].contains(evidence.annotated.words[$0].text) }
  }

  private func tokens(of sentence: Int?) -> Range<Int> {
    guard let sentence, evidence.structure.sentences.indices.contains(sentence) else {
      return evidence.annotated.tokens.indices
    }
    return evidence.structure.sentences[sentence].tokens
  }
}
