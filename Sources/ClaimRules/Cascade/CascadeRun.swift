internal import ClaimText
internal import PatternEngine

/// One document on its way through the cascade.
struct CascadeRun {
  var annotated: AnnotatedDocument
  let rules: RuleSet
  private var layers: [LayerAnnotations]
  /// The symbol of each layer, `nil` when no pattern asks for it.
  private let layerSymbols: [Int?]
  private var search = TokenSearch()
  /// Whether rules are spared the parts of the text that they cannot match.
  private let isGated: Bool
  /// By index into ``RuleSet/rules``.
  private var textMatches: [[TextScan.Match]] = []

  init(_ document: Document, rules: RuleSet, isGated: Bool) {
    self.isGated = isGated
    annotated = AnnotatedDocument(document: document, rules: rules)
    self.rules = rules
    layers = Array(
      repeating: LayerAnnotations(tokens: annotated.tokens.count),
      count: rules.layers.count
    )
    var layerSymbols = [Int?](repeating: nil, count: rules.layers.count)
    for (symbol, meaning) in rules.symbols.meanings.enumerated() {
      if case .layer(let layer) = meaning { layerSymbols[layer] = symbol }
    }
    self.layerSymbols = layerSymbols
  }

  consuming func finish() -> AnnotatedDocument {
    annotated.annotations = layers.map(\.sorted)
    annotated.stopped = StoppedRule.ordered(annotated.stopped)
    annotated.diagnostics = StoppedRule.diagnostics(annotated.stopped, in: annotated.document)
    return annotated
  }

  // MARK: Rules

  /// Finds what the rules over text match, which does not depend on the others.
  mutating func scanText(with matcher: inout Matcher) {
    let scan = TextScan(annotated.document, rules: rules, isGated: isGated, with: &matcher)
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
    for part in rule.parts(of: annotated.document.structure) {
      do throws(MatchError) {
        try apply(pattern, of: rule, to: part, with: &matcher)
      } catch {
        noteStop(of: rule, on: part, error)
      }
    }
  }

  private mutating func noteStop(
    of rule: CompiledRule,
    on tokens: Range<Int>,
    _ error: MatchError
  ) {
    noteStop(of: rules.rules[rule.rule].id, on: tokens, "\(error)")
  }

  mutating func noteStop(of rule: String, on tokens: Range<Int>, _ reason: String) {
    annotated.stopped.append(StoppedRule(rule: rule, tokens: tokens, reason: reason))
  }

  private mutating func apply(
    _ pattern: CompiledTokenPattern,
    of rule: CompiledRule,
    to unit: Range<Int>,
    with matcher: inout Matcher
  ) throws(MatchError) {
    guard !isGated || pattern.isPossible(in: unit, of: annotated.bits) else { return }
    search.prepare(
      pattern,
      in: annotated.bits,
      tokens: unit,
      skippingQuotes: rule.insideQuotes == .skip
    )
    // Results are added after the search: a rule does not see what it adds itself.
    var found: [TokenSearch.Match] = []
    defer { for match in found { accept(match, of: rule, with: &matcher) } }
    var start = unit.lowerBound
    while let match = try search.next(pattern, from: start, with: &matcher) {
      found.append(match)
      start = max(rule.searchGoesOn(after: match), start + 1)
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
      annotated.matches.append(
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
    var stopped: [(near: Range<Int>, error: MatchError)] = []
    let isLifted = rule.exceptions.lift(match.tokens, in: annotated, with: &matcher) {
      stopped.append(($0, $1))
    }
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
    mark(symbol, tokens: tokens, isVisibleOutsideQuotes: annotated.isVisibleOutsideQuotes(tokens))
  }

  private mutating func removeAnnotations(of layer: Int, on tokens: Range<Int>) {
    for removed in layers[layer].remove(overlapping: tokens) {
      if let symbol = layerSymbols[layer] { annotated.bits.clear(symbol, tokens: removed) }
    }
  }

  mutating func mark(_ symbol: Int, tokens: Range<Int>, isVisibleOutsideQuotes isVisible: Bool) {
    for token in tokens {
      let plane: SymbolTable.Plane = token == tokens.lowerBound ? .begin : .inside
      annotated.bits.set(symbol, plane, token: token, isVisibleOutsideQuotes: isVisible)
    }
    let last = tokens.upperBound - 1
    annotated.bits.set(symbol, .end, token: last, isVisibleOutsideQuotes: isVisible)
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

extension AnnotatedDocument {
  /// Whether rules that skip quotations see a span: it does not stand between the marks of one.
  func isVisibleOutsideQuotes(_ span: Range<Int>) -> Bool {
    guard let quotation = tokens[span.lowerBound].quotation else { return true }
    let quoted = document.structure.quotations[quotation].tokens
    return !(quoted.lowerBound <= span.lowerBound && span.upperBound <= quoted.upperBound)
      || span == quoted
  }
}
