package import ClaimText
internal import PatternEngine

/// An alternative of a pattern, and where its author wrote it.
package struct PatternAlternative: Sendable, Hashable {
  /// What tells it from all others.
  package struct ID: Sendable, Hashable {
    /// The rule with the pattern; of a macro's alternatives the macro.
    package let rule: String
    /// 0 for what the rule matches, else the exception, counted from 1.
    let pattern: Int
    let number: Int
  }

  package let id: ID
  package let location: TextLocation
  /// The line of the file, unless it is too long to show.
  package let excerpt: String?
}

/// The alternatives of all token patterns of a rule set, and which of them take part in matches.
///
/// Each pattern is translated once more with a group around each alternative. Alternatives in
/// negative look-ahead and in look-behind are left out, since no match can tell of them.
package struct AlternativeCensus: Sendable {
  /// In the order of the rules and their patterns.
  package let alternatives: [PatternAlternative]
  private let rules: RuleSet
  private let patterns: [Int: MarkedPattern]
  private let exceptions: [Int: [MarkedException]]
  private let findingExceptions: [MarkedException]

  private struct MarkedPattern: Sendable {
    let compiled: CompiledTokenPattern
    let groups: [(group: Int, id: PatternAlternative.ID)]
  }

  private struct MarkedException: Sendable {
    let near: MatchDefinition.Exception.Reach
    let pattern: MarkedPattern
  }

  package init(_ rules: RuleSet) {
    self.rules = rules
    var macros: [String: String] = [:]
    for rule in rules.rules {
      if case .macro(let macro) = rule.body { macros[macro.name] = rule.id }
    }
    func marked(_ source: PatternSource, _ rule: String, _ number: Int) -> MarkedPattern? {
      guard let translated = try? rules.translate(source, marksAlternatives: true),
        !translated.alternatives.isEmpty, let compiled = try? translated.compiled()
      else { return nil }
      let groups = translated.alternatives.map { alternative in
        let key = alternative.key
        let macro = key.macro.flatMap { macros[$0] }
        return (
          alternative.group,
          PatternAlternative.ID(
            rule: macro ?? rule,
            pattern: macro == nil ? number : 0,
            number: key.number
          )
        )
      }
      return MarkedPattern(compiled: compiled, groups: groups)
    }
    func marked(_ sources: [MatchDefinition.Exception], _ rule: String) -> [MarkedException] {
      sources.enumerated().compactMap { number, exception in
        marked(exception.pattern, rule, number + 1)
          .map { MarkedException(near: exception.near, pattern: $0) }
      }
    }
    var patterns: [Int: MarkedPattern] = [:]
    var exceptions: [Int: [MarkedException]] = [:]
    var findingExceptions: [MarkedException] = []
    for (index, rule) in rules.rules.enumerated() {
      guard let match = rule.body.match else {
        findingExceptions += marked(rule.body.exceptions, rule.id)
        continue
      }
      if case .tokens(let source) = match.expression {
        patterns[index] = marked(source, rule.id, 0)
      }
      exceptions[index] = marked(match.exceptions, rule.id)
    }
    self.patterns = patterns
    self.exceptions = exceptions
    self.findingExceptions = findingExceptions
    let marked =
      patterns.values.map { $0 } + exceptions.values.joined().map(\.pattern)
      + findingExceptions.map(\.pattern)
    let known = Set(marked.flatMap { $0.groups.map(\.id) })
    alternatives = rules.rules.flatMap { PatternAlternative.all(of: $0, in: rules) }
      .filter { known.contains($0.id) }
  }

  /// The alternatives that took part in a match somewhere in a document.
  ///
  /// An alternative of a pattern counts when the pattern matched, whatever became of the match; one
  /// of an exception when the exception matched near such a match, or, of a rule about claims or
  /// articles, anywhere in a sentence.
  package func fired(in document: Document, with annotator: inout Annotator)
    -> Set<PatternAlternative.ID>
  {
    var fired: Set<PatternAlternative.ID> = []
    var run = annotator.begin(document)
    for rule in rules.cascade {
      let annotated = run.annotated
      if let pattern = patterns[rule.rule] {
        for unit in rule.parts(of: document.structure) {
          annotator.eachMatch(of: pattern.compiled, rule, in: unit, of: annotated) { matcher in
            Self.note(pattern, matcher, &fired)
          }
        }
      }
      let lifting = exceptions[rule.rule] ?? []
      if !lifting.isEmpty {
        for match in annotator.matches(of: rule, in: annotated) {
          for exception in lifting {
            let near = document.structure.reach(exception.near, around: match)
            note(exception.pattern, near, annotated, &annotator, &fired)
          }
        }
      }
      annotator.apply(rule, to: &run)
    }
    for exception in findingExceptions {
      for sentence in document.structure.sentences {
        note(exception.pattern, sentence.tokens, run.annotated, &annotator, &fired)
      }
    }
    return fired
  }

  private func note(
    _ pattern: MarkedPattern,
    _ tokens: Range<Int>,
    _ annotated: AnnotatedDocument,
    _ annotator: inout Annotator,
    _ fired: inout Set<PatternAlternative.ID>
  ) {
    annotator.eachMatch(of: pattern.compiled, nil, in: tokens, of: annotated) { matcher in
      Self.note(pattern, matcher, &fired)
    }
  }

  private static func note(
    _ pattern: MarkedPattern,
    _ matcher: borrowing Matcher,
    _ fired: inout Set<PatternAlternative.ID>
  ) {
    for (group, id) in pattern.groups where matcher.range(ofGroup: group) != nil {
      fired.insert(id)
    }
  }
}

