internal import ClaimText
internal import PatternEngine

extension Annotator {
  /// Runs a pattern over some tokens and hands out the matcher after each match; a limit ends it.
  ///
  /// - Parameter rule: Whose matches they are; exceptions have none and see quotations.
  mutating func eachMatch(
    of pattern: CompiledTokenPattern,
    _ rule: CompiledRule?,
    in tokens: Range<Int>,
    of annotated: AnnotatedDocument,
    _ body: (borrowing Matcher) -> Void
  ) {
    guard pattern.isPossible(in: tokens, of: annotated.bits) else { return }
    var search = TokenSearch()
    search.prepare(
      pattern,
      in: annotated.bits,
      tokens: tokens,
      skippingQuotes: rule?.insideQuotes == .skip
    )
    var start = tokens.lowerBound
    while let match = try? search.next(pattern, from: start, with: &matcher) {
      body(matcher)
      start = max(rule?.searchGoesOn(after: match) ?? match.tokens.upperBound, start + 1)
    }
  }

  /// The tokens of each match of a rule, whatever becomes of it.
  mutating func matches(of rule: CompiledRule, in annotated: AnnotatedDocument) -> [Range<Int>] {
    let units = rule.parts(of: annotated.document.structure)
    switch rule.matching {
    case .tokens(let pattern): return matches(of: pattern, rule, in: units, of: annotated)
    case .text(let text): return matches(of: text.pattern, in: units, of: annotated)
    }
  }

  private mutating func matches(
    of pattern: Pattern,
    in units: [Range<Int>],
    of annotated: AnnotatedDocument
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for unit in units {
      let part = annotated.bytes(of: unit)
      var start = part.lowerBound
      let text = annotated.document.text.utf8
      while start < part.upperBound,
        (try? matcher.firstMatch(of: pattern, in: text, part: part, from: start, isNonEmpty: true))
          ?? false, let matched = matcher.range(ofGroup: 0), matched.upperBound > start
      {
        start = matched.upperBound
        if matched.isEmpty { continue }
        found.append(annotated.document.structure.tokens(overlapping: matched))
      }
    }
    return found
  }

  private mutating func matches(
    of pattern: CompiledTokenPattern,
    _ rule: CompiledRule,
    in units: [Range<Int>],
    of annotated: AnnotatedDocument
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for unit in units {
      eachMatch(of: pattern, rule, in: unit, of: annotated) { matcher in
        guard let bytes = matcher.range(ofGroup: 0) else { return }
        let start = unit.lowerBound + bytes.lowerBound / pattern.width
        found.append(start..<(unit.lowerBound + bytes.upperBound / pattern.width))
      }
    }
    return found
  }
}
