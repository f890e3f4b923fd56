/// The words of a quotation paired with words of a reference, in order.
struct WordAlignment: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    /// The words agree.
    case equal
    /// The reference's word stands in the other text only as another word.
    case replaced
    /// The word stands only in the reference.
    case deleted
    /// The word stands only in the quotation.
    case inserted
  }

  /// Neighbouring steps that are equal, or that differ.
  struct Run: Sendable, Hashable {
    var isEqual: Bool
    /// Indices into the reference's words.
    var reference: Range<Int>
    /// Indices into the quotation's words.
    var candidate: Range<Int>
  }

  /// In order, without gaps: they put both sides together again.
  var runs: [Run]

  /// The reference's words from the first to the last that was paired.
  var reference: Range<Int> {
    (runs.first?.reference.lowerBound ?? 0)..<(runs.last?.reference.upperBound ?? 0)
  }

  var candidate: Range<Int> {
    (runs.first?.candidate.lowerBound ?? 0)..<(runs.last?.candidate.upperBound ?? 0)
  }

  /// How many words agree.
  var equalWords: Int { runs.lazy.filter(\.isEqual).map(\.candidate.count).reduce(0, +) }

  init(runs: [Run]) {
    self.runs = runs
  }

  init(steps: [Step], reference: Int, candidate: Int) {
    var position = (reference: reference, candidate: candidate)
    runs = []
    for step in steps {
      let start = position
      if step != .inserted { position.reference += 1 }
      if step != .deleted { position.candidate += 1 }
      let run = Run(
        isEqual: step == .equal,
        reference: start.reference..<position.reference,
        candidate: start.candidate..<position.candidate
      )
      if let last = runs.last, last.isEqual == run.isEqual {
        runs[runs.count - 1].reference = last.reference.lowerBound..<run.reference.upperBound
        runs[runs.count - 1].candidate = last.candidate.lowerBound..<run.candidate.upperBound
      } else {
        runs.append(run)
      }
    }
  }

  /// Pairs words added at either end with the reference's words there: a changed first or last
  /// word is a change, not an addition.
  ///
  /// - Parameter limit: The reference's words that may be taken; no farther than its sentence.
  mutating func pairEnds(within limit: Range<Int>) {
    if let first = runs.first, first.reference.isEmpty {
      let start = max(limit.lowerBound, first.reference.lowerBound - first.candidate.count)
      runs[0].reference = min(start, first.reference.lowerBound)..<first.reference.upperBound
    }
    if let last = runs.last, last.reference.isEmpty {
      let end = min(limit.upperBound, last.reference.upperBound + last.candidate.count)
      runs[runs.count - 1].reference =
        last.reference.lowerBound..<max(end, last.reference.upperBound)
    }
  }
}
