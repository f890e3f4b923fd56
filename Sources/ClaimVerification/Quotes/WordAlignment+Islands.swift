extension WordAlignment {
  /// Puts two additions, or two omissions, together when the equal words between them can as well be
  /// read before the first or behind the second: `no matter [what is the] matter`.
  mutating func joinIslands(_ candidate: [QuoteWord], _ reference: [QuoteWord]) {
    var index = 0
    while index + 2 < runs.count {
      let (first, island, last) = (runs[index], runs[index + 1], runs[index + 2])
      guard island.isEqual, !first.isEqual, !last.isEqual,
        let joined = Self.joined(first, island, last, candidate, reference)
      else {
        index += 1
        continue
      }
      runs.replaceSubrange(index...(index + 2), with: joined)
      mergeEqualNeighbours(around: index)
      index = max(0, index - 2)
    }
  }

  private static func joined(
    _ first: Run,
    _ island: Run,
    _ last: Run,
    _ candidate: [QuoteWord],
    _ reference: [QuoteWord]
  ) -> [Run]? {
    let count = island.candidate.count
    let areAdditions = first.reference.isEmpty && last.reference.isEmpty
    let areOmissions = first.candidate.isEmpty && last.candidate.isEmpty
    guard areAdditions || areOmissions else { return nil }
    let words = areAdditions ? candidate : reference
    let (head, tail) =
      areAdditions ? (first.candidate, last.candidate) : (first.reference, last.reference)
    let equal = areAdditions ? reference[island.reference] : candidate[island.candidate]
    func agrees(_ range: Range<Int>) -> Bool {
      zip(words[range], equal).allSatisfy { $0.agrees(with: $1) }
    }
    let allCandidate = first.candidate.lowerBound..<last.candidate.upperBound
    let allReference = first.reference.lowerBound..<last.reference.upperBound
    func run(_ isEqual: Bool, _ reference: Range<Int>, _ candidate: Range<Int>) -> Run {
      Run(isEqual: isEqual, reference: reference, candidate: candidate)
    }
    if head.count >= count, agrees(head.prefix(count)) {
      let split = (allReference.lowerBound + count, allCandidate.lowerBound + count)
      return [
        run(true, allReference.lowerBound..<split.0, allCandidate.lowerBound..<split.1),
        run(false, split.0..<allReference.upperBound, split.1..<allCandidate.upperBound),
      ]
    }
    if tail.count >= count, agrees(tail.suffix(count)) {
      let split = (allReference.upperBound - count, allCandidate.upperBound - count)
      return [
        run(false, allReference.lowerBound..<split.0, allCandidate.lowerBound..<split.1),
        run(true, split.0..<allReference.upperBound, split.1..<allCandidate.upperBound),
      ]
    }
    return nil
  }

  private mutating func mergeEqualNeighbours(around index: Int) {
    for position in [index + 1, index - 1] {
      guard runs.indices.contains(position), runs.indices.contains(position + 1),
        runs[position].isEqual == runs[position + 1].isEqual
      else { continue }
      runs[position].reference =
        runs[position].reference.lowerBound..<runs[position + 1].reference.upperBound
      runs[position].candidate =
        runs[position].candidate.lowerBound..<runs[position + 1].candidate.upperBound
      runs.remove(at: position + 1)
    }
  }
}
