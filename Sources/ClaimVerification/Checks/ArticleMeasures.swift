internal import ClaimRules
internal import ClaimText

/// Measures whole articles, for the conditions of check rules and the moves of score rules.
struct ArticleMeasures {
  private let document: CheckedDocument

  init(_ document: CheckedDocument) {
    self.document = document
  }

  func value(of measure: ArticleCondition.Measure) -> Double {
    switch measure {
    case .statements: Double(document.census.statements)
    case .voices: Double(document.census.voices.count)
    case .namedVoices: Double(document.census.named.count)
    case .topSourceShare: document.census.topShare
    case .words: Double(document.annotated.tokens.count { $0.kind == .word })
    case .dated: document.annotated.document.metadata.published == nil ? 0 : 1
    }
  }

  /// A value as people read it.
  func shown(_ measure: ArticleCondition.Measure) -> String {
    let value = value(of: measure)
    return measure == .topSourceShare ? "\(Int((value * 100).rounded())) %" : "\(Int(value))"
  }
}
