internal import ClaimRules

/// Numbers and times that the evidence does not have, or has of something else.
struct FigureObserver {
  let alignment: StatementAlignment

  private static let nearby = 3
  private static let tolerance = 0.05
  /// How far a number that is only about right may be off.
  private static let looseTolerance = 0.1

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
      if let bound = bound(of: index, in: statement),
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

  /// What a word beside a number makes of it: “more than 30”, “30 or more”.
  private func bound(of index: Int, in text: ComparedText) -> String? {
    let tokens = text.words[index].tokens
    let near =
      max(
        0,
        tokens.lowerBound - Self.nearby
      )..<min(
        text.annotated.tokens.count,
        tokens.upperBound + Self.nearby
      )
    return text.annotated.entries(of: "approximator", in: near)
      .last {
        $0.tokens.upperBound == tokens.lowerBound || $0.tokens.lowerBound == tokens.upperBound
      }?
      .entry["bound"]
  }

  private func isWithin(_ word: ComparedWord, _ bound: String, _ value: Double) -> Bool {
    guard word.kind == .number, let number = word.number else { return false }
    return switch bound {
    case "above": number > value
    case "at-least": number >= value
    case "below": number < value
    case "at-most": number <= value
    default: abs(number - value) <= Self.looseTolerance * max(number, value)
    }
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
      guard
        ["time-direction", "ordinal"].contains(where: {
          statement.annotated.has($0, in: statement.words[index - 1].tokens)
        })
      else { return false }
      return !evidence.words.indices.dropFirst().contains {
        evidence.words[$0].key == word.key && evidence.words[$0 - 1].key == before
      }
    }
  }
}
