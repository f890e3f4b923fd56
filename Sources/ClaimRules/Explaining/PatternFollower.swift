internal import ClaimText
internal import PatternEngine

/// Follows a pattern of a rule through passages of a text, step by step.
enum PatternFollower {
  case tokens(TokenPatternFollower)
  case text(TextPatternFollower)

  init?(_ expression: MatchDefinition.Expression, of rule: CompiledRule, in rules: RuleSet) {
    switch (expression, rule.matching) {
    case (.tokens(let source), .tokens):
      guard let follower = TokenPatternFollower(source, in: rules) else { return nil }
      self = .tokens(follower)
    case (.text(let source), .text(let text)):
      guard let follower = TextPatternFollower(source, text) else { return nil }
      self = .text(follower)
    default:
      return nil
    }
  }

  func follow(
    _ rule: CompiledRule,
    in unit: Range<Int>,
    of annotated: AnnotatedDocument
  ) -> PassageDraft {
    switch self {
    case .tokens(let follower): follower.follow(rule, in: unit, of: annotated)
    case .text(let follower): follower.follow(rule, in: unit, of: annotated)
    }
  }
}

/// Follows a token pattern.
struct TokenPatternFollower {
  private let source: PatternSource
  private let translated: TranslatedTokenPattern
  private let compiled: CompiledTokenPattern
  private let traced: TracedPattern

  init?(_ source: PatternSource, in rules: RuleSet) {
    do {
      self.source = source
      translated = try rules.translate(source)
      compiled = try translated.compiled()
      traced = try TracedPattern(compiled.pattern)
    } catch {
      return nil
    }
  }

  func follow(
    _ rule: CompiledRule,
    in unit: Range<Int>,
    of annotated: AnnotatedDocument
  ) -> PassageDraft {
    var search = TokenSearch()
    search.prepare(
      compiled,
      in: annotated.bits,
      tokens: unit,
      skippingQuotes: rule.insideQuotes == .skip
    )
    var matches: [PassageDraft.Match] = []
    var farthest: RuleInspection.Attempt?
    var isComplete = true
    var start = unit.lowerBound
    while start < unit.upperBound {
      let from = (start - unit.lowerBound) * compiled.width
      let trace = traced.firstMatch(in: search.view, from: from)
      isComplete = isComplete && trace.isComplete
      guard let groups = trace.groups, let whole = groups[0] else {
        if matches.isEmpty { farthest = attempt(trace, in: unit, of: annotated) }
        break
      }
      guard !whole.isEmpty else {
        start = unit.lowerBound + whole.upperBound / compiled.width + 1
        continue
      }
      let match = self.match(whole, groups, trace, in: unit, of: annotated)
      matches.append(match)
      let found = TokenSearch.Match(tokens: match.tokens, groups: match.groups)
      start = max(rule.searchGoesOn(after: found), start + 1)
    }
    return PassageDraft(
      tokens: unit,
      matches: matches,
      farthest: farthest,
      isComplete: isComplete
    )
  }

  private func match(
    _ whole: Range<Int>,
    _ groups: [Range<Int>?],
    _ trace: MatchTrace,
    in unit: Range<Int>,
    of annotated: AnnotatedDocument
  ) -> PassageDraft.Match {
    let steps = TracePath(trace: trace).taken(in: whole, unit: compiled.width, where: takes)
    let tokens = self.tokens(whole, in: unit)
    return PassageDraft.Match(
      tokens: tokens,
      text: annotated.bytes(of: tokens),
      groups: TokenGroups(compiled.groups, ranges: groups) { self.tokens($0, in: unit) },
      elements: elements(steps, in: unit, of: annotated),
      fate: nil
    )
  }

  private func attempt(
    _ trace: MatchTrace,
    in unit: Range<Int>,
    of annotated: AnnotatedDocument
  ) -> RuleInspection.Attempt? {
    let path = TracePath(trace: trace)
    let farthest = path.farthest(
      unit: compiled.width,
      where: { $0.subject % compiled.width == 0 && origin(of: $0).map { !$0.isLook } ?? true },
      takes: takes
    )
    guard let farthest, let last = farthest.failing.last else { return nil }
    let token = unit.lowerBound + last.subject / compiled.width
    let end = annotated.bytes(of: unit).upperBound
    // What opens a group, or closes one, did not fail itself.
    let failing = farthest.failing.filter { step in
      origin(of: step).map { $0.isToken || isAssertion($0) } ?? true
    }
    return RuleInspection.Attempt(
      taken: elements(farthest.taken, in: unit, of: annotated),
      failing: Set(failing.map { element(of: $0) }).sorted { $0.lowerBound < $1.lowerBound },
      place: token < unit.upperBound ? annotated.tokens[token].range : end..<end
    )
  }

  private func takes(_ step: MatchTrace.Step) -> Bool {
    origin(of: step).map { $0.isToken && !$0.isLook } ?? false
  }

  /// Whether a part of the pattern is `^`, `$` or the beginning of look-around.
  private func isAssertion(_ origin: TranslatedTokenPattern.Origin) -> Bool {
    let rest = translated.source.utf8.dropFirst(origin.start)
    return [#"\A"#, #"\z"#, "(?=", "(?!", "(?<=", "(?<!"].contains { rest.starts(with: $0.utf8) }
  }

  private func origin(of step: MatchTrace.Step) -> TranslatedTokenPattern.Origin? {
    step.pattern < translated.source.utf8.count
      ? translated.origins.last { $0.start <= step.pattern } : nil
  }

  /// The bytes of the author's pattern that a step stands for.
  private func element(of step: MatchTrace.Step) -> Range<Int> {
    PatternElement.range(at: origin(of: step)?.origin ?? source.text.utf8.count, in: source.text)
  }

  private func elements(
    _ steps: [MatchTrace.Step],
    in unit: Range<Int>,
    of annotated: AnnotatedDocument
  ) -> [RuleInspection.Element] {
    var elements: [RuleInspection.Element] = []
    for step in steps {
      let element = element(of: step)
      let token = annotated.tokens[unit.lowerBound + step.subject / compiled.width].range
      if let last = elements.last, last.pattern == element {
        elements[elements.count - 1] = RuleInspection.Element(
          pattern: element,
          text: last.text.lowerBound..<token.upperBound
        )
      } else {
        elements.append(RuleInspection.Element(pattern: element, text: token))
      }
    }
    return elements
  }

  private func tokens(_ bytes: Range<Int>, in unit: Range<Int>) -> Range<Int> {
    let start = unit.lowerBound + bytes.lowerBound / compiled.width
    return start..<(unit.lowerBound + bytes.upperBound / compiled.width)
  }
}
