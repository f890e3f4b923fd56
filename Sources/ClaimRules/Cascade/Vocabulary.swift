internal import PatternEngine

/// What the rules know of each word form, looked up once a form.
struct Vocabulary {
  struct Facts {
    let word: FoldedWord
    let shape: TokenShape
    let hits: [LexiconHit]
    /// Phrases that the word may begin.
    let phrases: [WordIndex.Phrase]
    /// Symbols that hold for the word wherever it stands.
    let symbols: [Int]
    /// Expressions that a limit stopped on the word: neither matches nor non-matches.
    let stopped: [(expression: String, error: MatchError)]
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
    let new = lookUp(text, with: &matcher)
    if facts.count >= Self.capacity { facts.removeAll(keepingCapacity: true) }
    facts[text] = new
    return new
  }

  private func lookUp(_ text: String, with matcher: inout Matcher) -> Facts {
    let word = FoldedWord(text)
    let hits = rules.words.hits(for: word)
    var tests: [NameTest] = [.word(word.folded), .exact(text)]
    if word.text != text { tests.append(.exact(word.text)) }
    var symbols = tests.compactMap { rules.symbols.symbols[$0] }
    for hit in hits { symbols += self.symbols(of: hit) }
    let utf8 = ValidUTF8(word.text)
    var stopped: [(expression: String, error: MatchError)] = []
    for (symbol, pattern) in regexSymbols {
      do throws(MatchError) {
        if try matcher.firstMatch(of: pattern, in: utf8) { symbols.append(symbol) }
      } catch {
        stopped.append(("/\(pattern.source)/", error))
      }
    }
    return Facts(
      word: word,
      shape: TokenShape(word.text),
      hits: hits,
      phrases: rules.words.phrases(from: word),
      symbols: symbols,
      stopped: stopped
    )
  }

  func symbols(of hit: LexiconHit) -> [Int] {
    guard let candidates = lexiconSymbols[hit.lexicon] else { return [] }
    let entry = rules.lexicons[hit.lexicon].entries[hit.entry]
    return candidates.filter { symbol in
      guard case .lexicon(_, let attributes, let form) = rules.symbols.meanings[symbol] else {
        return false
      }
      return (form == nil || form == hit.form)
        && attributes.allSatisfy { entry.has($0.key, among: $0.values) }
    }
  }
}
