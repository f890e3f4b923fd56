internal import PatternEngine

/// What the rules know of each word form, looked up once a form.
struct Vocabulary {
  /// A class, since a text names it once a token.
  final class Facts {
    let word: FoldedWord
    /// What tells the word from most others, as ``ByteStringTable/key(_:)`` makes it of its lower case.
    let key: UInt32
    let hits: [LexiconHit]
    /// Phrases that the word may begin, and for each the key of its second word.
    let phrases: [WordIndex.Phrase]
    let secondKeys: [UInt32]
    /// Symbols that hold for the word wherever it stands.
    let symbols: [Int]
    /// Expressions that a limit stopped on the word: neither matches nor non-matches.
    let stopped: [(rule: String, reason: String)]

    init(
      word: FoldedWord,
      hits: [LexiconHit],
      phrases: [WordIndex.Phrase],
      symbols: [Int],
      stopped: [(rule: String, reason: String)]
    ) {
      self.word = word
      key = ByteStringTable.key(word.folded.utf8.span)
      self.hits = hits
      self.phrases = phrases
      secondKeys = phrases.map { ByteStringTable.key($0.rest[0].utf8.span) }
      self.symbols = symbols
      self.stopped = stopped
    }
  }

  private let rules: RuleSet
  private var forms = ByteStringTable()
  /// By the number of the form.
  private var facts: [Facts] = []
  /// Symbols of each lexicon, so that a hit is tested against few.
  private var lexiconSymbols: [Int: [Int]] = [:]
  private var hitSymbols: [LexiconHit: [Int]] = [:]
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

  /// - Parameter form: A token's bytes.
  mutating func facts(for form: Span<UInt8>, with matcher: inout Matcher) -> Facts {
    let number = forms.add(form)
    if number < facts.count { return facts[number] }
    if facts.count >= Self.capacity {
      forms = ByteStringTable()
      facts.removeAll(keepingCapacity: true)
      _ = forms.add(form)
    }
    let new = lookUp(forms[facts.count], with: &matcher)
    facts.append(new)
    return new
  }

  private mutating func lookUp(_ text: String, with matcher: inout Matcher) -> Facts {
    let word = FoldedWord(text)
    let hits = rules.words.hits(for: word)
    var tests: [NameTest] = [.word(word.folded), .exact(text)]
    if word.text != text { tests.append(.exact(word.text)) }
    var symbols = tests.compactMap { rules.symbols.symbols[$0] }
    for hit in hits { symbols += self.symbols(of: hit) }
    symbols += rules.builtInSymbols[TokenShape(word.text)]
    let utf8 = ValidUTF8(word.text)
    var stopped: [(rule: String, reason: String)] = []
    for (symbol, pattern) in regexSymbols {
      do throws(MatchError) {
        if try matcher.firstMatch(of: pattern, in: utf8) { symbols.append(symbol) }
      } catch {
        stopped.append((rules.symbols.firstUsers[symbol], "/\(pattern.source)/: \(error)"))
      }
    }
    return Facts(
      word: word,
      hits: hits,
      phrases: rules.words.phrases(from: word),
      symbols: symbols,
      stopped: stopped
    )
  }

  /// The symbols that an entry is in by one of its forms.
  mutating func symbols(of hit: LexiconHit) -> [Int] {
    if let known = hitSymbols[hit] { return known }
    let candidates = lexiconSymbols[hit.lexicon] ?? []
    if candidates.isEmpty { return [] }
    let entry = rules.lexicons[hit.lexicon].entries[hit.entry]
    let symbols = candidates.filter { symbol in
      guard case .lexicon(_, let attributes, let form) = rules.symbols.meanings[symbol] else {
        return false
      }
      return (form == nil || form == hit.form)
        && attributes.allSatisfy { entry.has($0.key, among: $0.values) }
    }
    hitSymbols[hit] = symbols
    return symbols
  }
}
