internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Compares documents with each other: who copies and cites whom, which claims are the same fact, and
/// where they contradict each other.
struct CrossDocumentVerification {
  private let rules: RuleSet

  init(_ rules: RuleSet) {
    self.rules = rules
  }

  struct Outcome {
    /// In order of the comparisons.
    let findings: [Finding]
    /// In order of the claims.
    let groups: [ClaimGroup]
    let sources: SourceGraph
    /// Where a bound on the work cut in.
    let diagnostics: [Diagnostic]
  }

  func verify(_ documents: [AnalysedDocument]) -> Outcome {
    var cuts = CutComparisons()
    let copying = rules.comparisons(named: "copy").first?.definition
    let graph = SourceGraphBuilder(
      documents,
      leastShare: CompareOptions(copying, defaults: ["share": 0.3]).number("share"),
      noting: &cuts
    )
    let compared = ComparedDocuments(
      documents,
      origins: graph.origins,
      rules: rules,
      noting: &cuts
    )
    let independence = Independence(origins: graph.origins, citations: compared.citations)
    let comparisons = Comparisons(compared, noting: &cuts)
    let grouping = ClaimGrouping(
      compared: compared,
      independence: independence,
      relations: comparisons.all.map(\.relations),
      apart: comparisons.apart
    )
    return Outcome(
      findings: sourceFindings(documents, graph, compared, independence, comparisons)
        + conflicts(comparisons, compared),
      groups: grouping.groups(),
      sources: graph.graph(compared.citations),
      diagnostics: cuts.diagnostics { documents[$0].annotated.document.path }
    )
  }

  private func conflicts(_ comparisons: Comparisons, _ compared: ComparedDocuments) -> [Finding] {
    comparisons.all.flatMap { comparison in
      makers(named: comparison.name).flatMap { maker, _ in
        ConflictReport(
          compared: compared,
          maker: maker,
          kind: comparison.kind,
          relations: comparison.relations
        ).findings()
      }
    }
  }

  /// Who takes over whom, who cites whom in a circle, and who may share a source without a name.
  private func sourceFindings(
    _ documents: [AnalysedDocument],
    _ graph: SourceGraphBuilder,
    _ compared: ComparedDocuments,
    _ independence: Independence,
    _ comparisons: Comparisons
  ) -> [Finding] {
    let copies = makers(named: "copy").prefix(1).flatMap { maker, _ in
      CopyReport(documents: documents, maker: maker).findings(graph.copies)
    }
    let circles = makers(named: "citation-circle").flatMap { maker, _ in
      CircleReport(
        documents: documents,
        citations: compared.citations,
        origins: graph.origins,
        maker: maker
      ).findings(independence.circles)
    }
    let agreements = comparisons.all.flatMap(\.relations).filter { $0.kind == .agreement }
    let shared = makers(named: "shared-unnamed-source").flatMap { maker, definition in
      SharedSourceReport(
        compared: compared,
        independence: independence,
        maker: maker,
        options: definition.options
      ).findings(Facts(agreements).all)
    }
    return copies + circles + shared
  }

  private func makers(named name: String) -> [(FindingMaker, CompareDefinition)] {
    rules.comparisons(named: name).map { rule, definition in
      (FindingMaker(rule: rule, definition: definition.finding), definition)
    }
  }
}
