package import ClaimRules

/// Says what kind of source some words name, whether or not an attribution was found there.
package struct SourceKindReader {
  private var resolver: SourceResolver

  package init(_ annotated: AnnotatedDocument, _ reliability: Reliability) {
    let index = EntityReader.entities(of: annotated)
    let attributions = AttributionReader(annotated, reliability).attributions()
    resolver = SourceResolver(
      index,
      references: ReferenceReader.references(of: index, attributions: attributions)
    )
  }

  /// The kind of a source; several have to come in order of the text.
  package mutating func kind(of source: Range<Int>) -> SourceKind {
    resolver.resolve(source).kind
  }
}
