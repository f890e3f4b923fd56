internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification
internal import OrderedCollections

/// Places as SARIF writes them, among the documents of one run.
struct SARIFPlaces {
  private let documents: OrderedDictionary<String, ContentHash?>
  private let texts: [String: SourceText]

  init(documents: [DocumentReference], texts: [String: SourceText]) {
    self.documents = OrderedDictionary(documents.map { ($0.path, $0.sha256) }) { first, _ in first }
    self.texts = texts
  }

  var artifacts: [SARIFLog.Artifact] {
    documents.map { path, hash in
      .init(location: .init(uri: Self.uri(of: path)), hashes: hash.map { .init(sha256: $0) })
    }
  }

  func location(of place: Place, id: Int? = nil) -> SARIFLog.Location {
    let lines = PlaceRegion(place, in: texts)
    let region = SARIFLog.Region(
      startLine: lines?.start.line,
      startColumn: lines?.start.column,
      endLine: lines?.end?.line,
      endColumn: lines?.end?.column,
      charOffset: place.span.start,
      charLength: place.span.end - place.span.start,
      snippet: place.text.isEmpty ? nil : .init(text: place.text)
    )
    return SARIFLog.Location(
      id: id,
      physicalLocation: .init(artifactLocation: file(place.document), region: region),
      message: place.note.map { .init(plain: $0) }
    )
  }

  func location(of diagnostic: Diagnostic) -> SARIFLog.Location {
    let region = diagnostic.location.map {
      SARIFLog.Region(startLine: $0.line, startColumn: $0.column)
    }
    return SARIFLog.Location(
      physicalLocation: .init(artifactLocation: file(diagnostic.file), region: region)
    )
  }

  /// From the words that are flagged to those that they are held against.
  func flow(through places: [Place]) -> SARIFLog.CodeFlow {
    let steps = places.map { SARIFLog.ThreadFlowLocation(location: location(of: $0)) }
    return .init(threadFlows: [.init(locations: steps)])
  }

  private func file(_ path: String) -> SARIFLog.ArtifactLocation {
    .init(uri: Self.uri(of: path), index: documents.index(forKey: path))
  }

  private static let unescaped = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8
  )

  /// A path as a reference that is relative where the path is.
  static func uri(of path: String) -> String {
    let escaped = path.utf8.reduce(into: "") { uri, byte in
      if Self.unescaped.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += byte.percentEncoded
      }
    }
    return path.hasPrefix("/") ? "file://\(escaped)" : escaped
  }
}
