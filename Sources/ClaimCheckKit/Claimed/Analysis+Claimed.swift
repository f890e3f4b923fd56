internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

extension Analysis {
  /// Makes documents of claims that were written before: the texts are annotated again, the claims
  /// stay as they are.
  ///
  /// - Parameter jobs: How many threads work; the result does not depend on it.
  /// - Returns: One outcome a document, in their order.
  public func analyse(_ claimed: ClaimedDocuments, jobs: Int) async -> [Outcome] {
    let documents = claimed.documents
    return await OrderedWork.results(parts: documents.count, jobs: jobs, rules: rules) {
      number,
      annotator in [analyse(documents[number], with: &annotator)]
    }
  }

  private func analyse(_ claimed: ClaimedDocument, with annotator: inout Annotator) -> Outcome {
    do throws(InputError) {
      let annotated = annotator.annotate(try document(of: claimed))
      return .document(AnalysedDocument(annotated: annotated, claims: claimed.claims))
    } catch {
      return .unreadable(path: claimed.reference.path, reason: error.description)
    }
  }

  private func document(of claimed: ClaimedDocument) throws(InputError) -> Document {
    let path = claimed.reference.path
    if let text = claimed.wholeText {
      let read = try reader.read(file: SourceText(text), path: path)
      return read.with(claimed.metadata(beside: read.metadata))
        .with(sha256: claimed.reference.sha256)
    }
    let partial = try PartialText(of: claimed, limit: reader.limits.documentBytes)
    return try reader.read(text: partial.text, path: path, metadata: claimed.metadata())
      .with(sha256: claimed.reference.sha256)
  }
}
