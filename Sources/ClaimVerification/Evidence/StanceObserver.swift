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
    let own = negation(in: statement, of: statement.words.indices)
    let relevant = evidence.words.indices.filter {
      evidence.form == .headline || isNearMatch($0)
    }
    let other = negation(in: evidence, of: relevant)
    switch (own, other) {
    case (let own?, nil):
      seen.note(.negationAdded)
      let missing = alignment.missing.filter { statement.words[$0].weight >= 1 && $0 != own }
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
    if let place = unrealised {
      seen.note(.unrealised)
      seen.tell(.certainty, evidence: place)
    }
  }

  /// The first word that turns a statement round.
  private func negation(in text: ComparedText, of words: some Sequence<Int>) -> Int? {
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
    let opening = evidence.words[..<negation].last { word in
      annotated.has("conjunction", in: word.tokens) || annotated.has("relative", in: word.tokens)
    }
    guard let opening, let first = alignment.matches.lazy.compactMap({ $0?.evidence }).min() else {
      return false
    }
    return evidence.words[first].tokens.lowerBound < opening.tokens.lowerBound
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

  /// Whether a negation stands right before the verb that stands for one of the statement, and all
  /// names of the statement are said.
  private func isPredicateNegated(by negation: Int) -> Bool {
    guard alignment.missing(.name).isEmpty else { return false }
    let verbs = statement.words.indices.filter { statement.words[$0].isVerb }
    return verbs.contains { verb in
      guard let match = alignment.matches[verb], match.grade.isSaid else { return false }
      return (1...5).contains(match.evidence - negation)
        && evidence.words[(negation + 1)...match.evidence].allSatisfy { $0.boundary == .none }
    }
  }

  /// A word that makes the evidence's verb a plan, an attempt or an offer, where the statement has none.
  private var unrealised: Int? {
    for verb in statement.words.indices where statement.words[verb].isVerb {
      guard let match = alignment.matches[verb], match.grade.isSaid,
        unreal(before: verb, in: statement) == nil,
        let place = unreal(before: match.evidence, in: evidence)
      else { continue }
      return place
    }
    return nil
  }

  private func unreal(before verb: Int, in text: ComparedText) -> Int? {
    let reach = max(0, verb - 4)..<verb
    return reach.last { index in
      let word = text.words[index]
      return ["attempt-verb", "planned-verb", "planned", "conditional", "unreal-verb"].contains {
        text.annotated.has($0, in: word.tokens)
      } && text.words[(index + 1)..<(verb + 1)].allSatisfy { $0.boundary == .none }
    }
  }

  // MARK: Cues

  /// Cues of the evidence's sentence that are no words of the statement.
  private func observeCues(_ seen: inout EvidenceObservations) {
    let known = Set(statement.words.flatMap(\.lemmas))
    let sentence = evidence.form == .headline ? nil : alignment.bestSentence
    let tokens = tokens(of: sentence)
    for (entry, _, place) in evidence.annotated.entries(of: "stance-cue", in: tokens) {
      guard !known.contains(entry.text),
        let trait = Self.cues.first(where: { $0.stance == entry["stance"] })?.trait
      else { continue }
      seen.note(trait)
      guard trait != .confirmed,
        let word = evidence.words.firstIndex(where: { $0.tokens.overlaps(place) })
      else { continue }
      let isDenial = trait == .debunked || trait == .denied
      seen.tell(isDenial ? .negation : .certainty, evidence: word)
    }
    let asks = tokens.contains { evidence.annotated.words[$0].text.contains("?") }
    seen.note(.asked, if: asks && !statement.annotated.words.contains { $0.text.contains("?") })
  }

  private func tokens(of sentence: Int?) -> Range<Int> {
    guard let sentence, evidence.structure.sentences.indices.contains(sentence) else {
      return evidence.annotated.tokens.indices
    }
    return evidence.structure.sentences[sentence].tokens
  }
}
