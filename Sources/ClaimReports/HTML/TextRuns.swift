internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

/// Cuts a stretch of text where marks begin or end.
struct TextRuns {
  private let source: SourceText
  private let document: Int

  init(_ source: SourceText, document: Int) {
    self.source = source
    self.document = document
  }

  func runs(in range: ByteRange, marks: [TextMark]) -> [MarkedRun] {
    let own = marks.filter { $0.range.overlaps(range) && !$0.range.isEmpty }
    let inner = own.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
      .filter { $0 > range.lowerBound && $0 < range.upperBound }
    let cuts = ([range.lowerBound, range.upperBound] + inner).uniquedAndSorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      run(start..<end, own.filter { $0.range.lowerBound <= start && $0.range.upperBound >= end })
    }
  }

  private func run(_ range: ByteRange, _ marks: [TextMark]) -> MarkedRun {
    var claim: (range: ByteRange, claim: Claim)?
    var findings: [(Int, Finding)] = []
    var isTarget = false
    for mark in marks {
      switch mark.meaning {
      case .claim(let other):
        // Of claims in each other the inner one is shown.
        if let known = claim, known.range.count <= mark.range.count { continue }
        claim = (mark.range, other)
      case .finding(let number, let finding): findings.append((number, finding))
      case .target: isTarget = true
      }
    }
    return MarkedRun(
      text: source[range],
      start: source.codePointOffset(of: range.lowerBound),
      document: document,
      claim: claim?.claim,
      findings: findings,
      isTarget: isTarget
    )
  }
}

extension [Int] {
  fileprivate func uniquedAndSorted() -> [Int] {
    sorted().reduce(into: []) { numbers, number in
      if numbers.last != number { numbers.append(number) }
    }
  }
}
