internal import ClaimReports
internal import ClaimRules

/// Pieces of the pages on rules.
extension Markdown {
  static func fenced(_ text: String) -> String {
    "```text\n\(text.trimmed)\n```"
  }

  /// The name that a heading of one word can be linked by.
  static func link(_ text: String, to target: String) -> String {
    "[\(escaped(text))](\(target))"
  }

  /// An example as an item of a list: marked words are bold, their group stands behind them.
  static func example(_ example: RuleExample) -> String {
    let marked = MarkedExample(example)
    let isShort = marked.documentCount == 1 && !example.documents[0].trimmed.contains("\n")
    if isShort {
      let words = marked.pieces(document: 0).map { piece -> String in
        guard let group = piece.group else { return escaped(piece.text) }
        return "**\(escaped(piece.text.trimmed))**" + (group.isEmpty ? "" : "<sub>\(group)</sub>")
      }
      return "- \(words.joined().trimmed)"
    }
    let blocks = (0..<marked.documentCount).map { fenced(marked.bracketed(document: $0)) }
    return blocks.joined(separator: "\n\nand\n\n")
  }

  /// Examples below a heading; nothing when there are none.
  static func examples(_ title: String, _ examples: [RuleExample]) -> [String] {
    guard !examples.isEmpty else { return [] }
    var blocks: [String] = []
    for example in examples.map(Self.example) {
      // Short ones one below the other make one list.
      if example.hasPrefix("- "), let last = blocks.last, last.hasPrefix("- ") {
        blocks[blocks.count - 1] = "\(last)\n\(example)"
      } else {
        blocks.append(example)
      }
    }
    return ["\(title)"] + blocks
  }
}
