internal import ClaimExtraction
internal import ClaimRules
public import ClaimText
internal import ClaimVerification

/// How much of a rule set its examples and fixtures fire.
public struct RuleCoverage: Sendable {
  /// How many of how many.
  public struct Share: Sendable, Hashable {
    public internal(set) var fired: Int
    public internal(set) var total: Int

    /// 0 to 1; 1 when there is nothing to fire.
    public var value: Double { total == 0 ? 1 : Double(fired) / Double(total) }
  }

  /// What is fired of one rule.
  public struct Row: Sendable, Hashable {
    public let rule: String
    public let isFired: Bool
    public let alternatives: Share
    public let entries: Share
    /// Why nothing has to fire the lexicon's entries.
    public let exemption: String?
  }

  /// In order of the rules.
  public let rows: [Row]
  public let rules: Share
  public let alternatives: Share
  /// Of lexicons that are not exempt.
  public let entries: Share
  /// What nothing fires, each a warning with a place.
  public let gaps: [Diagnostic]

  /// - Parameter wanted: The rules to tell of.
  init(_ rules: RuleSet, of wanted: [Rule], fired: FiredParts) {
    let census = AlternativeCensus(rules).alternatives
    let alternatives = Dictionary(grouping: census, by: \.id.rule)
    let graph = RuleGraph(rules)
    var rows: [Row] = []
    var gaps: [Diagnostic] = []
    for rule in wanted {
      let own = alternatives[rule.id] ?? []
      let open = own.filter { !fired.alternatives.contains($0.id) }
      let entries = Self.entries(of: rule, in: rules, fired)
      let isFired = fired.contains(rule, graph: graph, rules: rules)
      let exemption = rule.header.coverageExempt
      rows.append(
        Row(
          rule: rule.id,
          isFired: isFired,
          alternatives: Share(fired: own.count - open.count, total: own.count),
          entries: exemption == nil ? entries.share : Share(fired: 0, total: 0),
          exemption: exemption
        )
      )
      if !isFired, exemption == nil { gaps.append(Self.gap(rule)) }
      gaps += open.map { Self.gap($0, of: rule) }
      if exemption == nil, !entries.open.isEmpty { gaps.append(Self.gap(entries.open, of: rule)) }
    }
    self.rows = rows
    self.gaps = gaps
    let counted = rows.filter { $0.exemption == nil }
    self.rules = Share(fired: counted.count(where: \.isFired), total: counted.count)
    self.alternatives = Self.sum(rows.map(\.alternatives))
    self.entries = Self.sum(rows.map(\.entries))
  }

  private static func sum(_ shares: [Share]) -> Share {
    shares.reduce(Share(fired: 0, total: 0)) { sum, share in
      Share(fired: sum.fired + share.fired, total: sum.total + share.total)
    }
  }

  /// The entries that the file of a lexicon adds to it.
  private static func entries(
    of rule: Rule,
    in rules: RuleSet,
    _ fired: FiredParts
  ) -> (share: Share, open: [String]) {
    guard case .lexicon(let definition) = rule.body else { return (Share(fired: 0, total: 0), []) }
    let texts = Set(fired.entries[definition.name] ?? [])
    let open = definition.entries.map(\.text).filter { !texts.contains($0) }
    let count = definition.entries.count
    return (Share(fired: count - open.count, total: count), open)
  }

  // MARK: Gaps

  private static func gap(_ rule: Rule) -> Diagnostic {
    Diagnostic(
      id: "coverage.rule",
      severity: .warning,
      message: "no example or fixture fires “\(rule.id)”",
      file: rule.header.path
    )
  }

  private static func gap(_ alternative: PatternAlternative, of rule: Rule) -> Diagnostic {
    Diagnostic(
      id: "coverage.alternative",
      severity: .warning,
      message: "no example or fixture fires this alternative",
      file: rule.header.path,
      location: alternative.location,
      excerpt: alternative.excerpt
    )
  }

  private static func gap(_ entries: [String], of rule: Rule) -> Diagnostic {
    let shown = entries.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    let rest = entries.count > 8 ? " and \(entries.count - 8) more" : ""
    return Diagnostic(
      id: "coverage.entry",
      severity: .warning,
      message: "no example or fixture holds \(shown)\(rest)",
      file: rule.header.path
    )
  }
}

/// What tests fired so far.
struct FiredParts: Sendable {
  var rules: Set<String> = []
  var alternatives: Set<PatternAlternative.ID> = []
  /// Texts of entries by lexicon.
  var entries: [String: Set<String>] = [:]

  mutating func formUnion(_ other: FiredParts) {
    rules.formUnion(other.rules)
    alternatives.formUnion(other.alternatives)
    entries.merge(other.entries) { $0.union($1) }
  }

  /// Notes what the rules found in the documents of one test.
  mutating func add(_ documents: [AnalysedDocument], _ verdict: Verdict) {
    for document in documents {
      let annotated = document.annotated
      let rules = annotated.rules
      self.rules.formUnion(annotated.matches.map { rules.rules[$0.rule].id })
      for layer in rules.layers {
        let given = annotated.annotations(layer, in: 0..<annotated.tokens.count)
        self.rules.formUnion(given.compactMap { $0.rule.map { rules.rules[$0].id } })
      }
      for hit in annotated.hits.joined() + annotated.phrases.map(\.hit) {
        let lexicon = rules.lexicons[hit.lexicon]
        entries[lexicon.name, default: []].insert(lexicon.entries[hit.entry].text)
      }
      if document.claims.contains(where: { !$0.strength.reasons.isEmpty }) {
        addScores(of: ["strength"], in: rules)
      }
      addScores(
        of: verdict.scores.flatMap(\.dimensions).filter { !$0.reasons.isEmpty }.map(\.name),
        in: rules
      )
    }
    rules.formUnion(verdict.findings.map(\.rule))
  }

  private mutating func addScores(of dimensions: [String], in rules: RuleSet) {
    for rule in rules.rules {
      if case .score(let score) = rule.body, dimensions.contains(score.dimension) {
        self.rules.insert(rule.id)
      }
    }
  }

  /// Whether a rule did something: a lexicon when an entry stands in a text, a macro when a rule that
  /// uses it did.
  func contains(_ rule: Rule, graph: RuleGraph, rules: RuleSet) -> Bool {
    switch rule.body {
    case .lexicon(let lexicon): return !(entries[lexicon.name] ?? []).isEmpty
    case .macro(let macro):
      return graph.reach(.macro(macro.name), by: graph.users)
        .contains { self.rules.contains($0.name) }
    default: return self.rules.contains(rule.id)
    }
  }
}
