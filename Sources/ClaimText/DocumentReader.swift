/// Reads a text with its metadata into a ``Document``: the entry to the library's first stage.
///
/// A pure function: it opens no file, and gives the same document for the same bytes.
///
///     let reader = DocumentReader(profile: profile)
///     let document = try reader.read(text: "Title\n\n“We won,” she said.", path: "a.txt")
///     document.structure.quotations.count  // 1
public struct DocumentReader: Sendable {
  public let profile: SegmentationProfile
  public let limits: ReadingLimits

  public init(profile: SegmentationProfile, limits: ReadingLimits = ReadingLimits()) {
    self.profile = profile
    self.limits = limits
  }

  /// Reads the bytes of a text or Markdown file, with the front matter it may have.
  public func read(bytes: [UInt8], path: String) throws(InputError) -> Document {
    guard bytes.count <= limits.documentBytes else {
      throw .tooLarge(size: bytes.count, limit: limits.documentBytes)
    }
    let decoded = try TextDecoder(path: path).decode(bytes)
    return try read(file: decoded.text, path: path, diagnostics: decoded.diagnostics)
  }

  /// Reads the decoded text of a file, with the front matter it may have.
  package func read(
    file text: SourceText,
    path: String,
    diagnostics: [Diagnostic] = []
  ) throws(InputError) -> Document {
    let frontMatter = FrontMatter(of: text, path: path, limit: limits.frontMatterBytes)
    return try document(
      text,
      from: frontMatter.end,
      path: path,
      metadata: frontMatter.metadata,
      diagnostics: diagnostics + frontMatter.diagnostics
    )
  }

  /// Reads a text whose metadata is known; dashes at its start are no front matter.
  public func read(
    text: String,
    path: String,
    metadata: DocumentMetadata = DocumentMetadata()
  ) throws(InputError) -> Document {
    guard text.utf8.count <= limits.documentBytes else {
      throw .tooLarge(size: text.utf8.count, limit: limits.documentBytes)
    }
    return try document(
      SourceText(text),
      from: 0,
      path: path,
      metadata: metadata,
      diagnostics: []
    )
  }

  /// Reads what was taken out of a file of another format.
  package func read(_ extracted: ExtractedText, path: String) throws(InputError) -> Document {
    let (text, passages) = extracted.joined()
    guard text.bytes.count <= limits.documentBytes else {
      throw .tooLarge(size: text.bytes.count, limit: limits.documentBytes)
    }
    var segmenter = Segmenter(text, path: path, profile: profile, limits: limits)
    let structure = segmenter.structure(of: passages)
    return try document(
      text,
      structure: structure,
      path: path,
      metadata: extracted.metadata,
      diagnostics: extracted.diagnostics + segmenter.diagnostics
    )
  }

  private func document(
    _ text: SourceText,
    from start: Int,
    path: String,
    metadata: DocumentMetadata,
    diagnostics: [Diagnostic]
  ) throws(InputError) -> Document {
    var segmenter = Segmenter(text, path: path, profile: profile, limits: limits)
    let structure = segmenter.structure(from: start)
    return try document(
      text,
      structure: structure,
      path: path,
      metadata: metadata,
      diagnostics: diagnostics + segmenter.diagnostics
    )
  }

  private func document(
    _ text: SourceText,
    structure: TextStructure,
    path: String,
    metadata: DocumentMetadata,
    diagnostics: [Diagnostic]
  ) throws(InputError) -> Document {
    guard let first = structure.paragraphs.first else { throw .empty }
    var metadata = metadata
    if metadata.title == nil, first.role == .headline {
      metadata.title = text[first.range].split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    return Document(
      path: path,
      metadata: metadata,
      text: text,
      structure: structure,
      diagnostics: diagnostics
    )
  }
}
