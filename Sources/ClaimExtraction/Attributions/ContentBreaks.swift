internal import ClaimRules

/// The places where a content may end before its rule's match does, by the kind of word there.
struct ContentBreaks {
  struct Break {
    /// As the layer's pattern names it, such as `comma-relative`.
    let kind: String
    /// Whether a clause may end here; else only a phrase.
    let endsClause: Bool
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

  /// The kinds of all breaks within a piece of content, in order of the text.
  func kinds(in piece: Range<Int>) -> [String] {
    piece.dropFirst().compactMap { breaks[$0]?.kind }
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
