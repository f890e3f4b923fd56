internal import PatternEngine

/// Names that the engine sets before any rule runs.
enum BuiltInName: String, CaseIterable {
  case word, number, punctuation, symbol
  case capitalised
  case allCaps = "all-caps"
  case lowercase
  case mixedCase = "mixed-case"
  case sentenceStart = "sentence-start"
  case openingQuote = "opening-quote"
  case closingQuote = "closing-quote"
  case quotation, quoted, headline, heading
  case listItem = "list-item"
}

/// What a token can be in, numbered: each name test of any pattern is one symbol.
struct SymbolTable: Sendable {
  /// The plane of bits a test reads.
  enum Plane: Int, Sendable, Hashable, CaseIterable {
    /// The token begins such a span.
    case begin = 0
    /// The token goes on with one.
    case inside = 1
    /// The token ends one.
    case end = 2
  }

  enum Meaning: Sendable {
    case word
    case exact
    case regex(Pattern)
    case lexicon(index: Int, attributes: [AttributeTest], form: WordForm?)
    case layer(Int)
    case builtIn(BuiltInName)

    /// Whether what has the meaning may cover several tokens.
    ///
    /// - Parameter hasPhrases: Whether a lexicon holds phrases.
    func isSpan(_ hasPhrases: (_ lexicon: Int) -> Bool) -> Bool {
      switch self {
      case .word, .exact, .regex, .builtIn: false
      case .layer: true
      case .lexicon(let lexicon, _, _): hasPhrases(lexicon)
      }
    }
  }

  private(set) var meanings: [Meaning] = []
  private(set) var symbols: [NameTest: Int] = [:]
  /// For each symbol the id of a rule that asks for it.
  private(set) var firstUsers: [String] = []

  var count: Int { meanings.count }

  mutating func add(_ test: NameTest, meaning: Meaning, firstUser: String) -> Int {
    let symbol = meanings.count
    firstUsers.append(firstUser)
    meanings.append(meaning)
    symbols[test] = symbol
    return symbol
  }
}
