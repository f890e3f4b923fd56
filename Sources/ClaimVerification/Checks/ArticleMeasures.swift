internal import ClaimExtraction
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
    case .twoVoices: document.census.twoVoices
    case .strength: meanStrength
    case .words: Double(document.annotated.tokens.count { $0.kind == .word })
    case .dated: document.annotated.document.metadata.published == nil ? 0 : 1
    }
  }

  /// A value as people read it.
  func shown(_ measure: ArticleCondition.Measure) -> String {
    let value = value(of: measure)
    return switch measure {
    case .topSourceShare: percent(value)
    case .twoVoices:
      "\(percent(value)) of neighbours, \(document.census.named.count) named in"
        + " \(document.census.statements) statements"
    case .strength: "\(Int((value * 100).rounded())) on average of \(sourced.count) claims"
    case .dated: "yes"
    case .statements, .voices, .namedVoices, .words: "\(Int(value))"
    }
  }

  /// The claims that a measure counts.
  func claims(of measure: ArticleCondition.Measure) -> [Claim] {
    switch measure {
    case .statements, .voices: document.census.voices.flatMap(\.claims)
    case .namedVoices, .twoVoices: document.census.named.flatMap(\.claims)
    case .topSourceShare: document.census.top?.claims ?? []
    case .strength: sourced
    case .words, .dated: []
    }
  }

  private var sourced: [Claim] {
    document.claims.filter(\.hasSource).map(\.claim)
  }

  private var meanStrength: Double {
    let strengths = sourced.map { Double($0.strength.value) }
    return strengths.isEmpty ? 0 : strengths.reduce(0, +) / Double(strengths.count) / 100
  }

  private func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }
}
