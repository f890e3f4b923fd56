internal import ClaimExtraction
package import ClaimText

/// A text as attributions are scored on it: its words, and which of them are quoted.
package struct ScoringText: Sendable {
  let words: WordTokens
  private let quoted: Set<Int>

  package init(_ text: SourceText) {
    let scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
    let words = WordTokens(scalars)
    let mask = QuotationMask(scalars)
    self.words = words
    quoted = Set(
      words.spans.indices.filter { index in
        mask.isQuoted[words.spans[index].start..<words.spans[index].end].allSatisfy { $0 }
      }
    )
  }

  /// The attributions as sets of words; those without a word in their content are left out.
  package func scored(_ attributions: [MeasuredAttribution]) -> [ScoredAttribution] {
    attributions.map { ScoredAttribution($0, words: words, quoted: quoted) }
      .filter { !$0.content.isEmpty }
  }
}
