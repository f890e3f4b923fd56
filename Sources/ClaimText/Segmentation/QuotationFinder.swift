/// Pairs the quotation marks of a paragraph.
///
/// Double marks of any form pair with each other. Single marks count only where there are no double
/// ones, because apostrophes look the same; in headlines they count beside them. What a paragraph
/// leaves open ends with it.
struct QuotationFinder {
  let text: ClassifiedText

  /// The quotations of a paragraph, in order and without overlap.
  func quotations(
    of tokens: [LexicalToken],
    in paragraph: ByteRange,
    isHeadline: Bool
  ) -> [FoundQuotation] {
    let doubles = tokens.indices.filter { tokens[$0].trait == .doubleMark }
    let singles = tokens.indices.filter { tokens[$0].trait == .singleMark }
    if doubles.isEmpty {
      return singles.isEmpty
        ? [] : SingleMarks(text, tokens, paragraph).quotations(singles)
    }
    let found = DoubleMarks(text, tokens, paragraph).quotations(doubles)
    guard isHeadline, !singles.isEmpty else { return found }
    let outside = singles.filter { mark in !found.contains { $0.tokens.contains(mark) } }
    return (found + SingleMarks(text, tokens, paragraph).quotations(outside))
      .sorted { $0.opener < $1.opener }
  }
}
