internal import ClaimRules

/// Deeds of the statement that the evidence only plans, offers or refuses.
struct DeedObserver {
  let alignment: StatementAlignment

  private var statement: ComparedText { alignment.statement }
  private var evidence: ComparedText { alignment.evidence }

  func observe() -> EvidenceObservations {
    var seen = EvidenceObservations()
    if let place = refusal {
      seen.note(.refused)
      seen.tell(.negation, evidence: place)
    }
    if let place = unrealised {
      seen.note(.unrealised)
      seen.tell(.certainty, evidence: place)
    }
    return seen
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

  /// “Declined the prize” for “got the prize”: a verb that refuses, before what stands for the words
  /// behind the statement's verb, which has nothing that stands for it there.
  private var refusal: Int? {
    guard let verb = statement.words.firstIndex(where: isVerbal),
      !has("refusal-verb", statement.words[verb], in: statement),
      let object = statement.content.first(where: { $0 > verb }),
      let match = alignment.matches[object], match.grade.isSaid
    else { return nil }
    let own = alignment.matches[verb]?.evidence
    let near = evidence.words.indices[max(0, match.evidence - Self.refusing)..<match.evidence]
    return near.last { place in
      has("refusal-verb", evidence.words[place], in: evidence)
        && !evidence.words[(place + 1)...match.evidence].contains {
          $0.isVerb || $0.boundary > .none
        }
        && own.map { abs($0 - match.evidence) > Self.refusing } ?? true
    }
  }

  private static let refusing = 5

  private func isVerbal(_ word: ComparedWord) -> Bool {
    word.isVerb || ["have", "neutral-verb"].contains { has($0, word, in: statement) }
  }

  private func has(_ lexicon: String, _ word: ComparedWord, in text: ComparedText) -> Bool {
    text.annotated.has(lexicon, in: word.tokens)
  }

  private func unreal(before verb: Int, in text: ComparedText) -> Int? {
    let reach = max(0, verb - 4)..<verb
    return reach.last { index in
      let word = text.words[index]
      return ["attempt-verb", "conditional", "unreal-verb"].contains {
        text.annotated.has($0, in: word.tokens)
      } && text.words[(index + 1)..<(verb + 1)].allSatisfy { $0.boundary == .none }
    }
  }
}
