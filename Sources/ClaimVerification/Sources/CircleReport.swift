internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Tells of texts that cite each other in a circle: one finding a circle, at the first of them.
struct CircleReport {
  let documents: [AnalysedDocument]
  let citations: [Citation]
  let origins: [Int]
  let maker: FindingMaker

  func findings(_ circles: [[Int]]) -> [Finding] {
    circles.compactMap { circle in
      let members = Set(circle)
      // One place for each text that cites another one of the circle.
      var seen: Set<Int> = []
      let steps = citations.filter { citation in
        let (from, to) = (origins[citation.from], origins[citation.to])
        return from != to && members.contains(from) && members.contains(to)
          && !citation.tokens.isEmpty && seen.insert(from).inserted
      }
      guard let first = steps.first else { return nil }
      let names = steps.map { name($0.from) }
      return maker.finding(
        kind: maker.rule.findingKind,
        slots: ["other": name(first.to), "count": "\(circle.count)"],
        primary: place(first),
        related: steps.dropFirst().map { place($0, note: name($0.from)) },
        reasons: steps.map { "\(name($0.from)) cites \(name($0.to)): “\($0.evidence)”" } + [
          "so \(names.joined(separator: ", ")) confirm nothing for each other"
        ],
        claims: steps.compactMap(\.claim)
      )
    }
  }

  private func place(_ citation: Citation, note: String? = nil) -> Place {
    documents[citation.from].place(of: citation.tokens, note: note)
  }

  private func name(_ document: Int) -> String {
    documents[document].annotated.document.metadata.outlet
      ?? documents[document].annotated.document.path
  }
}
