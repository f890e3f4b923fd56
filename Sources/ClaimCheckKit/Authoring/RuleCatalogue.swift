internal import ClaimReports
public import ClaimRules
internal import ClaimText

/// Finds rules, lexicons, macros and layers by name, and says in a few words what each is.
public struct RuleCatalogue: Sendable {
  public let rules: RuleSet
  public let graph: RuleGraph

  public init(_ rules: RuleSet) {
    self.rules = rules
    graph = RuleGraph(rules)
  }

  /// What a name stands for: the id of a rule, or the name of a lexicon, a macro or a layer, in that
  /// order.
  public func node(named name: String) throws(UnknownRuleName) -> RuleNode {
    if let rule = rules.rule(id: name) { return RuleNode(rule) }
    if rules.lexicon(named: name) != nil { return .lexicon(name) }
    if macros.contains(name) { return .macro(name) }
    if rules.layers.contains(name) { return .layer(name) }
    let known = rules.rules.map(\.id) + rules.lexicons.map(\.name) + macros + rules.layers
    throw UnknownRuleName(name: name, nearest: NearestName.of(name, among: known))
  }

  /// The rules that make a node what it is: the files of a lexicon, the rules that give a layer.
  public func definitions(of node: RuleNode) -> [Rule] {
    rules.rules.filter { rule in
      switch (node, rule.body) {
      case (.lexicon(let name), .lexicon(let lexicon)): lexicon.name == name
      case (.macro(let name), .macro(let macro)): macro.name == name
      case (.layer(let name), .layer(let layer)): layer.gives == name
      case (.rule(let id), _): rule.id == id
      default: false
      }
    }
  }

  /// How much there is of a node, or what a rule is about.
  public func summary(of node: RuleNode) -> String {
    let definitions = definitions(of: node)
    switch node {
    case .lexicon(let name):
      let count = rules.lexicon(named: name)?.entries.count ?? 0
      return "\(count) \(count == 1 ? "entry" : "entries")"
    case .layer: return definitions.isEmpty ? "built in" : counted(definitions.count, "rule")
    case .macro, .rule: return definitions.first?.header.title ?? ""
    }
  }

  private var macros: [String] {
    rules.rules.compactMap { rule in
      if case .macro(let macro) = rule.body { macro.name } else { nil }
    }
  }
}

/// A name that no rule, lexicon, macro or layer has.
public struct UnknownRuleName: Error, Sendable, Hashable, CustomStringConvertible {
  public let name: String
  public let nearest: String?

  public var description: String {
    "there is no rule, lexicon, macro or layer “\(name)”"
      + (nearest.map { "; did you mean “\($0)”?" } ?? "")
  }
}
