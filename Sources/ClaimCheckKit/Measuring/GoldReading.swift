package import ClaimExtraction
internal import ClaimRules
package import ClaimText

/// The documents of a corpus as the pipeline reads them.
package struct GoldReading: Sendable {
  /// A document as annotated and as analysed.
  package struct Pair: Sendable {
    package let gold: GoldDocument
    package let analysed: AnalysedDocument

    package init(gold: GoldDocument, analysed: AnalysedDocument) {
      self.gold = gold
      self.analysed = analysed
    }
  }

  /// In order of the corpus; documents that the pipeline cannot read are missing.
  package let documents: [Pair]
  /// What is wrong with the corpus, what was not read, and rules that gave up.
  package let diagnostics: [Diagnostic]

  package init(_ corpus: GoldCorpus, by analysis: Analysis, jobs: Int) async {
    let inputs = corpus.documents.map { InputFile(path: $0.path) }
    let outcomes = await analysis.analyse(inputs, jobs: jobs)
    var documents: [Pair] = []
    var diagnostics = corpus.diagnostics
    for (gold, outcome) in zip(corpus.documents, outcomes) {
      switch outcome {
      case .document(let analysed) where analysed.annotated.document.text == gold.text:
        documents.append(Pair(gold: gold, analysed: analysed))
        diagnostics += analysed.annotated.diagnostics
      case .document:
        diagnostics.append(Self.unread(gold, "the text is not the one that was annotated"))
      case .unreadable(_, let reason): diagnostics.append(Self.unread(gold, reason))
      }
    }
    self.documents = documents
    self.diagnostics = diagnostics
  }

  private static func unread(_ gold: GoldDocument, _ reason: String) -> Diagnostic {
    Diagnostic(id: "gold.file", severity: .error, message: reason, file: gold.path)
  }
}
