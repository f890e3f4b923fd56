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
  /// Rules and word expressions that a limit stopped, by what to call them.
  var stopped: [String: MatchError] = [:]

  init(_ document: Document, rules: RuleSet) {
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
    annotated.diagnostics = stopped.sorted { $0.key < $1.key }.map { name, error in
      Diagnostic(
        id: "limit.rule-stopped",
        severity: .warning,
        message: "\(name) was stopped on a passage of this text: \(error)",
        file: annotated.document.path
      )
    }
    return annotated
  }

  // MARK: Rules

  mutating func apply(_ rule: CompiledRule, with matcher: inout Matcher) {
    for unit in annotated.document.structure.units(rule.scope) {
      guard rule.insideQuotes == .only else {
        apply(rule, to: unit, with: &matcher)
        continue
      }
      for quotation in annotated.document.structure.quotations(in: unit) {
        apply(rule, to: quotation, with: &matcher)
      }
    }
  }

  private mutating func apply(
    _ rule: CompiledRule,
    to unit: Range<Int>,
    with matcher: inout Matcher
  ) {
    do throws(MatchError) {
      switch rule.matching {
      case .tokens(let pattern): try apply(pattern, of: rule, to: unit, with: &matcher)
      case .text(let pattern, let groups):
        try apply(pattern, groups, of: rule, to: unit, with: &matcher)
      }
    } catch {
      stopped[rules.rules[rule.rule].id] = error
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

  private mutating func apply(
    _ pattern: Pattern,
    _ groups: [NamedGroup],
    of rule: CompiledRule,
    to unit: Range<Int>,
    with matcher: inout Matcher
  ) throws(MatchError) {
    let structure = annotated.document.structure
    let text = annotated.document.text.utf8
    let end = annotated.bytes(of: unit).upperBound
    var start = annotated.bytes(of: unit).lowerBound
    while start < end,
      try matcher.firstMatch(of: pattern, in: text, range: start..<end, isNonEmpty: true),
      let matched = matcher.range(ofGroup: 0)
    {
      // Never empty at `start`, so the search goes on behind it.
      start = matched.upperBound
      let tokens = structure.tokens(overlapping: matched)
      guard !matched.isEmpty, let first = tokens.first,
        rule.insideQuotes != .skip || structure.tokens[first].quotation == nil
      else { continue }
      let groups = TokenGroups(groups, of: matcher, tokens: structure.tokens(overlapping:))
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
    for exception in rule.exceptions {
      var search = TokenSearch()
      let near = annotated.document.structure.reach(exception.near, around: match.tokens)
      do throws(MatchError) {
        let bits = annotated.bits
        if try search.contains(exception.pattern, in: bits, tokens: near, with: &matcher) {
          return true
        }
      } catch {
        stopped[rules.rules[rule.rule].id] = error
      }
    }
    return false
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
