internal import Algorithms
internal import ClaimRules
internal import ClaimText

/// The words of a document as quotations are compared, in order of the text.
struct QuoteText: Sendable {
  let annotated: AnnotatedDocument
  let words: [QuoteWord]
  /// By token: what the lexicons say of it.
  let senses: [WordSense]
  /// Tokens that are an ellipsis.
  let ellipses: [Int]

  var path: String { annotated.document.path }

  /// The words within some tokens.
  func words(in tokens: Range<Int>) -> ArraySlice<QuoteWord> {
    let start = words.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    let end = words[start...].partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound }
    return words[start..<end]
  }

  /// Whether an ellipsis stands within some tokens.
  func hasEllipsis(in tokens: Range<Int>) -> Bool {
    let index = ellipses.partitioningIndex { $0 >= tokens.lowerBound }
    return index < ellipses.count && ellipses[index] < tokens.upperBound
  }
}
