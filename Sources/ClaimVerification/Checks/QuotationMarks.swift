internal import ClaimRules
internal import ClaimText

/// Finds quotations whose closing mark is missing.
struct QuotationMarks {
  private let document: CheckedDocument
  private let maker: FindingMaker

  init(_ document: CheckedDocument, _ maker: FindingMaker) {
    self.document = document
    self.maker = maker
  }

  func findings() -> [FlaggedWords] {
    document.structure.quotations.filter { $0.end == .missing }.map { quotation in
      FlaggedWords(
        tokens: quotation.tokens,
        finding: maker.finding(
          kind: maker.rule.findingKind,
          slots: ["flag": document.annotated.text(of: quotation.tokens)],
          primary: document.document.place(of: quotation.tokens),
          context: document.context(of: quotation.tokens)
        )
      )
    }
  }
}
