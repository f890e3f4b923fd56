internal import ClaimExtraction
internal import ClaimText

extension ScoredAttribution {
  /// What an attribution is by some split; `nil` when it is nothing.
  ///
  /// - Parameter scalars: The code points of the document.
  func value(
    of split: AttributionSplit,
    in document: GoldDocument,
    _ scalars: [Unicode.Scalar]
  ) -> String? {
    switch split {
    case .type: type.rawValue
    case .length: length
    case .source: sourceKind(scalars)
    case .publisher: document.publisher
    case .cueClass: cueClass
    }
  }

  private var length: String {
    switch content.count {
    case ...3: "1-3 words"
    case ...9: "4-9 words"
    case ...29: "10-29 words"
    default: "30+ words"
    }
  }

  private func sourceKind(_ scalars: [Unicode.Scalar]) -> String {
    if source.isEmpty { return "no source" }
    let words = spans.source.map { span in
      String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    }
    .joined(separator: " ").lowercased().split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let word = words.first else { return "noun phrase" }
    let marks: Set<Character> = [".", ",", "“", "\"", "'"]
    let bare = word.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed()
    return Self.pronouns.contains(String(bare)) ? "pronoun" : "noun phrase"
  }

  /// The words that the scorer of the corpus takes as pronouns.
  private static let pronouns = Set(
    """
    i we you he she it they me us him her them my our your his its their who whom whose which that \
    this these those one some many others everyone somebody someone nobody anyone all both
    """
    .split(separator: " ").map(String.init)
  )
}
