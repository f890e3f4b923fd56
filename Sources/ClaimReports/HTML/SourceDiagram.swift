internal import ClaimExtraction
internal import ClaimVerification

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
    let layout = SourceLayout(graph, shared: shared, material)
    nodes = zip(layout.rows, layout.names).enumerated().map { row, document in
      Node(
        name: document.1,
        style: material.number(ofDocument: document.0) == nil ? "node outside" : "node",
        x: layout.nodeX,
        y: layout.y(ofRow: row),
        textX: layout.nodeX + 14,
        textY: layout.y(ofRow: row) + 5
      )
    }
    origins = shared.compactMap { Self.origin($0, layout) }
    let bends = graph.edges.compactMap { Self.bend(of: $0, layout) }
    arcs = bends.map(\.arc)
    width = layout.arcX + (bends.map(\.width).max() ?? 0) + 16
    height = layout.rows.count * SourceLayout.rowHeight
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
      let documents = origin.documents.map { material.name(of: $0) }.joined(separator: ", ")
      return "\(origin.name) is the origin of \(documents)"
    }
    let dependences = edges.map { "\($0.from) \($0.verb) \($0.to)" }
    words = (kinships + dependences).joined(separator: "; ") + "."
  }

  /// A bracket before the documents of an origin.
  private static func origin(_ origin: SourceGraph.Origin, _ layout: SourceLayout) -> Origin? {
    let rows = origin.documents.compactMap { layout.row(of: $0) }
    guard let first = rows.min(), let last = rows.max() else { return nil }
    let (top, bottom) = (layout.y(ofRow: first) - 9, layout.y(ofRow: last) + 9)
    let edge = layout.nodeX - 14
    return Origin(
      name: SourceLayout.short(origin.name),
      x: edge - 10,
      y: (top + bottom) / 2 + 5,
      path: "M\(edge + 5) \(top)H\(edge)V\(bottom)H\(edge + 5)"
    )
  }

  /// The farther apart two documents stand, the wider their arc.
  private static func bend(
    of edge: SourceGraph.Edge,
    _ layout: SourceLayout
  ) -> (arc: Arc, width: Int)? {
    guard let from = layout.row(of: edge.from), let to = layout.row(of: edge.to) else { return nil }
    let width = 24 + 14 * abs(from - to)
    let (start, end) = (layout.arcX, layout.arcX + width)
    let (top, bottom) = (layout.y(ofRow: from), layout.y(ofRow: to))
    let path = "M\(start) \(top)C\(end) \(top) \(end) \(bottom) \(start) \(bottom)"
    return (Arc(path: path, style: edge.kind.rawValue), width)
  }
}
