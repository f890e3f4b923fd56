internal import ClaimRules
internal import ClaimText

/// Tells what an accepted repetition changes in writing: case, marks, spelling, and what it leaves out.
struct QuoteStyle {
  let passage: QuotePassage
  let text: QuoteText
  let stream: QuoteStream
  let reference: QuoteText

  func edits(_ alignment: WordAlignment) -> [String] {
    var edits: [String] = []
    for run in alignment.runs where run.isEqual {
      let pairs = zip(run.candidate, run.reference).map { (passage.words[$0], stream.words[$1]) }
      for (own, other) in pairs {
        let left = text.annotated.text(of: own.tokens)
        let right = reference.annotated.text(of: other.tokens)
        if left != right {
          edits.append(left.lowercased() == right.lowercased() ? "case" : "spelling")
        }
      }
      for (pair, next) in zip(pairs, pairs.dropFirst()) where isUnbroken(pair, next) {
        if marks(pair.0, next.0, text) != marks(pair.1, next.1, reference) {
          edits.append("punctuation")
        }
      }
    }
    if !isComplete(alignment.reference) { edits.append("clipped") }
    if passage.words.contains(where: \.isBracketed), edits.isEmpty,
      !stream.words[alignment.reference].contains(where: \.isBracketed)
    {
      edits.append("brackets")
    }
    return edits
  }

  /// The marks between two words.
  private func marks(_ word: QuoteWord, _ next: QuoteWord, _ text: QuoteText) -> [String] {
    (word.tokens.upperBound..<max(word.tokens.upperBound, next.tokens.lowerBound))
      .map { text.annotated.text(of: $0..<($0 + 1)) }
  }

  /// Whether neither the speaker nor an editor stands between two pairs of words.
  private func isUnbroken(
    _ pair: (QuoteWord, QuoteWord),
    _ next: (QuoteWord, QuoteWord)
  ) -> Bool {
    pair.0.quotation == next.0.quotation && pair.1.quotation == next.1.quotation
      && !next.0.followsGap && !next.0.isBracketed && !pair.0.isBracketed
  }

  /// Whether the quotation begins and ends where a sentence of the reference does, or, where the
  /// reference is a quotation, where that does.
  private func isComplete(_ matched: Range<Int>) -> Bool {
    guard let first = stream.words[matched].first, let last = stream.words[matched].last else {
      return false
    }
    let next = matched.upperBound < stream.words.count ? stream.words[matched.upperBound] : nil
    let previous = matched.lowerBound > 0 ? stream.words[matched.lowerBound - 1] : nil
    if first.quotation != nil, last.quotation != nil {
      return previous?.quotation != first.quotation && next?.quotation != last.quotation
    }
    return first.boundary == .sentence && (next?.boundary ?? .sentence) == .sentence
  }
}
