internal import ClaimText

/// The core properties of a DOCX file as metadata.
enum WordProperties {
  /// The day on which a draft was last saved counts as that of publication.
  static func metadata(_ bytes: [UInt8], maxDepth: Int) throws(ArticleProblem) -> DocumentMetadata {
    var values: [String: String] = [:]
    var name: String?
    try WordElements.read(bytes, part: "docProps/core.xml", maxDepth: maxDepth) { event in
      switch event {
      case .start(let element, _): name = element
      case .end: name = nil
      case .text(let text): if let name { values[name, default: ""] += text }
      }
    }
    let filled = values.mapValues {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    .filter { !$0.value.isEmpty }
    return DocumentMetadata(
      id: filled["identifier"],
      title: filled["title"],
      byline: filled["creator"],
      published: (filled["modified"] ?? filled["created"]).flatMap { CalendarDate(iso: $0) },
      language: filled["language"]
    )
  }
}
