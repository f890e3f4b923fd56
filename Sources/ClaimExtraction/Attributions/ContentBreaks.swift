internal import ClaimRules

/// The places where a content may end before its rule's match does, by the kind of word there.
struct ContentBreaks {
  struct Break {
    /// As the layer's pattern names it, such as `comma-relative`.
    let kind: String
    /// Whether a clause may end here; else only a phrase.
    let endsClause: Bool
    /// What the kind says of the words behind it.
    let hasComma, leadsToVerb, isRelative, isAdjunct: Bool

    init(kind: String, endsClause: Bool) {
      self.kind = kind
      self.endsClause = endsClause
      hasComma = kind.hasPrefix("comma")
      leadsToVerb = Self.verbs.contains(kind)
      isRelative = kind == "comma-relative"
      isAdjunct = Self.adjuncts.contains(kind)
    }

    private static let verbs: Set = [
      "and-verb", "but-verb", "and-clause", "but-clause", "comma-and-verb", "comma-but-verb",
    ]
    private static let adjuncts: Set = ["adjunct", "comma-adjunct", "date", "time"]
  }

  /// What the breaks within a piece of content come to.
  struct Summary {
    var first, last: String?
    var commas = 0
    var hasVerb = false
    var hasRelative = false
    var hasAdjunct = false
  }

  private var breaks: [Break?]

  init(_ annotated: AnnotatedDocument) {
    breaks = Array(repeating: nil, count: annotated.tokens.count)
    for (layer, endsClause) in [("phrase-break", false), ("clause-break", true)] {
      for annotation in annotated.annotations(layer, in: annotated.tokens.indices) {
        guard let kind = annotation.groups.names.first else { continue }
        breaks[annotation.tokens.lowerBound] = Break(kind: kind, endsClause: endsClause)
      }
    }
  }

  subscript(token: Int) -> Break? { breaks[token] }

  func summary(of piece: Range<Int>) -> Summary {
    var summary = Summary()
    for token in piece.dropFirst() {
      guard let found = breaks[token] else { continue }
      if summary.first == nil { summary.first = found.kind }
      summary.last = found.kind
      if found.hasComma { summary.commas += 1 }
      if found.leadsToVerb { summary.hasVerb = true }
      if found.isRelative { summary.hasRelative = true }
      if found.isAdjunct { summary.hasAdjunct = true }
    }
    return summary
  }

  /// The pieces that a piece of content may be cut to, shortest first, without itself.
  func cuts(of piece: Range<Int>, _ ends: AttributionDefinition.ContentEnds) -> [Range<Int>] {
    guard ends != .matched else { return [] }
    // A clause has a subject and a verb.
    let shortest = ends == .clause ? 2 : 1
    return piece.dropFirst(shortest).lazy
      .filter { token in
        breaks[token].map { $0.endsClause || ends == .phrase } ?? false
      }
      .prefix(Self.most)
      .map { piece.lowerBound..<$0 }
  }

  /// More cuts than this are not tried.
  private static let most = 12
}
