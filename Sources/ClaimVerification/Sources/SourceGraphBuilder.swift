internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Joins documents to origins and draws who copies and cites whom.
struct SourceGraphBuilder {
  let documents: [AnalysedDocument]
  let copies: [Copy]
  /// The origin of each document, as an index into `documents`: itself unless it is a copy.
  let origins: [Int]

  init(_ documents: [AnalysedDocument], leastShare: Double, noting cuts: inout CutComparisons) {
    self.documents = documents
    var copies: [Copy] = []
    var origins = Array(documents.indices)
    // The largest share first: a copy has one original.
    let found = CopyFinder(leastShare: leastShare)
      .copies(among: documents, noting: &cuts)
    for copy in found.sorted(by: { ($1.share, $0.copy) < ($0.share, $1.copy) })
    where origins[copy.copy] == copy.copy && Self.root(copy.original, origins) != copy.copy {
      origins[copy.copy] = copy.original
      copies.append(copy)
    }
    self.copies = copies.sorted { $0.copy < $1.copy }
    self.origins = documents.indices.map { Self.root($0, origins) }
  }

  private static func root(_ document: Int, _ origins: [Int]) -> Int {
    var current = document
    while origins[current] != current { current = origins[current] }
    return current
  }

  /// - Parameter citations: Of several in one document of another the first is shown.
  func graph(_ citations: [Citation]) -> SourceGraph {
    var shown: Set<[Int]> = []
    let members = Dictionary(grouping: documents.indices) { origins[$0] }
    return SourceGraph(
      origins: members.sorted { $0.key < $1.key }.map { root, members in
        SourceGraph.Origin(
          id: documents[root].annotated.document.id,
          documents: members.map(path),
          name: documents[root].annotated.document.metadata.outlet ?? path(root)
        )
      },
      edges: copies.map { copy in
        SourceGraph.Edge(
          from: path(copy.copy),
          to: path(copy.original),
          kind: .copies,
          evidence: "\(Int((copy.share * 100).rounded())) % of the smaller text"
        )
      }
        + citations.filter { shown.insert([$0.from, $0.to]).inserted }
        .map { citation in
          SourceGraph.Edge(
            from: path(citation.from),
            to: path(citation.to),
            kind: .cites,
            evidence: citation.evidence
          )
        }
    )
  }

  private func path(_ document: Int) -> String {
    documents[document].annotated.document.path
  }
}
