internal import ClaimExtraction
internal import ClaimRules

/// Compares documents with each other: who copies whom, which claims are the same fact, and where
/// they contradict each other.
struct CrossDocumentVerification {
  private let rules: RuleSet

  init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// - Returns: Findings in order of the comparisons, groups in order of the claims, and the graph
  ///   of sources.
  func verify(
    _ documents: [AnalysedDocument]
  ) -> (findings: [Finding], groups: [ClaimGroup], sources: SourceGraph) {
    let copying = rules.comparisons(named: "copy").first
    let graph = SourceGraphBuilder(
      documents,
      leastShare: options(copying?.definition, ["share": 0.3]).number("share")
    )
    let compared = ComparedDocuments(documents, origins: graph.origins, rules: rules)
    var findings: [Finding] = []
    if let (rule, definition) = copying {
      let maker = FindingMaker(rule: rule, definition: definition.finding)
      findings += CopyReport(documents: documents, maker: maker).findings(graph.copies)
    }
    let comparisons = Comparisons(compared)
    for comparison in comparisons.all {
      for (rule, definition) in rules.comparisons(named: comparison.name) {
        findings += ConflictReport(
          compared: compared,
          maker: FindingMaker(rule: rule, definition: definition.finding),
          kind: comparison.kind,
          relations: comparison.relations
        ).findings()
      }
    }
    let grouping = ClaimGrouping(compared: compared, relations: comparisons.all.map(\.relations))
    return (findings, grouping.groups(), graph.graph(linkedBy: compared.links))
  }

  private func options(_ definition: CompareDefinition?, _ defaults: [String: Double])
    -> CompareOptions
  {
    CompareOptions(definition, defaults: defaults)
  }
}
