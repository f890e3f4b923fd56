internal import ClaimRules

/// Names that the evidence does not have.
struct NameObserver {
  let alignment: StatementAlignment

  private var statement: ComparedText { alignment.statement }
  private var evidence: ComparedText { alignment.evidence }

  func observe() -> EvidenceObservations {
    var seen = EvidenceObservations()
    var added: [Range<Int>] = []
    for name in names(of: statement) {
      let missing = name.filter { isMissing($0) && !isAcronym($0) }
      guard !missing.isEmpty else { continue }
      if missing.allSatisfy(isCommonWord) {
        seen.note(.commonName)
      } else if missing.allSatisfy({ isFirstName($0, in: name) }) {
        seen.note(.firstName)
      } else if !isSpeltOut(name) {
        added.append(missing[0]..<(missing[missing.count - 1] + 1))
      }
    }
    seen.note(.oneName, if: !added.isEmpty)
    seen.note(.twoNames, if: added.count > 1)
    seen.note(.threeNames, if: added.count > 2)
    for name in added { tell(name, &seen) }
    seen.note(.subjectMissing, if: isSubjectMissing)
    seen.note(.subjectImplied, if: !alignment.implied.isEmpty)
    return seen
  }

  /// Neighbouring name words of one sentence.
  private func names(of text: ComparedText) -> [[Int]] {
    var names: [[Int]] = []
    for index in text.words.indices where text.words[index].kind == .name {
      if let last = names.last?.last, last == index - 1, text.words[index].boundary == .none {
        names[names.count - 1].append(index)
      } else {
        names.append([index])
      }
    }
    return names
  }

  private func isMissing(_ word: Int) -> Bool {
    guard !alignment.isSaid(word) else { return false }
    let key = statement.words[word].key
    return !evidence.words.contains { isSpelling($0.key, of: key) }
  }

  /// Whether long words differ in one letter or an ending at most.
  private func isSpelling(_ left: String, of right: String) -> Bool {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    guard min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1, a[0] == b[0] else {
      return false
    }
    let common = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    return common + end >= max(a.count, b.count) - 1
  }

  /// A word before a known last word of a person's name.
  private func isFirstName(_ word: Int, in name: [Int]) -> Bool {
    guard let last = name.last, word != last, !isMissing(last) else { return false }
    return !evidenceHasOtherFirstName(before: last)
  }

  /// “House” in “White House”: a word of the dictionary, which names little by itself.
  private func isCommonWord(_ word: Int) -> Bool {
    let tokens = statement.words[word].tokens
    return statement.annotated.has("noun-word", in: tokens)
      && !statement.annotated.has("given-name", in: tokens)
  }

  private func evidenceHasOtherFirstName(before last: Int) -> Bool {
    let key = statement.words[last].key
    return evidence.words.indices.contains { index in
      evidence.words[index].key == key && index > 0 && evidence.words[index - 1].kind == .name
        && !["title", "role"].contains {
          evidence.annotated.has($0, in: evidence.words[index - 1].tokens)
        }
    }
  }

  /// “EU” for words of the evidence with these first letters.
  private func isAcronym(_ name: Int) -> Bool {
    let letters = statement.words[name].key.filter(\.isLetter)
    guard letters.count > 1, letters.count < 7 else { return false }
    return evidence.words.indices.contains { start in
      let run = evidence.words[start...].prefix(letters.count)
      return run.count == letters.count && zip(run, letters).allSatisfy { $0.key.first == $1 }
        && run.contains { $0.kind == .name }
    }
  }

  /// Words whose first letters the evidence has as one word.
  private func isSpeltOut(_ name: [Int]) -> Bool {
    let letters = String(name.compactMap { statement.words[$0].key.first })
    return letters.count > 1 && evidence.words.contains { $0.key.filter(\.isLetter) == letters }
  }

  /// Whether nothing of what the statement begins with, its subject, is in the evidence.
  private var isSubjectMissing: Bool {
    let beginning = statement.words.indices.prefix { !statement.words[$0].isVerb }
    let subject = beginning.filter { statement.words[$0].isContent }
    return !subject.isEmpty && subject.allSatisfy { isMissing($0) }
  }

  private func tell(_ name: Range<Int>, _ seen: inout EvidenceObservations) {
    let isPlace = statement.annotated.has("location", in: tokens(name))
    let isPerson = statement.annotated.has("person", in: tokens(name))
    let other = counterpart(of: name, isPlace ? "location" : "person")
    let kind: EvidenceDifferenceKind =
      other == nil ? .addedName : isPlace ? .place : isPerson ? .actor : .addedName
    seen.differences.append(
      EvidenceObservations.Difference(
        kind: kind,
        statement: name,
        evidence: kind == .addedName ? nil : other
      )
    )
  }

  private func tokens(_ words: Range<Int>) -> Range<Int> {
    statement.words[words.lowerBound].tokens
      .lowerBound..<statement.words[words.upperBound - 1].tokens.upperBound
  }

  /// A name of the same sort in the sentence that says most, which the statement does not have.
  private func counterpart(of name: Range<Int>, _ layer: String) -> Range<Int>? {
    let used = Set(alignment.matches.compactMap { $0?.evidence })
    let free = evidence.words.indices.filter { index in
      evidence.words[index].sentence == alignment.bestSentence
        && evidence.words[index].kind == .name && !used.contains(index)
        && !evidence.annotated.annotations(layer, in: evidence.words[index].tokens).isEmpty
    }
    guard let first = free.first else { return nil }
    var end = first + 1
    while free.contains(end) { end += 1 }
    return first..<end
  }
}
