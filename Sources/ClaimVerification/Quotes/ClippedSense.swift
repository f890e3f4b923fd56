/// Looks for what a clip at either end of a quotation takes away: a negation, a condition, a doubt.
struct ClippedSense {
  let stream: QuoteStream
  /// The words of the stream that the quotation stands for.
  let matched: Range<Int>
  /// What the article says around the quotation; what is said there is not hidden.
  let frame: WordSense

  /// A condition this near behind the cut belongs to what was quoted.
  private static let nearWords = 3

  func differences() -> [QuoteDifference] {
    [before(), after()].compactMap { $0 }
  }

  /// The words of the sentence before the quotation, when the sense hangs on them.
  private func before() -> QuoteDifference? {
    let sentence = stream.sentence(around: matched)
    let dropped = sentence.lowerBound..<matched.lowerBound
    guard !dropped.isEmpty else { return nil }
    let sense = stream.words[clause(before: dropped)].senses
    let condition = stream.words[conditionScope(before: dropped)].senses
    let negates = sense.contains(.negation) && frame.isDisjoint(with: [.negation, .denial])
    let depends = condition.contains(.condition) && !frame.contains(.condition)
    let doubts = isStance(dropped) && frame.isDisjoint(with: [.stance, .negation, .denial])
    guard negates || depends || doubts else { return nil }
    return QuoteDifference(
      kind: negates || depends ? .hidden : .doubt,
      reference: dropped,
      candidate: 0..<0
    )
  }

  /// The part of the dropped words that governs what follows: back to the last mark or conjunction.
  private func clause(before dropped: Range<Int>) -> Range<Int> {
    guard stream.words[dropped.upperBound].boundary == .none else {
      return dropped.upperBound..<dropped.upperBound
    }
    var start = dropped.upperBound - 1
    while start > dropped.lowerBound, !opensClause(start) { start -= 1 }
    return start..<dropped.upperBound
  }

  /// A mark before a word opens a clause, unless the word only leads on: *that*.
  private func opensClause(_ index: Int) -> Bool {
    let word = stream.words[index]
    return word.boundary != .none && !word.senses.contains(.complement)
      || word.senses.contains(.clauseStart)
  }

  /// A condition governs what follows over commas, but not over *and*.
  private func conditionScope(before dropped: Range<Int>) -> Range<Int> {
    var start = dropped.upperBound
    while start > dropped.lowerBound, !stream.words[start - 1].senses.contains(.clauseStart) {
      start -= 1
      if stream.words[start].boundary >= .clause { break }
    }
    return start..<dropped.upperBound
  }

  /// *I think (that)* directly before the cut.
  private func isStance(_ dropped: Range<Int>) -> Bool {
    let last = stream.words[dropped].last { !$0.senses.contains(.complement) }
    return stream.words[dropped.upperBound].boundary == .none
      && last?.senses.contains(.stance) ?? false
  }

  /// The words behind the quotation, when a condition begins there.
  private func after() -> QuoteDifference? {
    let rest = matched.upperBound..<stream.sentence(around: matched).upperBound
    let near = stream.words[rest].prefix(Self.nearWords)
    let depends = near.senses.contains(.condition) && !frame.contains(.condition)
    let negates = near.first.map { $0.boundary == .none && $0.senses.contains(.negation) } ?? false
    return depends || negates
      ? QuoteDifference(kind: .hidden, reference: rest, candidate: 0..<0) : nil
  }
}
