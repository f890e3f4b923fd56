internal import ClaimRules

/// Tells an editor's accepted changes from those that alter a quotation.
struct DifferenceReader {
  /// What became of one run of different words.
  enum Verdict: Hashable {
    case benign(String)
    case altered(QuoteDifference.Kind)
  }

  let stream: QuoteStream
  let candidate: ArraySlice<QuoteWord>
  let alignment: WordAlignment
  let opposites: Opposites

  /// An editor's bracket may stand for no more words than this.
  private static let longestBracketed = 12

  func verdict(on run: WordAlignment.Run) -> Verdict {
    let missing = stream.words[run.reference]
    let added = candidate[run.candidate]
    if let verdict = bracketVerdict(missing, added, run) { return verdict }
    if added.isEmpty { return omissionVerdict(missing, run) }
    if missing.isEmpty, let verdict = additionVerdict(added, run) { return verdict }
    if joined(missing) == joined(added.filter { !$0.isBracketed }[...]) {
      return .benign("spelling")
    }
    if added.allSatisfy(\.isFiller), missing.allSatisfy(\.isFiller) {
      return .benign("sounds of speech")
    }
    return .altered(kind(missing, added))
  }

  // MARK: Accepted changes

  private func bracketVerdict(
    _ missing: ArraySlice<QuoteWord>,
    _ added: ArraySlice<QuoteWord>,
    _ run: WordAlignment.Run
  ) -> Verdict? {
    let touchesBracket =
      word(before: run.candidate)?.isBracketed ?? false
      || word(at: run.candidate.upperBound)?.isBracketed ?? false
    let isEditors = added.isEmpty ? touchesBracket : added.allSatisfy(\.isBracketed)
    let isReporters = added.isEmpty && missing.allSatisfy(\.isBracketed)
    guard isEditors && missing.count <= Self.longestBracketed || isReporters else { return nil }
    if isReporters { return .benign("brackets") }
    let before = missing.senses
    let after = added.senses
    for (sense, kind) in [
      (WordSense.negation, QuoteDifference.Kind.negation), (.condition, .condition),
    ]
    where before.contains(sense) != after.contains(sense) {
      return .altered(kind)
    }
    return .benign("brackets")
  }

  private func omissionVerdict(_ missing: ArraySlice<QuoteWord>, _ run: WordAlignment.Run)
    -> Verdict
  {
    if let next = word(at: run.candidate.upperBound), next.followsGap {
      return hides(missing) ? .altered(.hidden) : .benign("marked omission")
    }
    if missing.allSatisfy(\.isFiller) { return .benign("sounds of speech") }
    if isRepeated(missing) { return .benign("repetition") }
    return .altered(kind(missing, []))
  }

  private func additionVerdict(_ added: ArraySlice<QuoteWord>, _ run: WordAlignment.Run) -> Verdict?
  {
    let next = run.reference.lowerBound
    if next < stream.words.count, stream.words[next].followsGap {
      return .benign("the reference is cut")
    }
    let isAtEnd =
      run.candidate.lowerBound == candidate.startIndex
      || run.candidate.upperBound == candidate.endIndex
    if isAtEnd, !stream.isComplete { return .benign("the reference quotes less") }
    if added.allSatisfy(\.isFiller) { return .benign("sounds of speech") }
    return nil
  }

  /// Whether a marked gap takes away a negation or a condition; whole sentences may go.
  private func hides(_ missing: ArraySlice<QuoteWord>) -> Bool {
    let isWhole =
      missing.first?.boundary == .sentence
      && (missing.endIndex == stream.words.count
        || stream.words[missing.endIndex].boundary == .sentence)
    return !isWhole && !missing.senses.isDisjoint(with: [.negation, .condition])
  }

  /// `I, I think`: the words stand once more beside the gap.
  private func isRepeated(_ missing: ArraySlice<QuoteWord>) -> Bool {
    let after = stream.words[missing.endIndex...].prefix(missing.count)
    let before = stream.words[..<missing.startIndex].suffix(missing.count)
    return [before, after].contains {
      $0.count == missing.count && zip($0, missing).allSatisfy { $0.agrees(with: $1) }
    }
  }

  private func joined(_ words: ArraySlice<QuoteWord>) -> String {
    words.map { word in
      (word.variants.last ?? word.key).filter { $0 != "-" && $0 != "'" }
    }.joined()
  }

  // MARK: What is altered

  private func kind(
    _ missing: ArraySlice<QuoteWord>,
    _ added: ArraySlice<QuoteWord>
  ) -> QuoteDifference.Kind {
    if missing.negations != added.negations { return .negation }
    if missing.contains(where: \.isNumber), added.contains(where: \.isNumber) { return .number }
    if missing.senses.contains(.condition) != added.senses.contains(.condition) {
      return .condition
    }
    if added.isEmpty { return .cut }
    if missing.isEmpty { return .addition }
    if opposites.areOpposite(missing.map(\.key), added.map(\.key)) { return .opposite }
    if missing.contains(where: \.isName), added.contains(where: \.isName) { return .name }
    if missing.senses.union(added.senses).contains(.strength) { return .strength }
    return .wording
  }

  private func word(at index: Int) -> QuoteWord? {
    candidate.indices.contains(index) ? candidate[index] : nil
  }

  private func word(before range: Range<Int>) -> QuoteWord? {
    word(at: range.lowerBound - 1)
  }
}

extension QuoteWord {
  var isFiller: Bool { senses.contains(.filler) }
  var isName: Bool { senses.contains(.name) }
}

extension ArraySlice<QuoteWord> {
  var senses: WordSense { reduce(into: []) { $0.formUnion($1.senses) } }
  var negations: Int { count { $0.senses.contains(.negation) } }
}
