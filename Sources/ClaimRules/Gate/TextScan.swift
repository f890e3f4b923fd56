package import ClaimText
package import PatternEngine

/// Finds all that the rules over text match in a document.
///
/// What these rules match does not depend on layers, so all of them run on one part of the text after
/// the other before the cascade begins.
package struct TextScan {
  package struct Match {
    package let bytes: ByteRange
    let tokens: Range<Int>
    let groups: TokenGroups
  }

  /// Matches by index into ``RuleSet/rules``, in order of the text.
  package private(set) var matches: [[Match]]
  /// Rules, as indices into ``RuleSet/rules``, that gave up on some tokens.
  private(set) var stopped: [(rule: Int, tokens: Range<Int>, error: MatchError)] = []
  private let document: Document
  private let rules: RuleSet

  /// - Parameter isGated: Whether a rule is spared the parts of the text that it cannot match.
  package init(_ document: Document, rules: RuleSet, isGated: Bool, with matcher: inout Matcher) {
    self.document = document
    self.rules = rules
    matches = Array(repeating: [], count: rules.rules.count)
    for group in rules.textRules.groups { run(group, isGated: isGated, with: &matcher) }
  }

  private mutating func run(_ group: TextRules.Group, isGated: Bool, with matcher: inout Matcher) {
    var met = [UInt8](repeating: 0, count: group.rules.count)
    var passed = Array(group.rules.indices)
    let document = document
    let text = document.text.bytes.span
    for unit in document.structure.parts(group.scope, withinQuotes: group.isWithinQuotes) {
      let bytes = document.structure.bytes(of: unit)
      if isGated { group.gate.find(in: text.extracting(bytes), met: &met, passed: &passed) }
      for rule in passed { run(group.rules[rule], on: unit, bytes, with: &matcher) }
    }
  }

  private mutating func run(
    _ index: Int,
    on unit: Range<Int>,
    _ bytes: ByteRange,
    with matcher: inout Matcher
  ) {
    let rule = rules.cascade[index]
    guard case .text(let text) = rule.matching else { return }
    do throws(MatchError) {
      try find(
        text,
        for: rule.rule,
        isSkippingQuotes: rule.insideQuotes == .skip,
        in: bytes,
        &matcher
      )
    } catch {
      stopped.append((rule.rule, unit, error))
    }
  }

  private mutating func find(
    _ text: TextPattern,
    for rule: Int,
    isSkippingQuotes: Bool,
    in bytes: ByteRange,
    _ matcher: inout Matcher
  ) throws(MatchError) {
    let structure = document.structure
    var start = bytes.lowerBound
    while start < bytes.upperBound,
      try matcher.firstMatch(
        of: text.pattern,
        in: document.text.utf8,
        part: bytes,
        from: start,
        isNonEmpty: true
      ),
      let matched = matcher.range(ofGroup: 0)
    {
      // Never empty at `start`, so the search goes on behind it.
      guard matched.upperBound > start else { return }
      start = matched.upperBound
      let tokens = structure.tokens(overlapping: matched)
      guard !matched.isEmpty, let first = tokens.first,
        !isSkippingQuotes || structure.tokens[first].quotation == nil
      else { continue }
      let groups = TokenGroups(text.groups, of: matcher, tokens: structure.tokens(overlapping:))
      matches[rule].append(Match(bytes: matched, tokens: tokens, groups: groups))
    }
  }
}

extension TextStructure {
  /// The bytes from the first to the last of some tokens; the range must not be empty.
  func bytes(of tokens: Range<Int>) -> ByteRange {
    self.tokens[tokens.lowerBound].range
      .lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }
}
