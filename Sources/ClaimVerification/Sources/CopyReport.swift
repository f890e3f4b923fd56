internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Tells of each copy that it corroborates nothing: one finding a copy, with what it took over.
struct CopyReport {
  let documents: [AnalysedDocument]
  let maker: FindingMaker

  func findings(_ copies: [Copy]) -> [Finding] {
    copies.compactMap { copy in
      let (taker, giver) = (documents[copy.copy], documents[copy.original])
      guard let longest = copy.copiedPassages.max(by: { $0.count < $1.count }) else { return nil }
      let rest = copy.copiedPassages.filter { $0 != longest }
      let outlet = giver.annotated.document.metadata.outlet ?? giver.annotated.document.path
      return maker.finding(
        kind: "corroborated-by-copy",
        slots: ["origin": outlet],
        primary: taker.place(of: longest),
        related: copy.originalPassages.map { giver.place(of: $0, note: outlet) }
          + rest.map { taker.place(of: $0, note: "taken over, too") },
        reasons: [
          "\(copy.copiedPassages.count) passages of six words or more stand in both texts, quotations left out",
          "\(Int((copy.share * 100).rounded())) % of the smaller text stands in the other",
          "what both say has one origin",
        ]
      )
    }
  }
}
