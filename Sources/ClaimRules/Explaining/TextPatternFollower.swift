internal import ClaimText
internal import PatternEngine

/// Follows a `regex:` pattern.
struct TextPatternFollower {
  private let source: PatternSource
  private let text: TextPattern
  private let traced: TracedPattern

  init?(_ source: PatternSource, _ text: TextPattern) {
    guard let traced = try? TracedPattern(text.pattern) else { return nil }
    self.source = source
    self.text = text
    self.traced = traced
  }

  func follow(
    _ rule: CompiledRule,
    in unit: Range<Int>,
    of annotated: AnnotatedDocument
  ) -> PassageDraft {
    let passage = annotated.bytes(of: unit)
    // As when it is matched, the passage is a text of its own.
    let subject = Array(annotated.document.text.bytes[passage])
    var matches: [PassageDraft.Match] = []
    var farthest: RuleInspection.Attempt?
    var isComplete = true
    var start = passage.lowerBound
    while start < passage.upperBound {
      let trace = traced.firstMatch(
        in: subject,
        from: start - passage.lowerBound,
        isNonEmpty: true
      ).shifted(by: passage.lowerBound)
      isComplete = isComplete && trace.isComplete
      guard let groups = trace.groups, let whole = groups[0] else {
        if matches.isEmpty { farthest = attempt(trace, in: passage, of: annotated) }
        break
      }
      start = max(whole.upperBound, start + 1)
      if let match = match(whole, groups, trace, rule, of: annotated) { matches.append(match) }
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
    _ rule: CompiledRule,
    of annotated: AnnotatedDocument
  ) -> PassageDraft.Match? {
    let structure = annotated.document.structure
    let tokens = structure.tokens(overlapping: whole)
    guard !whole.isEmpty, let first = tokens.first else { return nil }
    let isQuoted = rule.insideQuotes == .skip && structure.tokens[first].quotation != nil
    return PassageDraft.Match(
      tokens: tokens,
      text: whole,
      groups: TokenGroups(text.groups, ranges: groups, tokens: structure.tokens(overlapping:)),
      elements: elements(TracePath(trace: trace).taken(in: whole)),
      fate: isQuoted ? .quoted : nil
    )
  }

  private func attempt(
    _ trace: MatchTrace,
    in passage: ByteRange,
    of annotated: AnnotatedDocument
  ) -> RuleInspection.Attempt? {
    let farthest = TracePath(trace: trace).farthest(
      unit: 1,
      where: { _ in true },
      takes: { _ in false }
    )
    guard let farthest, let last = farthest.failing.last else { return nil }
    let rest = annotated.document.text.bytes[last.subject..<passage.upperBound]
    let length = rest.dropFirst().prefix { $0 & 0b1100_0000 == 0b1000_0000 }.count
    return RuleInspection.Attempt(
      taken: last.subject > last.start
        ? [RuleInspection.Element(pattern: 0..<0, text: last.start..<last.subject)] : [],
      failing: Set(farthest.failing.map(element)).sorted { $0.lowerBound < $1.lowerBound },
      place: last.subject..<min(last.subject + 1 + length, passage.upperBound)
    )
  }

  /// The steps that took something, with what they took: up to where the next one begins.
  private func elements(_ steps: [MatchTrace.Step]) -> [RuleInspection.Element] {
    var elements: [RuleInspection.Element] = []
    for (step, next) in zip(steps, steps.dropFirst()) where step.subject < next.subject {
      let element = element(of: step)
      let text = step.subject..<next.subject
      if let last = elements.last, last.pattern == element || isWord(last.pattern, element) {
        elements[elements.count - 1] = RuleInspection.Element(
          pattern: last.pattern.lowerBound..<element.upperBound,
          text: last.text.lowerBound..<text.upperBound
        )
      } else {
        elements.append(RuleInspection.Element(pattern: element, text: text))
      }
    }
    return elements
  }

  /// Whether one stretch of the pattern follows another and both are letters, read as one word. In
  /// extended patterns the blanks behind a letter belong to it.
  private func isWord(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.upperBound == right.lowerBound else { return false }
    let both = source.text.utf8.dropFirst(left.lowerBound)
      .prefix(right.upperBound - left.lowerBound)
    let letters = both.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    return letters.count > left.count
      && both.dropFirst(letters.count).allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// The bytes of the author's pattern that a step stands for.
  private func element(of step: MatchTrace.Step) -> Range<Int> {
    let end = source.text.utf8.count
    guard step.length > 0, let part = text.expansion.part(at: step.pattern)
    else { return end..<end }
    if part.isCopied {
      let start = part.origin + step.pattern - part.start
      return start..<min(start + step.length, end)
    }
    return PatternElement.range(at: part.origin, in: source.text)
  }
}
