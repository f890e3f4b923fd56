internal import ClaimText

/// The symbols of the names that the engine sets itself, for those that some pattern asks for.
struct BuiltInSymbols: Sendable {
  struct Mark: Sendable {
    let symbol: Int
    /// Whether rules that skip quotations see this on quoted tokens too.
    let tellsOfQuotes: Bool
  }

  /// By ``Token/Kind``.
  private let kinds: [[Mark]]
  private let roles: [Paragraph.Role: [Mark]]
  let sentenceStart: [Mark]
  let quoted: [Mark]
  private let shapes: [BuiltInName: Int]

  init(_ symbols: SymbolTable) {
    var known: [BuiltInName: Int] = [:]
    for (symbol, meaning) in symbols.meanings.enumerated() {
      if case .builtIn(let name) = meaning { known[name] = symbol }
    }
    func marks(_ names: BuiltInName...) -> [Mark] {
      names.compactMap { name in
        known[name].map { Mark(symbol: $0, tellsOfQuotes: name.tellsOfQuotes) }
      }
    }
    let kinds: [(kind: Token.Kind, marks: [Mark])] = [
      (.word, marks(.word)), (.number, marks(.number)), (.punctuation, marks(.punctuation)),
      (.openingQuote, marks(.openingQuote, .punctuation)),
      (.closingQuote, marks(.closingQuote, .punctuation)), (.symbol, marks(.symbol)),
    ]
    var byKind = [[Mark]](repeating: [], count: kinds.count)
    for (kind, marks) in kinds { byKind[Int(kind.rawValue)] = marks }
    self.kinds = byKind
    roles = [
      .headline: marks(.headline), .heading: marks(.heading), .listItem: marks(.listItem),
    ]
    sentenceStart = marks(.sentenceStart)
    quoted = marks(.quoted)
    shapes = known
  }

  subscript(kind: Token.Kind) -> [Mark] { kinds[Int(kind.rawValue)] }

  subscript(role: Paragraph.Role) -> [Mark] { roles[role] ?? [] }

  /// The symbols of a word's shape.
  subscript(shape: TokenShape) -> [Int] { shape.builtInNames.compactMap { shapes[$0] } }
}
