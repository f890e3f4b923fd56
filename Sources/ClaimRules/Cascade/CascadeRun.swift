internal import Algorithms
internal import ClaimText
internal import PatternEngine

/// One document on its way through the cascade.
struct CascadeRun {
  private(set) var annotated: AnnotatedDocument
  private let rules: RuleSet
  /// Whether a token is in an annotation, by layer.
  private var isHeld: [[Bool]]
  /// The symbol of each layer, `nil` when no pattern asks for it.
  private let layerSymbols: [Int?]
  private var search = TokenSearch()
  private var stopped: [Int: MatchError] = [:]

  init(_ document: Document, rules: RuleSet) {
    annotated = AnnotatedDocument(document: document, rules: rules)
    self.rules = rules
    let count = annotated.tokens.count
    isHeld = Array(repeating: Array(repeating: false, count: count), count: rules.layers.count)
    var layerSymbols = [Int?](repeating: nil, count: rules.layers.count)
    for (symbol, meaning) in rules.symbols.meanings.enumerated() {
      if case .layer(let layer) = meaning { layerSymbols[layer] = symbol }
    }
    self.layerSymbols = layerSymbols
  }

  consuming func finish() -> AnnotatedDocument {
    for layer in annotated.annotations.indices {
      annotated.annotations[layer].sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    annotated.diagnostics = stopped.sorted { $0.key < $1.key }.map { rule, error in
      Diagnostic(
        id: "limit.rule-stopped",
        severity: .warning,
        message: "\(rules.rules[rule].id) was stopped on a passage of this text: \(error)",
        file: annotated.document.path
      )
    }
    return annotated
  }

  // MARK: Words

  mutating func addWords(from vocabulary: inout Vocabulary, with matcher: inout Matcher) {
    let document = annotated.document
    var phraseStarts: [Int] = []
    for (index, token) in annotated.tokens.enumerated() {
      let facts = vocabulary.facts(for: document.text[token.range], with: &matcher)
      annotated.words.append(facts.word)
      annotated.hits.append(facts.hits)
      let isQuoted = token.quotation != nil
      for symbol in facts.symbols {
        mark(symbol, tokens: index..<(index + 1), isVisibleOutsideQuotes: !isQuoted)
      }
      if facts.startsPhrases { phraseStarts.append(index) }
    }
    addPhrases(startingAt: phraseStarts, vocabulary)
    addBuiltIns()
    for quotation in document.structure.quotations {
      annotate(layer: 0, quotation.tokens, rule: nil, groups: TokenGroups(ranges: [:]))
    }
  }

  /// Adds, for each lexicon, the longest phrase at each place, left to right, not overlapping.
  private mutating func addPhrases(startingAt starts: [Int], _ vocabulary: Vocabulary) {
    var ends: [Int: Int] = [:]
    for start in starts {
      let sentenceEnd =
        annotated.document.structure.sentence(holding: start)
        .map { annotated.document.structure.sentences[$0].tokens.upperBound } ?? start
      for phrase in rules.words.phrases[annotated.words[start].folded] ?? [] {
        let range = start..<(start + 1 + phrase.rest.count)
        guard start >= ends[phrase.hit.lexicon] ?? 0 || annotated.phrases.last?.tokens == range,
          range.upperBound <= sentenceEnd, phrase.matches(annotated.words, from: start)
        else { continue }
        ends[phrase.hit.lexicon] = range.upperBound
        annotated.phrases.append(PhraseHit(tokens: range, hit: phrase.hit))
        let isVisible = annotated.isVisibleOutsideQuotes(range)
        for symbol in vocabulary.symbols(of: phrase.hit) {
          mark(symbol, tokens: range, isVisibleOutsideQuotes: isVisible)
        }
      }
    }
  }

  private mutating func addBuiltIns() {
    var symbols: [BuiltInName: Int] = [:]
    for (symbol, meaning) in rules.symbols.meanings.enumerated() {
      if case .builtIn(let name) = meaning { symbols[name] = symbol }
    }
    guard !symbols.isEmpty else { return }
    let structure = annotated.document.structure
    for sentence in structure.sentences {
      let role = structure.paragraphs[sentence.paragraph].role
      for token in sentence.tokens {
        let shape = TokenShape(annotated.words[token].text)
        let isFirst = token == sentence.tokens.lowerBound
        for name in structure.tokens[token].builtInNames(shape, in: role, isFirst: isFirst) {
          guard let symbol = symbols[name] else { continue }
          let isVisible = structure.tokens[token].quotation == nil || name.tellsOfQuotes
          mark(symbol, tokens: token..<(token + 1), isVisibleOutsideQuotes: isVisible)
        }
      }
    }
  }

  // MARK: Rules

  mutating func apply(_ rule: CompiledRule, with matcher: inout Matcher) {
    for unit in annotated.document.structure.units(rule.scope) {
      do throws(MatchError) {
        switch rule.matching {
        case .tokens(let pattern): try apply(pattern, of: rule, to: unit, with: &matcher)
        case .text(let pattern): try apply(pattern, of: rule, to: unit, with: &matcher)
        }
      } catch {
        stopped[rule.rule] = error
      }
    }
  }

  private mutating func apply(
    _ pattern: CompiledTokenPattern,
    of rule: CompiledRule,
    to unit: Range<Int>,
    with matcher: inout Matcher
  ) throws(MatchError) {
    guard pattern.isPossible(in: unit, of: annotated.bits) else { return }
    search.prepare(
      pattern,
      in: annotated,
      tokens: unit,
      skippingQuotes: rule.insideQuotes == .skip
    )
    // Results are added after the search: a rule does not see what it adds itself.
    var found: [TokenSearch.Match] = []
    var start = unit.lowerBound
    while let match = try search.next(pattern, from: start, with: &matcher) {
      found.append(match)
      start = max(rule.searchGoesOn(after: match), start + 1)
    }
    for match in found { accept(match, of: rule, with: &matcher) }
  }

  private mutating func apply(
    _ pattern: Pattern,
    of rule: CompiledRule,
    to unit: Range<Int>,
    with matcher: inout Matcher
  ) throws(MatchError) {
    let text = annotated.document.text.utf8
    var range = annotated.bytes(of: unit)
    while try matcher.firstMatch(of: pattern, in: text, range: range, isNonEmpty: true),
      let matched = matcher.range(ofGroup: 0)
    {
      var groups: [String: [Range<Int>]] = [:]
      for name in pattern.groups.keys {
        groups[name.replacing("_", with: "-")] = matcher.ranges(of: name, in: pattern)
          .map(annotated.document.structure.tokens(overlapping:)).filter { !$0.isEmpty }
      }
      let tokens = annotated.document.structure.tokens(overlapping: matched)
      let isQuoted = tokens.first.map { annotated.tokens[$0].quotation != nil } ?? true
      if !tokens.isEmpty, rule.insideQuotes != .skip || !isQuoted {
        let match = TokenSearch.Match(tokens: tokens, groups: TokenGroups(ranges: groups))
        accept(match, of: rule, with: &matcher)
      }
      guard matched.upperBound < range.upperBound else { return }
      range =
        max(matched.upperBound, range.lowerBound + (matched.isEmpty ? 1 : 0))..<range.upperBound
    }
  }

  private mutating func accept(
    _ match: TokenSearch.Match,
    of rule: CompiledRule,
    with matcher: inout Matcher
  ) {
    if rule.insideQuotes == .only,
      !match.tokens.allSatisfy({ annotated.tokens[$0].quotation != nil })
    {
      return
    }
    for exception in rule.exceptions {
      var search = TokenSearch()
      let near = annotated.document.structure.reach(exception.near, around: match.tokens)
      if search.contains(exception.pattern, in: annotated, tokens: near, with: &matcher) { return }
    }
    switch rule.result {
    case .attribution, .check:
      annotated.matches.append(
        RuleMatch(rule: rule.rule, tokens: match.tokens, groups: match.groups)
      )
    case .layer(let layer, let replaces):
      let tokens = match.groups["give"].first ?? match.tokens
      for replaced in replaces { removeAnnotations(of: replaced, on: tokens) }
      guard !tokens.contains(where: { isHeld[layer][$0] }) else { return }
      annotate(layer: layer, tokens, rule: rule.rule, groups: match.groups)
    }
  }

  // MARK: Layers

  private mutating func annotate(
    layer: Int,
    _ tokens: Range<Int>,
    rule: Int?,
    groups: TokenGroups
  ) {
    guard !tokens.isEmpty else { return }
    annotated.annotations[layer].append(Annotation(tokens: tokens, rule: rule, groups: groups))
    for token in tokens { isHeld[layer][token] = true }
    guard let symbol = layerSymbols[layer] else { return }
    mark(
      symbol,
      tokens: tokens,
      isVisibleOutsideQuotes: annotated.isVisibleOutsideQuotes(tokens)
    )
  }

  private mutating func removeAnnotations(of layer: Int, on tokens: Range<Int>) {
    guard tokens.contains(where: { isHeld[layer][$0] }) else { return }
    annotated.annotations[layer].removeAll { annotation in
      guard annotation.tokens.overlaps(tokens) else { return false }
      for token in annotation.tokens { isHeld[layer][token] = false }
      if let symbol = layerSymbols[layer] {
        annotated.bits.clear(symbol, tokens: annotation.tokens)
      }
      return true
    }
  }

  private mutating func mark(
    _ symbol: Int,
    tokens: Range<Int>,
    isVisibleOutsideQuotes isVisible: Bool
  ) {
    for token in tokens {
      let plane: SymbolTable.Plane = token == tokens.lowerBound ? .begin : .inside
      annotated.bits.set(symbol, plane, token: token, isVisibleOutsideQuotes: isVisible)
    }
    annotated.bits.set(
      symbol,
      .end,
      token: tokens.upperBound - 1,
      isVisibleOutsideQuotes: isVisible
    )
  }
}

extension CompiledRule {
  /// Where to look for the next match: attributions may share words, all but their cues.
  fileprivate func searchGoesOn(after match: TokenSearch.Match) -> Int {
    guard case .attribution = result, let cue = match.groups["cue"].last else {
      return match.tokens.upperBound
    }
    return min(cue.upperBound, match.tokens.upperBound)
  }
}

extension AnnotatedDocument {
  /// Whether rules that skip quotations see a span: it does not stand between the marks of one.
  fileprivate func isVisibleOutsideQuotes(_ span: Range<Int>) -> Bool {
    guard let quotation = tokens[span.lowerBound].quotation else { return true }
    let quoted = document.structure.quotations[quotation].tokens
    return !(quoted.lowerBound <= span.lowerBound && span.upperBound <= quoted.upperBound)
      || span == quoted
  }
}
