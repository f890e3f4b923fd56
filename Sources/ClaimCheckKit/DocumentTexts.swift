public import ClaimExtraction
internal import ClaimRules
public import ClaimText

extension Sequence<AnalysedDocument> {
  /// The texts by the path of their document, which reports quote from.
  public var textsByPath: [String: SourceText] {
    Dictionary(
      map { ($0.annotated.document.path, $0.annotated.document.text) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
