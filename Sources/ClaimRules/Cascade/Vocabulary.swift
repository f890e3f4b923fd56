internal import PatternEngine

/// What the rules know of each word form, looked up once a form.
struct Vocabulary {
  struct Facts {
    let word: FoldedWord
    let hits: [LexiconHit]
    /// Symbols that hold for the word wherever it stands.
    let symbols: [Int]
    let startsPhrases: Bool
  }

  private let rules: RuleSet
  private var facts: [String: Facts] = [:]
  /// Symbols of each lexicon, so that a hit is tested against few.
  private var lexiconSymbols: [Int: [Int]] = [:]
  private var regexSymbols: [(symbol: Int, pattern: Pattern)] = []

  /// Beyond this many forms the cache starts anew, so that memory stays bounded.
  private static let capacity = 100_000

  init(_ rules: RuleSet) {
    self.rules = rules
    for (symbol, meaning) in rules.symbols.meanings.enumerated() {
      switch meaning {
      case .lexicon(let lexicon, _, _): lexiconSymbols[lexicon, default: []].append(symbol)
      case .regex(let pattern): regexSymbols.append((symbol, pattern))
      default: continue
      }
    }
  }

  mutating func facts(for text: String, with matcher: inout Matcher) -> Facts {
    if let known = facts[text] { return known }
    let word = FoldedWord(text)
    let hits = rules.words.hits(for: word)
    var symbols: [Int] = []
    if let symbol = rules.symbols.symbols[.word(word.folded)] { symbols.append(symbol) }
    if let symbol = rules.symbols.symbols[.exact(text)] { symbols.append(symbol) }
    if word.text != text, let symbol = rules.symbols.symbols[.exact(word.text)] {
      symbols.append(symbol)
    }
    for hit in hits { symbols += self.symbols(of: hit) }
    let utf8 = ValidUTF8(word.text)
    for (symbol, pattern) in regexSymbols {
      // A token is short: a limit can only be hit by a pattern that `rules check` refuses.
      if (try? matcher.firstMatch(of: pattern, in: utf8)) ?? false { symbols.append(symbol) }
    }
    let new = Facts(
      word: word,
      hits: hits,
      symbols: symbols,
      startsPhrases: rules.words.phrases[word.folded] != nil
    )
    if facts.count >= Self.capacity { facts.removeAll(keepingCapacity: true) }
    facts[text] = new
    return new
  }

  func symbols(of hit: LexiconHit) -> [Int] {
    let entry = rules.lexicons[hit.lexicon].entries[hit.entry]
    return (lexiconSymbols[hit.lexicon] ?? []).filter { symbol in
      guard case .lexicon(_, let attributes, let form) = rules.symbols.meanings[symbol] else {
        return false
      }
      return (form == nil || form == hit.form)
        && attributes.allSatisfy { entry.has($0.key, among: $0.values) }
    }
  }
}