extension PatternAlternative {
  /// The alternatives that stand in a rule's own text.
  static func all(of rule: Rule, in rules: RuleSet) -> [PatternAlternative] {
    var sources: [(number: Int, source: PatternSource)] = []
    if case .macro(let macro) = rule.body { sources.append((0, macro.pattern)) }
    if case .tokens(let source)? = rule.body.match?.expression { sources.append((0, source)) }
    for (number, exception) in rule.body.exceptions.enumerated() {
      sources.append((number + 1, exception.pattern))
    }
    return sources.flatMap { pattern, source -> [PatternAlternative] in
      guard let expression = try? rules.parse(source) else { return [] }
      var places = AlternativePlaces()
      places.walk(expression, from: 0)
      return places.offsets.enumerated().map { number, offset in
        PatternAlternative(
          id: ID(rule: rule.id, pattern: pattern, number: number),
          location: source.location(of: offset),
          excerpt: source.excerpt(at: offset)
        )
      }
    }
  }
}

/// Where the alternatives of a pattern begin, numbered as ``AlternativeNumbering`` does.
private struct AlternativePlaces {
  private(set) var offsets: [Int] = []

  mutating func walk(_ expression: TokenExpression, from offset: Int) {
    switch expression {
    case .sequence(let elements):
      for element in elements { walk(element, from: element.offset ?? offset) }
    case .alternation(let alternatives):
      for alternative in alternatives {
        let start = alternative.offset ?? offset
        offsets.append(start)
        walk(alternative, from: start)
      }
    case .group(.macro, _, _), .group(.lookBehind, _, _), .atom, .start, .end: return
    case .group(_, let body, let start): walk(body, from: start)
    case .repeated(let body, _, _): walk(body, from: offset)
    }
  }
}

extension TokenExpression {
  /// Where its first element begins; `nil` when it has none that tells.
  var offset: Int? {
    switch self {
    case .sequence(let elements), .alternation(let elements):
      return elements.lazy.compactMap(\.offset).first
    case .atom(_, let offset), .group(_, _, let offset): return offset
    case .repeated(let body, _, _): return body.offset
    case .start, .end: return nil
    }
  }
}
