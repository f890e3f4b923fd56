internal import ClaimRules

/// Pieces of Markdown pages.
enum Markdown {
  /// Plain words, with nothing in them that means something.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|#~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  static func code(_ text: String) -> String {
    text.contains("`") ? "`` \(text) ``" : "`\(text)`"
  }

  static func fenced(_ text: String) -> String {
    "```text\n\(text.trimmed)\n```"
  }

  static func list(_ items: [String]) -> String {
    items.map { "- \($0)" }.joined(separator: "\n")
  }

  static func table(_ titles: [String], _ rows: [[String]]) -> String {
    let line = { (cells: [String]) in "| \(cells.joined(separator: " | ")) |" }
    let rule = "|\(String(repeating: "---|", count: titles.count))"
    return ([line(titles), rule] + rows.map(line)).joined(separator: "\n")
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
