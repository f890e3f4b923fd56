internal import ClaimRules

/// One difference in a statement that the evidence says otherwise, word for word: what contradicts.
struct ClearDifferences {
  let alignment: StatementAlignment
  let seen: EvidenceObservations

  /// How many other words may be missing.
  private static let slack = 1

  private var statement: ComparedText { alignment.statement }
  private var evidence: ComparedText { alignment.evidence }

  func observe() -> EvidenceObservations {
    var clear = EvidenceObservations()
    clear.note(.clearOpposite, if: isClear(.antonym) && seen.traits.contains(.opposite))
    clear.note(.clearNumber, if: isClear(.number))
    clear.note(.clearDate, if: isClear(.date))
    clear.note(.clearName, if: isClear(.place) || isClear(.actor) && seen.traits.contains(.oneName))
    let missing = alignment.missing.filter { statement.words[$0].weight >= 1 }
    let isNear = seen.traits.contains(.halfSentence) && !seen.traits.contains(.spread)
    if missing.count == 1, isNear {
      let word = statement.words[missing[0]]
      clear.note(.onlyVerbMissing, if: word.isVerb)
      clear.note(.onlyNounMissing, if: word.isNoun && isBetweenNames(missing[0]))
    }
    if let (own, other) = typeClash {
      clear.note(.clearType)
      clear.tell(.addedFact, statement: own, evidence: other)
    }
    return clear
  }

  /// “A is the brother of B”: a noun that joins two names.
  private func isBetweenNames(_ noun: Int) -> Bool {
    statement.words[..<noun].contains { $0.kind == .name }
      && statement.words[(noun + 1)...].contains { $0.kind == .name }
  }

  /// Whether a difference has two sides, and hardly anything else is missing.
  private func isClear(_ kind: EvidenceDifferenceKind) -> Bool {
    seen.differences.contains { difference in
      guard difference.kind == kind, let own = difference.statement,
        let other = difference.evidence,
        evidence.words[other.lowerBound].sentence == alignment.bestSentence
      else { return false }
      let others = alignment.missing.filter {
        !own.contains($0) && statement.words[$0].weight >= 1
      }
      return others.count <= Self.slack
    }
  }

  // MARK: What a thing is

  /// “is a film”, where the evidence says “is a book” of it.
  private var typeClash: (Int, Int)? {
    guard let own = type(in: statement, from: 0) else { return nil }
    for sentence in [alignment.bestSentence] {
      let start = evidence.words.firstIndex { $0.sentence == sentence } ?? 0
      guard let other = type(in: evidence, from: start),
        evidence.words[other.head].sentence == sentence
      else { continue }
      let kinds = evidence.words[other.phrase].flatMap(\.lemmas)
      let senses = statement.words[own.head].lemmas.flatMap { alignment.relations[$0].senses }
      let otherSenses = evidence.words[other.phrase].flatMap(\.lemmas)
        .flatMap { alignment.relations[$0].senses }
      let all = Set(otherSenses + alignment.relations.kinds(of: otherSenses))
      let above = Set(senses + alignment.relations.kinds(of: senses))
      if Set(kinds).isDisjoint(with: statement.words[own.head].lemmas),
        all.isDisjoint(with: senses), above.isDisjoint(with: otherSenses)
      {
        return (own.head, other.head)
      }
    }
    return nil
  }

  /// The noun phrase behind the first “is a” and its last noun.
  private func type(in text: ComparedText, from start: Int) -> (head: Int, phrase: Range<Int>)? {
    guard start + 1 < text.words.count else { return nil }
    let articles = (start + 1)..<text.words.count
    let article = articles.first { index in
      text.annotated.has("determiner", in: text.words[index].tokens)
        && text.annotated.has("be", in: text.words[index - 1].tokens)
    }
    guard let article else { return nil }
    let phrase = text.words.indices[(article + 1)...].prefix { index in
      let word = text.words[index]
      return word.isContent && !word.isVerb && word.boundary == .none
    }
    guard let head = phrase.last, text.words[head].kind == .content,
      let first = phrase.first
    else { return nil }
    return (head, first..<(head + 1))
  }
}
