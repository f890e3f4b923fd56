internal import ClaimText

/// Keeps documents apart that call themselves by one id: the first keeps it, the others go by path.
struct DocumentNames {
  /// The owner of each id taken so far.
  private var owners: [String: String]

  /// - Parameter documents: All of a run; nobody's path may be another one's id.
  init(_ documents: [Document]) {
    owners = Dictionary(
      documents.map { ($0.path, $0.path) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The document under another id, when it needs one.
  mutating func renamed(_ document: Document) -> Document? {
    guard let id = document.metadata.id else { return nil }
    guard let owner = owners[id], owner != document.path else {
      owners[id] = document.path
      return nil
    }
    var metadata = document.metadata
    metadata.id = nil
    let diagnostic = Diagnostic(
      id: "input.same-id",
      severity: .warning,
      message: "the id “\(id)” is already that of \(owner); this text goes by its path",
      file: document.path
    )
    return document.with(metadata, telling: [diagnostic])
  }
}
