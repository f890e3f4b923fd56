internal import ClaimRules

/// Words that the evidence does not say, or says otherwise.
struct WordObserver {
  let alignment: StatementAlignment

  private static let longestRun = 4

  private var statement: ComparedText { alignment.statement }
  private var evidence: ComparedText { alignment.evidence }

  func observe() -> EvidenceObservations {
    var seen = EvidenceObservations()
    let missing = alignment.missing(.content).filter { statement.words[$0].weight >= 1 }
    seen.note(.oneWord, if: missing.count > 0)
    seen.note(.twoWords, if: missing.count > 1)
    seen.note(.threeWords, if: missing.count > 2)
    seen.note(.fiveWords, if: missing.count > 4)
    let lost = 1 - alignment.share
    seen.note(.tenth, if: lost > 0.1)
    seen.note(.quarter, if: lost > 0.25)
    seen.note(.third, if: lost > 0.34)
    seen.note(.half, if: lost > 0.5)
    let words = missing.map { statement.words[$0] }
    seen.note(.verbMissing, if: words.contains(where: \.isVerb))
    seen.note(.nounMissing, if: words.contains(where: \.isNoun))
    seen.note(.modifierMissing, if: words.contains { !$0.isVerb && !$0.isNoun })
    observePredicate(missing, &seen)
    observeGrades(&seen)
    seen.note(.newRun, if: hasNewRun(missing))
    seen.note(.onlyAdded, if: isOnlyAdded)
    if let (own, other) = otherPreposition {
      seen.note(.otherPreposition)
      seen.tell(.antonym, statement: own, evidence: other)
    }
    for word in missing where alignment.matches[word]?.grade != .opposite {
      seen.tell(.addedFact, statement: word)
    }
    return seen
  }

  /// Behind the first verb stands what the statement says of its topic.
  private func observePredicate(_ missing: [Int], _ seen: inout EvidenceObservations) {
    let verb = statement.words.firstIndex { word in
      word.isVerb
        || ["be", "have", "do", "auxiliary"].contains {
          statement.annotated.has($0, in: word.tokens)
        }
    }
    guard let verb else { return }
    let predicate = missing.filter { $0 > verb }
    seen.note(.predicateWord, if: !predicate.isEmpty)
    seen.note(.predicateWords, if: predicate.count > 1)
    seen.note(.topicWord, if: predicate.count < missing.count)
    seen.note(.predicateName, if: alignment.missing(.name).contains { $0 > verb })
  }

  private func observeGrades(_ seen: inout EvidenceObservations) {
    for (index, match) in alignment.matches.enumerated() {
      guard let match,
        statement.words[index].weight >= 1 || match.grade == .opposite && opensPredicate(index)
      else { continue }
      switch match.grade {
      case .same, .form: continue
      case .synonym: seen.note(.synonyms)
      case .narrower: seen.note(.narrower)
      case .broader: seen.note(.broader)
      case .sibling:
        seen.note(.sibling)
        seen.note(.typeClash, if: isPredicate(index))
      case .opposite:
        seen.note(.opposite)
        seen.tell(.antonym, statement: index, evidence: match.evidence)
      }
    }
    for index in alignment.missing(.content) where alignment.matches[index] == nil {
      seen.note(.typeClash, if: isPredicate(index))
    }
  }

  private var isOnlyAdded: Bool { isExclusive(statement) && !isExclusive(evidence) }

  private func isExclusive(_ text: ComparedText) -> Bool {
    text.annotated.has("exclusive-word", in: text.annotated.tokens.indices)
  }

  /// A preposition before an aligned word with its opposite before the evidence's word.
  private var otherPreposition: (Int, Int)? {
    for index in statement.words.indices.dropFirst() {
      let before = statement.words[index - 1]
      guard before.kind == .function, let match = alignment.matches[index], match.grade.isSaid
      else {
        continue
      }
      let opposites = alignment.relations[before.key].opposites
      guard !opposites.isEmpty else { continue }
      let near = max(0, match.evidence - 3)..<match.evidence
      if let other = near.last(where: { opposites.contains(evidence.words[$0].key) }),
        !near.contains(where: { evidence.words[$0].key == before.key })
      {
        return (index - 1, other)
      }
    }
    return nil
  }

  /// Whether “is a” stands before a word: “is a real place”.
  private func opensPredicate(_ index: Int) -> Bool {
    index > 1 && statement.annotated.has("determiner", in: statement.words[index - 1].tokens)
      && statement.annotated.has("be", in: statement.words[index - 2].tokens)
  }

  /// The last noun behind “is a”.
  private func isPredicate(_ index: Int) -> Bool {
    let before = statement.words[max(0, index - 4)..<index]
    let annotated = statement.annotated
    guard
      let article = before.lastIndex(where: { annotated.has("singular-determiner", in: $0.tokens) }
      ),
      article > 0
    else { return false }
    return annotated.has("be", in: statement.words[article - 1].tokens)
      && (index + 1 == statement.words.count || statement.words[index + 1].kind != .content)
  }

  /// Neighbouring content words that all are missing.
  private func hasNewRun(_ missing: [Int]) -> Bool {
    let content = statement.content
    let lost = Set(missing)
    var run = 0
    for index in content {
      run = lost.contains(index) ? run + 1 : 0
      if run == Self.longestRun { return true }
    }
    return false
  }
}
