internal import ClaimRules

/// Numbers and times that the evidence does not have, or has of something else.
struct FigureObserver {
  let alignment: StatementAlignment

  private static let nearby = 3
  private static let tolerance = 0.05

  private var statement: ComparedText { alignment.statement }
  private var evidence: ComparedText { alignment.evidence }

  func observe() -> EvidenceObservations {
    var seen = EvidenceObservations()
    observeNumbers(&seen)
    observeTimes(&seen)
    return seen
  }

  // MARK: Numbers

  private func observeNumbers(_ seen: inout EvidenceObservations) {
    var missing = 0
    for index in statement.words.indices where statement.words[index].kind == .number {
      guard let value = statement.words[index].number else { continue }
      if let match = alignment.matches[index] {
        seen.note(.numberOfOther, if: countsOther(index, match.evidence))
        continue
      }
      if let bound = bound(before: index),
        evidence.words.contains(where: { isWithin($0, bound, value) })
      {
        seen.note(.exceededNumber)
        continue
      }
      if evidence.words.contains(where: { isRounded($0.number, value) }) {
        seen.note(.roundedNumber)
        continue
      }
      missing += 1
      let other = otherNumber(for: index)
      seen.note(.numberDiffers, if: other != nil)
      seen.tell(.number, statement: index, evidence: other)
    }
    seen.note(.oneNumber, if: missing > 0)
    seen.note(.twoNumbers, if: missing > 1)
  }

  /// Whether “more than” (1) or “less than” (-1) stands before a number.
  private func bound(before index: Int) -> Int? {
    let words = statement.words[max(0, index - 3)..<index].map(\.key)
    if words.contains("more") || words.contains("over") || words.contains("least") { return 1 }
    return words.contains("less") || words.contains("under") || words.contains("fewer") ? -1 : nil
  }

  private func isWithin(_ word: ComparedWord, _ bound: Int, _ value: Double) -> Bool {
    guard word.kind == .number, let number = word.number else { return false }
    return bound > 0 ? number > value : number < value
  }

  private func isRounded(_ number: Double?, _ value: Double) -> Bool {
    guard let number, number >= 20, value >= 20, number != value else { return false }
    let isRound =
      value.truncatingRemainder(dividingBy: 10) == 0
      || number.truncatingRemainder(dividingBy: 10) == 0
    return isRound && abs(number - value) <= Self.tolerance * max(number, value)
      && !(1000...2100).contains(value)
  }

  /// The nouns beside a number.
  private func counted(_ index: Int, in text: ComparedText) -> [Int] {
    text.words.indices[(index + 1)...].prefix(Self.nearby)
      .prefix { text.words[$0].boundary < .clause }
      .filter { text.words[$0].kind == .content }
  }

  private func countsOther(_ index: Int, _ other: Int) -> Bool {
    let (own, others) = (counted(index, in: statement), counted(other, in: evidence))
    guard !own.isEmpty, !others.isEmpty else { return false }
    let keys = Set(others.flatMap { evidence.words[$0].lemmas })
    return own.allSatisfy { keys.isDisjoint(with: statement.words[$0].lemmas) }
  }

  /// Another number of the same noun in the evidence.
  private func otherNumber(for index: Int) -> Int? {
    let keys = Set(counted(index, in: statement).flatMap { statement.words[$0].lemmas })
    guard !keys.isEmpty else { return nil }
    return evidence.words.indices.first { other in
      evidence.words[other].kind == .number
        && counted(other, in: evidence).contains {
          !keys.isDisjoint(with: evidence.words[$0].lemmas)
        }
    }
  }

  // MARK: Times

  private func observeTimes(_ seen: inout EvidenceObservations) {
    let times = statement.words.indices.filter { statement.words[$0].kind == .time }
    let missing = times.filter { alignment.matches[$0] == nil }
    seen.note(.timeMissing, if: !missing.isEmpty || hasNewPeriod)
    if missing.isEmpty, let (own, other) = otherDate {
      seen.note(.timeDiffers)
      seen.tell(.date, statement: own, evidence: other)
    }
    guard let first = missing.first else { return }
    let other = evidence.words.indices.first { index in
      evidence.words[index].kind == .time
        && evidence.words[index].key.hasPrefix("#") == statement.words[first].key.hasPrefix("#")
        && evidence.words[index].sentence == alignment.bestSentence
    }
    seen.note(.timeDiffers, if: other != nil)
    seen.tell(.date, statement: first, evidence: other)
  }

  /// A date of which the evidence has every word, but no date that has them all.
  private var otherDate: (Int, Int)? {
    let dates = evidence.annotated.annotations("date", in: evidence.annotated.tokens.indices)
      .map { keys(of: $0.tokens, in: evidence) }
    for annotation in statement.annotated.annotations(
      "date",
      in: statement.annotated.tokens.indices
    ) {
      let words = statement.words.indices.filter {
        annotation.tokens.overlaps(statement.words[$0].tokens)
          && statement.words[$0].kind == .time
      }
      let own = Set(words.map { statement.words[$0].key })
      guard own.count > 1, !dates.contains(where: own.isSubset), let first = words.first,
        let other = alignment.matches[first]?.evidence
      else { continue }
      return (first, other)
    }
    return nil
  }

  private func keys(of tokens: Range<Int>, in text: ComparedText) -> Set<String> {
    Set(text.words.filter { tokens.overlaps($0.tokens) }.flatMap { [$0.key] + $0.lemmas })
  }

  /// “last summer”, “first time”: a word that tells which, and a noun of time, that do not stand
  /// together in the evidence.
  private var hasNewPeriod: Bool {
    statement.words.indices.dropFirst().contains { index in
      let word = statement.words[index]
      guard statement.annotated.has("time-unit", in: word.tokens) || word.key == "time" else {
        return false
      }
      let before = statement.words[index - 1].key
      guard ["last", "next", "first", "second", "third", "this"].contains(before) else {
        return false
      }
      return !evidence.words.indices.dropFirst().contains {
        evidence.words[$0].key == word.key && evidence.words[$0 - 1].key == before
      }
    }
  }
}
