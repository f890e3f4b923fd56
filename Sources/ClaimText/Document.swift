/// One text with its metadata and its structure; positions in all of it are byte ranges of ``text``.
///
/// Immutable, and a class, so that handing it on costs no copy.
public final class Document: Sendable {
  /// From the metadata, else the path: unique among the documents of one run.
  public let id: String
  /// The path as given on the command line, `-` for standard input.
  public let path: String
  public let metadata: DocumentMetadata
  /// The whole decoded file, front matter included, so that positions are those of the file; of formats
  /// that are no text the words taken out of it.
  public let text: SourceText
  public let structure: TextStructure
  /// The hash of the file's bytes; `nil` for a text that was no file.
  public let sha256: ContentHash?
  /// What reading the text had to tell: a fall-back encoding, a missing quotation mark.
  public let diagnostics: [Diagnostic]

  package init(
    path: String,
    metadata: DocumentMetadata,
    text: SourceText,
    structure: TextStructure,
    sha256: ContentHash? = nil,
    diagnostics: [Diagnostic]
  ) {
    self.id = metadata.id ?? path
    self.path = path
    self.metadata = metadata
    self.text = text
    self.structure = structure
    self.sha256 = sha256
    self.diagnostics = diagnostics
  }

  /// The same text as one that others are held against: an article becomes a reference.
  package func asReference() -> Document {
    guard metadata.kind == .article else { return self }
    var metadata = metadata
    metadata.kind = .reference
    return with(metadata)
  }

  /// The same text under other metadata, with more to tell of.
  package func with(_ metadata: DocumentMetadata, telling more: [Diagnostic] = []) -> Document {
    with(metadata, sha256: sha256, telling: more)
  }

  /// The same text as that of a file with this hash.
  package func with(sha256: ContentHash?) -> Document {
    with(metadata, sha256: sha256)
  }

  private func with(
    _ metadata: DocumentMetadata,
    sha256: ContentHash?,
    telling more: [Diagnostic] = []
  ) -> Document {
    Document(
      path: path,
      metadata: metadata,
      text: text,
      structure: structure,
      sha256: sha256,
      diagnostics: diagnostics + more
    )
  }
}

extension Document: Hashable {
  public static func == (left: Document, right: Document) -> Bool {
    left === right
      || left.path == right.path && left.metadata == right.metadata && left.text == right.text
        && left.structure == right.structure && left.diagnostics == right.diagnostics
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(text)
  }
}
