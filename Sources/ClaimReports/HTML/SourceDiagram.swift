internal import ClaimExtraction
internal import ClaimVerification
internal import OrderedCollections

/// Origins, their documents, and arcs for what copies and cites what; every length in pixels.
struct SourceDiagram {
  struct Origin {
    let name: String
    let x: Int
    let y: Int
    let path: String
  }

  struct Node {
    let name: String
    let style: String
    let x: Int
    let y: Int
    let textX: Int
    let textY: Int
  }

  struct Arc {
    let path: String
    let style: String
  }

  struct Edge {
    let from: String
    let verb: String
    let to: String
    let evidence: String
  }

  private static let rowHeight = 30
  private static let letterWidth = 8
  private static let longestName = 32

  let width: Int
  let height: Int
  let words: String
  let origins: [Origin]
  let nodes: [Node]
  let arcs: [Arc]
  let hasEdges: Bool
  let edges: [Edge]

  /// `nil` where nothing depends on anything.
  init?(_ material: PageMaterial) {
    let graph = material.report.sources
    let shared = graph.origins.filter { $0.documents.count > 1 }
    guard !shared.isEmpty || !graph.edges.isEmpty else { return nil }
    // Documents of one origin stand together, then the others; what is cited from outside last.
    let paths = OrderedSet(
      shared.flatMap(\.documents) + material.documents.map(\.path)
        + graph.edges.flatMap { [$0.from, $0.to] }
    )
    func name(_ path: String) -> String {
      Excerpt.head(of: material.name(of: path), columns: Self.longestName)
    }
    func y(_ row: Int) -> Int { row * Self.rowHeight + Self.rowHeight / 2 }
    let originWidth =
      (shared.map { min($0.name.displayWidth, Self.longestName) }.max() ?? 0) * Self.letterWidth
    let nodeX = originWidth + 36
    let nameWidth = (paths.map { name($0).displayWidth }.max() ?? 0) * Self.letterWidth
    let arcX = nodeX + 16 + nameWidth
    nodes = paths.enumerated().map { row, path in
      Node(
        name: name(path),
        style: material.number(ofDocument: path) == nil ? "node outside" : "node",
        x: nodeX,
        y: y(row),
        textX: nodeX + 14,
        textY: y(row) + 5
      )
    }
    origins = shared.compactMap { origin in
      let rows = origin.documents.compactMap { paths.firstIndex(of: $0) }
      guard let first = rows.min(), let last = rows.max() else { return nil }
      let (top, bottom, edge) = (y(first) - 9, y(last) + 9, nodeX - 14)
      return Origin(
        name: Excerpt.head(of: origin.name, columns: Self.longestName),
        x: edge - 10,
        y: (top + bottom) / 2 + 5,
        path: "M\(edge + 5) \(top)H\(edge)V\(bottom)H\(edge + 5)"
      )
    }
    var widest = 0
    arcs = graph.edges.compactMap { edge in
      guard let from = paths.firstIndex(of: edge.from), let to = paths.firstIndex(of: edge.to)
      else { return nil }
      let bulge = 24 + 14 * abs(from - to)
      widest = max(widest, bulge)
      return Arc(
        path:
          "M\(arcX) \(y(from))C\(arcX + bulge) \(y(from)) \(arcX + bulge) \(y(to)) \(arcX) \(y(to))",
        style: edge.kind.rawValue
      )
    }
    width = arcX + widest + 16
    height = paths.count * Self.rowHeight
    edges = graph.edges.map { edge in
      Edge(
        from: material.name(of: edge.from),
        verb: edge.kind.rawValue,
        to: material.name(of: edge.to),
        evidence: edge.evidence
      )
    }
    hasEdges = !edges.isEmpty
    let kinships = shared.map { origin in
      "\(origin.name) is the origin of \(origin.documents.map(material.name(of:)).joined(separator: ", "))"
    }
    words =
      (kinships + edges.map { "\($0.from) \($0.verb) \($0.to)" }).joined(separator: "; ") + "."
  }
}
