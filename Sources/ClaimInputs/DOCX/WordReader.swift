internal import ArchiveEngine
internal import ClaimText

/// Takes the article out of a DOCX file. Its lines are paragraphs, counted without empty ones.
struct WordReader {
  let limits: InputLimits

  private struct Parts {
    let document: [UInt8]
    let styles: [UInt8]?
    let notes: [(part: String, bytes: [UInt8])]
    let core: [UInt8]?
  }

  /// - Throws: ``ArticleProblem`` when it is no DOCX file, or a bound on unpacking is hit.
  func read(_ bytes: [UInt8]) throws(ArticleProblem) -> ExtractedText {
    let parts = try unpacked(bytes)
    let styles =
      try parts.styles.map { (bytes) throws(ArticleProblem) in
        try WordStyles(bytes, part: "word/styles.xml", maxDepth: limits.openElements)
      } ?? WordStyles()
    let body = try paragraphs(of: parts.document, part: "word/document.xml", styles)
    guard !body.isEmpty else {
      throw ArticleProblem("the document has no text; there is nothing to check")
    }
    var passages = body.enumerated().map { index, paragraph in
      passage(paragraph, role: role(of: paragraph), number: index + 1)
    }
    for (part, bytes) in parts.notes {
      for note in try paragraphs(of: bytes, part: part, styles) {
        passages.append(passage(note, role: .footnote, number: passages.count + 1))
      }
    }
    let captions = passages.filter { $0.role == .caption }
    let notes = passages.filter { $0.role == .footnote }
    let text = passages.filter { $0.role != .caption && $0.role != .footnote }
    var metadata = DocumentMetadata()
    if let core = parts.core {
      metadata = try WordProperties.metadata(core, maxDepth: limits.openElements)
    }
    return ExtractedText(metadata: metadata, passages: text + captions + notes)
  }

  private func unpacked(_ bytes: [UInt8]) throws(ArticleProblem) -> Parts {
    do throws(ArchiveError) {
      let archive = try Archive(bytes, limits: limits.archive)
      guard let document = try archive.contents(of: "word/document.xml") else {
        throw .brokenMember("word/document.xml", reason: "there is no such member")
      }
      var notes: [(part: String, bytes: [UInt8])] = []
      for part in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let bytes = try archive.contents(of: part) { notes.append((part, bytes)) }
      }
      return Parts(
        document: document,
        styles: try archive.contents(of: "word/styles.xml"),
        notes: notes,
        core: try archive.contents(of: "docProps/core.xml")
      )
    } catch {
      throw ArticleProblem(
        "this is no DOCX file that can be read: \(error); save the text as DOCX or as plain text"
      )
    }
  }

  private func paragraphs(
    of bytes: [UInt8],
    part: String,
    _ styles: WordStyles
  ) throws(ArticleProblem) -> [WordParagraph] {
    let reader = WordParagraphReader(styles)
    try WordElements.read(bytes, part: part, maxDepth: limits.openElements) { reader.handle($0) }
    return reader.paragraphs
  }

  /// `nil` leaves it to looks whether a paragraph is a headline.
  private func role(of paragraph: WordParagraph) -> Paragraph.Role? {
    switch paragraph.role {
    case .title: .headline
    case .heading: .heading
    case .listItem: .listItem
    case .caption: .caption
    case .body: nil
    }
  }

  private func passage(
    _ paragraph: WordParagraph,
    role: Paragraph.Role?,
    number: Int
  ) -> ExtractedText.Passage {
    let place = TextLocation(line: number, column: 1)
    return ExtractedText.Passage(paragraph.text, role: role, at: place)
  }
}
