internal import Algorithms
package import ClaimText

extension TextStructure {
  /// The tokens of the sentence, paragraph or document around some tokens.
  func reach(_ reach: MatchDefinition.Exception.Reach, around tokens: Range<Int>) -> Range<Int> {
    switch reach {
    case .match: return tokens
    case .document: return self.tokens.indices
    case .sentence, .paragraph:
      guard !tokens.isEmpty, let first = sentence(holding: tokens.lowerBound),
        let last = sentence(holding: tokens.upperBound - 1)
      else { return tokens }
      if reach == .sentence {
        return sentences[first].tokens.lowerBound..<sentences[last].tokens.upperBound
      }
      return self.tokens(ofParagraph: sentences[first].paragraph)
        .lowerBound..<self.tokens(ofParagraph: sentences[last].paragraph).upperBound
    }
  }

  /// The index of the sentence that holds a token.
  package func sentence(holding token: Int) -> Int? {
    let index = sentences.partitioningIndex { $0.tokens.upperBound > token }
    return index < sentences.count && sentences[index].tokens.contains(token) ? index : nil
  }

  /// The tokens of all sentences of a paragraph.
  package func tokens(ofParagraph paragraph: Int) -> Range<Int> {
    let range = paragraphs[paragraph].sentences
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return sentences[first].tokens.lowerBound..<sentences[last].tokens.upperBound
  }

  /// The token ranges that rules are run on, one at a time: their scopes, or the quotations in those.
  func parts(_ scope: MatchDefinition.Scope, withinQuotes: Bool) -> [Range<Int>] {
    withinQuotes ? units(scope).flatMap(quotations(in:)) : units(scope)
  }

  /// The token ranges that a rule with this scope is run on, one at a time.
  private func units(_ scope: MatchDefinition.Scope) -> [Range<Int>] {
    switch scope {
    case .sentence: sentences.map(\.tokens)
    case .paragraph: paragraphs.indices.map(tokens(ofParagraph:)).filter { !$0.isEmpty }
    case .headline:
      paragraphs.indices.filter { paragraphs[$0].role == .headline }
        .map(tokens(ofParagraph:)).filter { !$0.isEmpty }
    case .document: tokens.isEmpty ? [] : [tokens.indices]
    }
  }

  /// The parts of quotations, marks included, that stand within some tokens.
  func quotations(in tokens: Range<Int>) -> [Range<Int>] {
    let start = quotations.partitioningIndex { $0.tokens.upperBound > tokens.lowerBound }
    return quotations[start...].prefix { $0.tokens.lowerBound < tokens.upperBound }
      .map { $0.tokens.clamped(to: tokens) }
  }

  /// The tokens that a byte range touches.
  package func tokens(overlapping range: ByteRange) -> Range<Int> {
    let start = tokens.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let end = tokens[start...].partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return start..<end
  }
}
