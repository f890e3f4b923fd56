public import ClaimRules

/// Which rules, lexicons, layers and macros use which.
///
/// ```swift
/// let graph = RuleGraph(rules)
/// graph.uses(.rule("attribution.adjective"))
/// ```
public struct RuleGraph: Sendable {
  private let uses: [RuleNode: [RuleNode]]
  private let users: [RuleNode: [RuleNode]]

  public init(_ rules: RuleSet) {
    var reader = UseReader(rules)
    for rule in rules.rules { reader.read(rule) }
    uses = reader.uses.mapValues { $0.sorted() }
    var users: [RuleNode: Set<RuleNode>] = [:]
    for (user, used) in reader.uses {
      for node in used { users[node, default: []].insert(user) }
    }
    self.users = users.mapValues { $0.sorted() }
  }

  /// What a node uses by itself: lexicons first, then macros, layers and rules.
  public func uses(_ node: RuleNode) -> [RuleNode] { uses[node] ?? [] }

  /// Who uses a node by itself.
  public func users(_ node: RuleNode) -> [RuleNode] { users[node] ?? [] }

  /// The nodes that a node reaches, itself first, each once and nearest first.
  public func reach(_ start: RuleNode, by step: (RuleNode) -> [RuleNode]) -> [RuleNode] {
    var reached = [start]
    var known: Set = [start]
    var index = 0
    while index < reached.count {
      for next in step(reached[index]) where known.insert(next).inserted { reached.append(next) }
      index += 1
    }
    return reached
  }
}

/// Reads from rules what they name.
private struct UseReader {
  private let lexicons: Set<String>
  private let layers: Set<String>
  private let macros: Set<String>
  private let ids: [String]
  private(set) var uses: [RuleNode: Set<RuleNode>] = [:]

  init(_ rules: RuleSet) {
    lexicons = Set(rules.lexicons.map(\.name))
    layers = Set(rules.layers)
    macros = Set(
      rules.rules.compactMap { rule in
        if case .macro(let macro) = rule.body { macro.name } else { nil }
      }
    )
    ids = rules.rules.map(\.id)
  }

  mutating func read(_ rule: Rule) {
    let node = RuleNode(rule)
    if let match = rule.body.match {
      add(PatternNames(match.expression, knownMacros: macros), to: node)
    }
    for exception in rule.body.exceptions {
      add(PatternNames(.tokens(exception.pattern), knownMacros: macros), to: node)
    }
    switch rule.body {
    case .lexicon(let lexicon):
      switch lexicon.inflection {
      case .verb: add("irregular-verb", to: node)
      case .noun: add("irregular-noun", to: node)
      case .none: break
      }
    case .macro(let macro): add(PatternNames(macro: macro, knownMacros: macros), to: node)
    case .layer(let layer):
      uses[.layer(layer.gives), default: []].insert(node)
      for name in layer.replaces { add(name, to: node) }
    case .attribution: add("cue", to: node)
    case .frame: break
    case .check(let check): for name in check.conditionNames { add(name, to: node) }
    case .compare(let compare):
      for value in compare.options.values {
        for word in value.split(separator: " ") { add(String(word), to: node) }
      }
    case .score(let score):
      for move in score.moves {
        addRules(move.when, to: node)
        if move.when.hasPrefix("layer:") {
          add(String(move.when.dropFirst("layer:".count)), to: node)
        }
      }
    }
  }

  private mutating func add(_ names: PatternNames, to node: RuleNode) {
    for macro in names.macros { uses[node, default: []].insert(.macro(macro)) }
    for name in names.names { add(name, to: node) }
  }

  /// A name is a lexicon before it is a layer, as in patterns; built-in names are neither.
  private mutating func add(_ name: String, to node: RuleNode) {
    if lexicons.contains(name) {
      uses[node, default: []].insert(.lexicon(name))
    } else if layers.contains(name) {
      uses[node, default: []].insert(.layer(name))
    }
  }

  /// The rules whose findings move a score: one id, or all with a beginning.
  private mutating func addRules(_ when: String, to node: RuleNode) {
    let wanted = when.hasSuffix("*") ? String(when.dropLast()) : nil
    for id in ids where id == when || wanted.map(id.hasPrefix) ?? false {
      uses[node, default: []].insert(.rule(id))
    }
  }
}

extension CheckDefinition {
  /// The lexicons and layers that its conditions on claims look for.
  fileprivate var conditionNames: [String] {
    guard case .claim(let conditions, _) = subject else { return [] }
    return conditions.filter { $0.field == .sourceHas || $0.field == .contentHas }
      .flatMap(\.values)
  }
}
