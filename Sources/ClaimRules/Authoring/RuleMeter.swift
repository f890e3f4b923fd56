internal import ClaimText
internal import PatternEngine

/// What one rule took on some texts.
public struct RuleCost: Sendable, Hashable {
  public let rule: Rule
  /// The sentences, or whatever the rule's scope is.
  public let parts: Int
  /// Those in which the gate sees everything that each match needs, so that the rule was run on them.
  public let letThrough: Int
  /// Before exceptions, and before other rules may have the words.
  public let matches: Int
  /// On parts with a match, and on parts without.
  public let matchTime: Duration
  public let missTime: Duration

  public var time: Duration { matchTime + missTime }
}

/// Runs the rules of a set one by one, with a clock around each; the normal cascade has no clock in it.
///
/// ```swift
/// let clock = ContinuousClock()
/// let start = clock.now
/// let costs = RuleMeter(rules) { start.duration(to: clock.now) }.costs(in: documents, runs: 3)
/// ```
public struct RuleMeter {
  private let rules: RuleSet
  private let now: () -> Duration

  /// - Parameter now: The time since any moment, always the same one.
  public init(_ rules: RuleSet, now: @escaping () -> Duration) {
    self.rules = rules
    self.now = now
  }

  /// The costs of all rules with a pattern of their own, in the order of the cascade.
  ///
  /// Every rule sees the texts as the whole cascade left them.
  ///
  /// - Parameters:
  ///   - documents: Annotated with the same rules.
  ///   - runs: How often each rule runs; the quickest run counts.
  public func costs(in documents: [AnnotatedDocument], runs: Int) -> [RuleCost] {
    var search = RuleSearch()
    var costs: [RuleCost] = []
    for rule in rules.cascade {
      costs.append(cost(of: rule, in: documents, runs: runs, with: &search))
    }
    return costs
  }

  private func cost(
    of rule: CompiledRule,
    in documents: [AnnotatedDocument],
    runs: Int,
    with search: inout RuleSearch
  ) -> RuleCost {
    var parts = 0
    var matches = 0
    var matching: [(document: Int, part: Range<Int>)] = []
    var missing: [(document: Int, part: Range<Int>)] = []
    let gate = RuleMeterGate(rule)
    for (number, document) in documents.enumerated() {
      for part in rule.parts(of: document.document.structure) {
        parts += 1
        guard gate.isPossible(in: part, of: document), search.isOpen(rule, in: part, of: document)
        else { continue }
        let found = search.count(rule, in: part, of: document)
        matches += found
        if found > 0 { matching.append((number, part)) } else { missing.append((number, part)) }
      }
    }
    var times: [(match: Duration, miss: Duration)] = []
    for _ in 0..<runs {
      times.append(
        (
          time(rule, on: matching, of: documents, with: &search),
          time(rule, on: missing, of: documents, with: &search)
        )
      )
    }
    return RuleCost(
      rule: rules.rules[rule.rule],
      parts: parts,
      letThrough: matching.count + missing.count,
      matches: matches,
      matchTime: times.map(\.match).min() ?? .zero,
      missTime: times.map(\.miss).min() ?? .zero
    )
  }

  private func time(
    _ rule: CompiledRule,
    on parts: [(document: Int, part: Range<Int>)],
    of documents: [AnnotatedDocument],
    with search: inout RuleSearch
  ) -> Duration {
    if parts.isEmpty { return .zero }
    let start = now()
    for (document, part) in parts { _ = search.count(rule, in: part, of: documents[document]) }
    return now() - start
  }
}

/// Counts the matches of rules outside of the cascade.
private struct RuleSearch: ~Copyable {
  private var matcher = Matcher()
  private var tokens = TokenSearch()

  /// Whether a rule that has what it demands may match in a part of a text.
  mutating func isOpen(
    _ rule: CompiledRule,
    in part: Range<Int>,
    of document: AnnotatedDocument
  ) -> Bool {
    guard case .tokens(let pattern) = rule.matching else { return true }
    if case .none = begin(pattern, of: rule, in: part, of: document) { return false }
    return true
  }

  /// How many matches a rule has in a part of a text, up to the one on which a limit stopped it.
  mutating func count(
    _ rule: CompiledRule,
    in part: Range<Int>,
    of document: AnnotatedDocument
  ) -> Int {
    switch rule.matching {
    case .tokens(let pattern):
      switch begin(pattern, of: rule, in: part, of: document) {
      case .none: return 0
      case .units(let units): return units.nonzeroBitCount
      case .open:
        tokens.prepare(pattern, in: document.bits)
        return countTokens(pattern, in: part)
      }
    case .text(let text):
      return countText(text.pattern, in: document.bytes(of: part), of: document.document.text)
    }
  }

  private mutating func begin(
    _ pattern: CompiledTokenPattern,
    of rule: CompiledRule,
    in part: Range<Int>,
    of document: AnnotatedDocument
  ) -> TokenSearch.Outlook {
    tokens.begin(
      pattern,
      in: document.bits,
      tokens: part,
      skippingQuotes: rule.insideQuotes == .skip
    )
  }

  private mutating func countTokens(_ pattern: CompiledTokenPattern, in part: Range<Int>) -> Int {
    var count = 0
    var start = part.lowerBound
    while let match = try? tokens.next(pattern, from: start, with: &matcher) {
      count += 1
      start = max(match.tokens.upperBound, start + 1)
    }
    return count
  }

  private mutating func countText(
    _ pattern: Pattern,
    in bytes: ByteRange,
    of text: SourceText
  ) -> Int {
    var count = 0
    var start = bytes.lowerBound
    while start < bytes.upperBound,
      (try? matcher.firstMatch(
        of: pattern,
        in: text.utf8,
        part: bytes,
        from: start,
        isNonEmpty: true
      )) ?? false,
      let matched = matcher.range(ofGroup: 0)
    {
      if !matched.isEmpty { count += 1 }
      guard matched.upperBound > start else { break }
      start = matched.upperBound
    }
    return count
  }
}

/// The gate of one rule by itself.
private struct RuleMeterGate {
  private let matching: CompiledRule.Matching
  /// For a rule over text.
  private let gate: TextGate?

  init(_ rule: CompiledRule) {
    matching = rule.matching
    if case .text(let text) = rule.matching {
      gate = TextGate([text.demands])
    } else {
      gate = nil
    }
  }

  /// Whether the gate lets a part through.
  func isPossible(in part: Range<Int>, of document: AnnotatedDocument) -> Bool {
    guard !part.isEmpty else { return false }
    if case .tokens(let pattern) = matching {
      return pattern.isPossible(in: part, of: document.bits)
    }
    return gate?.isPossible(
      in: document.document.text.bytes.span.extracting(document.bytes(of: part))
    )
      ?? true
  }
}
