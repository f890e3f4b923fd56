internal import Algorithms
package import ClaimText

/// The words by which attributions are scored: runs of letters and digits, with apostrophes inside.
///
/// `don't` is one, `well-known` two; punctuation and the `'s` of possessives are none.
package struct WordTokens: Sendable {
  package let spans: [CodePointRange]

  package init(_ scalars: [Unicode.Scalar]) {
    var spans: [CodePointRange] = []
    var place = 0

    func skipRun() {
      while place < scalars.count, scalars[place].isLetterOrDigit { place += 1 }
    }

    func isApostrophe(_ place: Int) -> Bool {
      scalars.indices.contains(place) && (scalars[place] == "'" || scalars[place] == "’")
    }

    /// Whether a word of the one letter s ends here.
    func isLoneS(_ place: Int) -> Bool {
      guard scalars[place] == "s" || scalars[place] == "S" else { return false }
      let next = place + 1
      return next == scalars.count || !isWordLetter(next)
    }

    func isWordLetter(_ place: Int) -> Bool {
      scalars[place].isLetterOrDigit || scalars[place] == "_"
    }

    while place < scalars.count {
      guard scalars[place].isLetterOrDigit else {
        place += 1
        continue
      }
      let start = place
      skipRun()
      while isApostrophe(place), place + 1 < scalars.count, scalars[place + 1].isLetterOrDigit,
        !isLoneS(place + 1)
      {
        place += 1
        skipRun()
      }
      let isPossessive =
        start >= 2 && isApostrophe(start - 1) && isWordLetter(start - 2) && isLoneS(start)
      if !isPossessive { spans.append(CodePointRange(start, place)) }
    }
    self.spans = spans
  }

  /// The words of which some spans cover more than half.
  package func inside(_ ranges: [CodePointRange]) -> Set<Int> {
    var found: Set<Int> = []
    for range in ranges {
      let first = spans.partitioningIndex { $0.end > range.start }
      for (index, word) in zip(spans.indices[first...], spans[first...]) {
        guard word.start < range.end else { break }
        let covered = min(word.end, range.end) - max(word.start, range.start)
        if 2 * covered > word.end - word.start { found.insert(index) }
      }
    }
    return found
  }
}
