internal import ClaimRules
internal import ClaimText

/// The entries of a live report, each of which tells of its own moment.
///
/// A text is one when at least three of its paragraphs are times of day and nothing else.
struct LiveEntries {
  /// The entry of each sentence; empty for other texts.
  private let entries: [Int]

  private static let fewest = 3

  init(_ annotated: AnnotatedDocument) {
    var entries: [Int] = []
    var entry = 0
    for paragraph in annotated.document.structure.paragraphs {
      if Self.isTime(paragraph, in: annotated) { entry += 1 }
      entries += Array(repeating: entry, count: paragraph.sentences.count)
    }
    self.entries = entry < Self.fewest ? [] : entries
  }

  func areApart(_ sentence: Int, _ other: Int) -> Bool {
    !entries.isEmpty && entries[sentence] != entries[other]
  }

  private static func isTime(_ paragraph: Paragraph, in annotated: AnnotatedDocument) -> Bool {
    let tokens = paragraph.sentences.flatMap { annotated.document.structure.sentences[$0].tokens }
    let words = tokens.filter { annotated.tokens[$0].kind != .punctuation }
    return !words.isEmpty
      && words.allSatisfy { !annotated.annotations("clock-time", in: $0..<($0 + 1)).isEmpty }
  }
}
