internal import ClaimText
internal import PatternEngine

/// One document on its way through the cascade.
struct CascadeRun {
  var draft: AnnotationDraft
  let rules: RuleSet
  private var layers: [LayerAnnotations]
  /// The symbol of each layer, `nil` when no pattern asks for it.
  private let layerSymbols: [Int?]
  private var search = TokenSearch()
  private var exceptionSearch = TokenSearch()
  /// Where rules look, by what they say of it.
  private var parts: [(scope: MatchDefinition.Scope, withinQuotes: Bool, tokens: [Range<Int>])] = []
  /// Whether rules are spared the parts of the text that they cannot match.
  private let isGated: Bool
  /// By index into ``RuleSet/rules``.
  private var textMatches: [[TextScan.Match]] = []

  init(_ document: Document, rules: RuleSet, isGated: Bool) {
    self.isGated = isGated
    draft = AnnotationDraft(document: document, rules: rules)
    self.rules = rules
    layers = Array(
      repeating: LayerAnnotations(tokens: document.structure.tokens.count),
      count: rules.layers.count
    )
    var layerSymbols = [Int?](repeating: nil, count: rules.layers.count)
    for (symbol, meaning) in rules.symbols.meanings.enumerated() {
      if case .layer(let layer) = meaning { layerSymbols[layer] = symbol }
    }
    self.layerSymbols = layerSymbols
  }

  /// The document as the rules so far have left it.
  var annotated: AnnotatedDocument {
    AnnotatedDocument(draft, annotations: layers.map(\.sorted))
  }

  // MARK: Rules

  /// Finds what the rules over text match, which does not depend on the others.
  mutating func scanText(with matcher: inout Matcher) {
    let scan = TextScan(draft.document, rules: rules, isGated: isGated, with: &matcher)
    for stop in scan.stopped {
      noteStop(of: rules.rules[stop.rule].id, on: stop.tokens, "\(stop.error)")
    }
    textMatches = scan.matches
  }

  /// Applies a rule; those before it in the cascade have been.
  mutating func apply(_ rule: CompiledRule, with matcher: inout Matcher) {
    switch rule.matching {
    case .tokens(let pattern): apply(pattern, of: rule, with: &matcher)
    case .text:
      for match in textMatches[rule.rule] {
        let found = TokenSearch.Match(tokens: match.tokens, groups: match.groups)
        accept(found, of: rule, with: &matcher)
      }
    }
  }

  private mutating func apply(
    _ pattern: CompiledTokenPattern,
    of rule: CompiledRule,
    with matcher: inout Matcher
  ) {
    guard !isGated || pattern.isPossible(anywhereIn: draft.bits) else { return }
    for part in parts(of: rule) {
      do throws(MatchError) {
        try apply(pattern, of: rule, to: part, with: &matcher)
      } catch {
        noteStop(of: rule, on: part, error)
      }
    }
  }

  private mutating func parts(of rule: CompiledRule) -> [Range<Int>] {
    let withinQuotes = rule.insideQuotes == .only
    if let known = parts.first(where: { $0.scope == rule.scope && $0.withinQuotes == withinQuotes })
    {
      return known.tokens
    }
    let tokens = rule.parts(of: draft.document.structure)
    parts.append((rule.scope, withinQuotes, tokens))
    return tokens
  }

  private mutating func noteStop(
    of rule: CompiledRule,
    on tokens: Range<Int>,
    _ error: MatchError
  ) {
    noteStop(of: rules.rules[rule.rule].id, on: tokens, "\(error)")
  }

  mutating func noteStop(of rule: String, on tokens: Range<Int>, _ reason: String) {
    draft.stopped.append(StoppedRule(rule: rule, tokens: tokens, reason: reason))
  }

  private mutating func apply(
    _ pattern: CompiledTokenPattern,
    of rule: CompiledRule,
    to unit: Range<Int>,
    with matcher: inout Matcher
  ) throws(MatchError) {
    let isSkippingQuotes = rule.insideQuotes == .skip
    if isGated {
      guard pattern.isPossible(in: unit, of: draft.bits) else { return }
      switch search.begin(
        pattern,
        in: draft.bits,
        tokens: unit,
        skippingQuotes: isSkippingQuotes
      ) {
      case .none: return
      case .units(let units): return accept(units, from: unit.lowerBound, of: rule, &matcher)
      case .open: search.prepare(pattern, in: draft.bits)
      }
    } else {
      search.prepare(
        pattern,
        in: draft.bits,
        tokens: unit,
        skippingQuotes: isSkippingQuotes
      )
    }
    // Results are added after the search: a rule does not see what it adds itself.
    var found: [TokenSearch.Match] = []
    defer { for match in found { accept(match, of: rule, with: &matcher) } }
    var start = unit.lowerBound
    while let match = try search.next(pattern, from: start, with: &matcher) {
      found.append(match)
      start = max(rule.searchGoesOn(after: match), start + 1)
    }
  }

