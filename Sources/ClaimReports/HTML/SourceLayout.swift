internal import ClaimExtraction
internal import ClaimVerification
internal import OrderedCollections

/// Where the rows of the diagram of sources stand, in pixels.
struct SourceLayout {
  static let rowHeight = 30
  private static let letterWidth = 8
  private static let longestName = 32

  /// Documents of one origin together, then the others; what is cited from outside last.
  let rows: OrderedSet<String>
  let names: [String]
  /// Where the dots of the documents stand.
  let nodeX: Int
  /// Where arcs begin and end.
  let arcX: Int

  init(_ graph: SourceGraph, shared: [SourceGraph.Origin], _ material: PageMaterial) {
    rows = OrderedSet(
      shared.flatMap(\.documents) + material.documents.map(\.path)
        + graph.edges.flatMap { [$0.from, $0.to] }
    )
    names = rows.map { Self.short(material.name(of: $0)) }
    nodeX = 36 + Self.width(of: shared.map { Self.short($0.name) })
    arcX = nodeX + 16 + Self.width(of: names)
  }

  func row(of path: String) -> Int? { rows.firstIndex(of: path) }

  func y(ofRow row: Int) -> Int { row * Self.rowHeight + Self.rowHeight / 2 }

  static func short(_ name: String) -> String { Excerpt.head(of: name, columns: longestName) }

  /// Fonts differ: wide enough for most.
  private static func width(of names: [String]) -> Int {
    letterWidth * (names.map(\.displayWidth).max() ?? 0)
  }
}
