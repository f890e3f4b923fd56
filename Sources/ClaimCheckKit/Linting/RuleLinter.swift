public import ClaimRules
public import ClaimText

/// Looks for what is not wrong in rule files, but most likely not meant.
///
/// ```swift
/// let warnings = RuleLinter(rules, read: { try? String(contentsOfFile: $0, encoding: .utf8) }).warnings()
/// ```
public struct RuleLinter {
  private let rules: RuleSet
  private let places: RuleFilePlaces

  /// - Parameter read: Gives the text of a rule file, so that warnings can show the line.
  public init(_ rules: RuleSet, read: @escaping (_ path: String) -> String?) {
    self.rules = rules
    places = RuleFilePlaces(read: read)
  }

  /// All warnings, in order of files and lines.
  public func warnings() -> [Diagnostic] {
    let all =
      rules.rules.flatMap(patternWarnings) + unusedWarnings() + duplicateExamples()
      + shadowedWarnings()
    return all.enumerated().sorted { left, right in
      (left.element.file, left.element.location?.line ?? 0, left.offset)
        < (right.element.file, right.element.location?.line ?? 0, right.offset)
    }.map(\.element)
  }

  // MARK: One rule

  private func patternWarnings(_ rule: Rule) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for source in sources(of: rule) {
      for (construct, offset) in PCRE2Construct.found(in: source.text) {
        found.append(
          warning(
            "rule.pcre2-version",
            "\(construct.name) needs PCRE2 \(construct.version); this program runs with "
              + "\(PCRE2Construct.linkedVersion)",
            rule,
            source,
            offset
          )
        )
      }
    }
    guard let match = rule.body.match else { return found }
    let source = match.expression.source
    if rules.matchesNothing(rule) {
      found.append(
        warning(
          "rule.empty-match",
          "the pattern matches nothing at all, so everything in it is optional; ask for something",
          rule,
          source,
          0
        )
      )
    }
    if rules.runsEverywhere(rule) {
      found.append(
        warning(
          "rule.runs-everywhere",
          "a match needs nothing that is not everywhere, so the rule runs on every "
            + match.scope.rawValue,
          rule,
          source,
          0
        )
      )
    }
    found += missingGroups(rule, source)
    found += rules.ambiguousRepeats(of: match.expression).map { ambiguous($0, rule, match) }
    return found
  }

  private func sources(of rule: Rule) -> [PatternSource] {
    if case .macro(let macro) = rule.body { return [macro.pattern] }
    return (rule.body.match.map { [$0.expression.source] } ?? [])
      + rule.body.exceptions.map(\.pattern)
  }

  private func missingGroups(_ rule: Rule, _ source: PatternSource) -> [Diagnostic] {
    let groups = rules.groupNames(of: rule)
    let needed: [String]
    switch rule.body {
    case .attribution: needed = ["cue", "content"]
    case .check(let check):
      needed = check.finding.message.matches(of: /\{([a-z-]+)\}/)
        .map { String($0.output.1) }.filter { $0 != "flag" }
    default: needed = []
    }
    return needed.filter { !groups.contains($0) }.map { name in
      warning(
        "rule.missing-group",
        "the pattern has no group (?<\(name)> …), which "
          + (rule.header.kind == .attribution ? "an attribution needs" : "the message names"),
        rule,
        source,
        0
      )
    }
  }

  private func ambiguous(
    _ found: AmbiguousRepeat,
    _ rule: Rule,
    _ match: MatchDefinition
  ) -> Diagnostic {
    let unit: String
    if case .tokens = match.expression { unit = "tokens" } else { unit = "characters" }
    let advice =
      found.isMendedByPossessive
      ? "; with a “+” behind the outer repeat it gives nothing back and comes to an end"
      : "; let the inner repeat and what follows it not match the same"
    return warning(
      "rule.ambiguous-repeat",
      "a repeat in a repeat: on \(found.length) \(unit), “\(found.subject)” again and again, the "
        + "match was given up after \(found.steps) steps" + advice,
      rule,
      match.expression.source,
      found.offset
    )
  }

  // MARK: Rules beside each other

  private func unusedWarnings() -> [Diagnostic] {
    let graph = RuleGraph(rules)
    return rules.rules.compactMap { rule in
      let node = RuleNode(rule)
      guard graph.users(node).isEmpty else { return nil }
      switch rule.body {
      case .lexicon(let lexicon) where !ProgramNames.lexicons.contains(lexicon.name):
        return warning("rule.unused-lexicon", "no rule uses the lexicon “\(lexicon.name)”", rule)
      case .macro(let macro):
        return warning("rule.unused-macro", "no rule uses the macro “\(macro.name)”", rule)
      default: return nil
      }
    }
  }

  private func duplicateExamples() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var known: [ExampleKey: RuleExampleCase] = [:]
    for example in RuleExampleCase.all(of: rules.rules) {
      let own = ExampleKey(example, isOfRule: true)
      // What must not match is often the same for several rules.
      let keys = example.sense == .noMatch ? [own] : [own, ExampleKey(example, isOfRule: false)]
      if let first = keys.lazy.compactMap({ known[$0] }).first {
        let place =
          first.rule.id == example.rule.id
          ? "on line \(first.example.line)" : "in \(first.rule.id), which is of the same kind"
        found.append(
          warning(
            "rule.duplicate-example",
            "this example stands \(place), too",
            example.rule,
            line: example.example.line
          )
        )
      }
      for key in keys where known[key] == nil { known[key] = example }
    }
    return found
  }

  /// What makes two examples the same: the text, and the rule or what kind of thing it gives.
  private struct ExampleKey: Hashable {
    let documents: [String]
    let owner: String
    let marks: [RuleExample.Expectation]

    init(_ example: RuleExampleCase, isOfRule: Bool) {
      documents = example.example.documents
      if isOfRule {
        owner = example.rule.id
        marks = []
      } else if case .layer(let layer) = example.rule.body {
        owner = "layer \(layer.gives)"
        marks = example.example.expectations
      } else {
        owner = example.rule.header.kind.rawValue
        marks = example.example.expectations
      }
    }
  }

  /// Rules whose pattern an earlier rule of the same kind has as well, so that nothing is left to them.
  private func shadowedWarnings() -> [Diagnostic] {
    let shadows = RuleShadows(rules)
    return rules.rules.compactMap { rule in
      guard let match = rule.body.match, let other = shadows.shadow(of: rule) else { return nil }
      return warning(
        "rule.shadowed",
        "“\(other.rule)” goes first and takes all that this pattern matches, its "
          + "\(other.examples) examples among it",
        rule,
        match.expression.source,
        0
      )
    }
  }

  // MARK: Warnings

  private func warning(
    _ id: String,
    _ message: String,
    _ rule: Rule,
    _ source: PatternSource,
    _ offset: Int
  ) -> Diagnostic {
    let location = source.location(of: offset)
    return warning(id, message, rule, line: location.line, column: location.column)
  }

  private func warning(_ id: String, _ message: String, _ rule: Rule) -> Diagnostic {
    warning(id, message, rule, line: places.line(of: "id", in: rule.header.path))
  }

  private func warning(
    _ id: String,
    _ message: String,
    _ rule: Rule,
    line: Int,
    column: Int = 1
  ) -> Diagnostic {
    Diagnostic(
      id: id,
      severity: .warning,
      message: message,
      file: rule.header.path,
      location: TextLocation(line: line, column: column),
      excerpt: places.excerpt(line: line, in: rule.header.path)
    )
  }
}
