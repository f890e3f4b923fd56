package import ClaimExtraction
package import ClaimRules

/// Measures with reliability counted on other documents than those that are scored: of every document
/// the number in its corpus decides which part it is in, and the counts come from the other parts.
package enum FoldedMeasurement {
  /// The reliability that the documents of each part are read with.
  ///
  /// - Parameters:
  ///   - candidates: Those of all documents.
  ///   - parts: Into how many parts the documents go, 2 or more.
  ///   - packs: The packs of the rules; what is counted takes the place of what they hold.
  ///   - minConfidence: As for ``Analysis``.
  package static func reliabilities(
    _ candidates: GoldCandidates,
    parts: Int,
    packs: [RulePack],
    features: [[CandidateTraits.Trait]],
    minConfidence: Double? = nil
  ) -> [Reliability] {
    (0..<parts).map { part in
      let others = candidates.documents.enumerated().filter { $0.offset % parts != part }
        .flatMap(\.element)
      let count = ReliabilityCount(others, features: features)
      let rules = RuleSet(packs: packs + [count.pack()], spread: .overCores)
      return Reliability(rules, minConfidence: minConfidence)
    }
  }

  /// The documents with the claims that they have with the reliability of their parts.
  package static func read(
    _ documents: [GoldReading.Pair],
    with reliabilities: [Reliability]
  ) -> [GoldReading.Pair] {
    documents.enumerated().map { index, pair in
      let annotated = pair.analysed.annotated
      let reliability = reliabilities[index % reliabilities.count]
      let claims = ClaimReader(annotated, reliability).claims()
      return GoldReading.Pair(
        gold: pair.gold,
        analysed: AnalysedDocument(annotated: annotated, claims: claims)
      )
    }
  }
}
