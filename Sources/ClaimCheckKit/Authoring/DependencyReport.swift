public import ClaimReports
internal import ClaimRules

/// What a rule, lexicon, macro or layer uses, or who uses it, directly and through others.
public struct DependencyReport {
  private let catalogue: RuleCatalogue
  private let root: RuleNode
  private let isReversed: Bool

  /// - Parameter isReversed: Whether to tell who uses the node instead of what it uses.
  public init(_ catalogue: RuleCatalogue, of root: RuleNode, isReversed: Bool) {
    self.catalogue = catalogue
    self.root = root
    self.isReversed = isReversed
  }

  /// A tree in which everything stands once, where it is nearest to the node; then, for what a node
  /// uses, who uses it.
  public func text() -> String {
    var lines = NearestTree(root, next: next).lines(line)
    if isReversed {
      if catalogue.graph.users(root).isEmpty {
        lines.append("No rule uses it. The program itself may: it reads some lexicons and layers.")
      }
    } else {
      lines.append("")
      let users = catalogue.graph.users(root)
      lines.append(users.isEmpty ? "used by no rule" : "used by")
      lines += users.map { "  \(line($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A graph for Graphviz, arrows leading from the user to what is used.
  public func dot() -> String {
    var lines = ["digraph \"\(root.name)\" {", "  rankdir=LR;"]
    for node in nodes { lines.append("  \"\(node)\" [shape=\(shape(of: node))];") }
    for edge in edges { lines.append("  \"\(edge.user)\" -> \"\(edge.used)\";") }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// `root`, `nodes` with name, kind and summary, and `edges` from the user to what is used.
  public func json() throws(ReportError) -> String {
    struct Named: Encodable {
      let name: String
      let kind: String
      let summary: String
    }
    struct Edge: Encodable {
      let user: String
      let used: String
    }
    struct Graph: Encodable {
      let root: String
      let nodes: [Named]
      let edges: [Edge]
    }
    return try JSONText.pretty(
      Graph(
        root: root.description,
        nodes: nodes.map {
          Named(name: $0.name, kind: $0.kind, summary: catalogue.summary(of: $0))
        },
        edges: edges.map { Edge(user: $0.user.description, used: $0.used.description) }
      )
    )
  }

  private func next(_ node: RuleNode) -> [RuleNode] {
    isReversed ? catalogue.graph.users(node) : catalogue.graph.uses(node)
  }

  private var nodes: [RuleNode] { catalogue.graph.reach(root, by: next) }

  private var edges: [(user: RuleNode, used: RuleNode)] {
    nodes.flatMap { node in
      next(node).map { isReversed ? (user: $0, used: node) : (user: node, used: $0) }
    }
  }

  private func line(_ node: RuleNode) -> String {
    "\(node)  (\(catalogue.summary(of: node)))"
  }

  private func shape(of node: RuleNode) -> String {
    switch node {
    case .lexicon: "note"
    case .macro: "hexagon"
    case .layer: "ellipse"
    case .rule: "box"
    }
  }
}

/// A tree in which everything stands once, where it is nearest to the root.
private struct NearestTree {
  private let root: RuleNode
  private var children: [RuleNode: [RuleNode]] = [:]

  init(_ root: RuleNode, next: (RuleNode) -> [RuleNode]) {
    self.root = root
    var known: Set = [root]
    var level = [root]
    while !level.isEmpty {
      for node in level {
        children[node] = next(node).filter { known.insert($0).inserted }
      }
      level = level.flatMap { children[$0] ?? [] }
    }
  }

  func lines(_ line: (RuleNode) -> String) -> [String] {
    [line(root)] + lines(below: root, prefix: "", line)
  }

  private func lines(
    below node: RuleNode,
    prefix: String,
    _ line: (RuleNode) -> String
  ) -> [String] {
    let children = children[node] ?? []
    return children.enumerated().flatMap { index, child in
      let isLast = index == children.count - 1
      return [prefix + (isLast ? "└─ " : "├─ ") + line(child)]
        + lines(below: child, prefix: prefix + (isLast ? "   " : "│  "), line)
    }
  }
}