  /// Accepts tokens each of which is a match by itself, the first of the part in the lowest bit.
  private mutating func accept(
    _ units: UInt64,
    from first: Int,
    of rule: CompiledRule,
    _ matcher: inout Matcher
  ) {
    guard case .tokens(let pattern) = rule.matching else { return }
    var units = units
    while units != 0 {
      let token = first + units.trailingZeroBitCount
      units &= units - 1
      let tokens = token..<(token + 1)
      let groups = TokenGroups(
        pieces: (pattern.reach.unitGroups ?? []).map { TokenGroups.Piece(name: $0, tokens: tokens) }
      )
      accept(TokenSearch.Match(tokens: tokens, groups: groups), of: rule, with: &matcher)
    }
  }

  private mutating func accept(
    _ match: TokenSearch.Match,
    of rule: CompiledRule,
    with matcher: inout Matcher
  ) {
    guard !isLifted(match, of: rule, with: &matcher) else { return }
    switch rule.result {
    case .attribution, .frame, .check:
      draft.matches.append(
        RuleMatch(rule: rule.rule, tokens: match.tokens, groups: match.groups)
      )
    case .layer(let layer, let replaces):
      let tokens = match.groups["give"].first ?? match.tokens
      guard replaces.contains(layer) || layers[layer].isFree(tokens) else { return }
      for replaced in replaces { removeAnnotations(of: replaced, on: tokens) }
      annotate(layer: layer, tokens, rule: rule.rule, groups: match.groups)
    }
  }

  private mutating func isLifted(
    _ match: TokenSearch.Match,
    of rule: CompiledRule,
    with matcher: inout Matcher
  ) -> Bool {
    if rule.exceptions.isEmpty { return false }
    var stopped: [(near: Range<Int>, error: MatchError)] = []
    let isLifted = rule.exceptions.lift(
      match.tokens,
      in: draft.document.structure,
      draft.bits,
      with: &exceptionSearch,
      &matcher
    ) { stopped.append(($0, $1)) }
    for stop in stopped { noteStop(of: rule, on: stop.near, stop.error) }
    return isLifted
  }

  // MARK: Layers

  /// What a layer holds by now, in order of the text.
  func annotations(of layer: Int) -> [Annotation] { layers[layer].sorted }

  mutating func annotate(
    layer: Int,
    _ tokens: Range<Int>,
    rule: Int?,
    groups: TokenGroups
  ) {
    guard !tokens.isEmpty else { return }
    layers[layer].add(Annotation(tokens: tokens, rule: rule, groups: groups))
    guard let symbol = layerSymbols[layer] else { return }
    let isVisible = draft.document.structure.isVisibleOutsideQuotes(tokens)
    mark(symbol, tokens: tokens, isVisibleOutsideQuotes: isVisible)
  }

  private mutating func removeAnnotations(of layer: Int, on tokens: Range<Int>) {
    for removed in layers[layer].remove(overlapping: tokens) {
      if let symbol = layerSymbols[layer] { draft.bits.clear(symbol, tokens: removed) }
    }
  }

  mutating func mark(_ symbol: Int, tokens: Range<Int>, isVisibleOutsideQuotes isVisible: Bool) {
    let begin = TokenBits.place(of: symbol, .begin)
    draft.bits.set(begin, token: tokens.lowerBound, isVisibleOutsideQuotes: isVisible)
    let inside = TokenBits.place(of: symbol, .inside)
    for token in tokens.dropFirst() {
      draft.bits.set(inside, token: token, isVisibleOutsideQuotes: isVisible)
    }
    markEnd(symbol, tokens.upperBound - 1, isVisible)
  }

  mutating func mark(_ symbol: Int, token: Int, isVisibleOutsideQuotes isVisible: Bool) {
    let begin = TokenBits.place(of: symbol, .begin)
    draft.bits.set(begin, token: token, isVisibleOutsideQuotes: isVisible)
    markEnd(symbol, token, isVisible)
  }

  private mutating func markEnd(_ symbol: Int, _ token: Int, _ isVisible: Bool) {
    guard rules.asksForEnds[symbol] else { return }
    let end = TokenBits.place(of: symbol, .end)
    draft.bits.set(end, token: token, isVisibleOutsideQuotes: isVisible)
  }
}

extension CompiledRule {
  /// Where to look for the next match: attributions may share words, all but their cues.
  func searchGoesOn(after match: TokenSearch.Match) -> Int {
    guard case .attribution = result, let cue = match.groups["cue"].last else {
      return match.tokens.upperBound
    }
    return min(cue.upperBound, match.tokens.upperBound)
  }
}

extension TextStructure {
  /// Whether rules that skip quotations see a span: it does not stand between the marks of one.
  func isVisibleOutsideQuotes(_ span: Range<Int>) -> Bool {
    guard let quotation = tokens[span.lowerBound].quotation else { return true }
    let quoted = quotations[quotation].tokens
    return !(quoted.lowerBound <= span.lowerBound && span.upperBound <= quoted.upperBound)
      || span == quoted
  }
}
