internal import ClaimText

/// Pieces of Markdown, as CommonMark and GitHub read it.
package enum Markdown {
  private static let shownColumns = 300

  /// Plain words, with nothing in them that means something.
  package static func escaped(_ text: some StringProtocol) -> String {
    escaped(text, #"\`*_[]<>|#~"#)
  }

  /// Words of an article, of a path or of a message, which may hold anything: on one line, and not a
  /// mark, a tag, a formula or a mention of a user to any reader of Markdown.
  static func foreign(_ text: String) -> String {
    let line = text.neutralisedForTerminal.drop { $0 == " " }
    let escaped = escaped(line, #"\`*_[]<>|#~&$"#)
    // GitHub looks for mentions behind the marks, so that only a break in the words helps.
    return escapingItemMark(escaped.replacing("@", with: "@<!-- -->"))
  }

  /// Of long words the beginning, and how long they are.
  static func shortened(_ text: String, quoted: Bool = false) -> String {
    let shown = foreign(Excerpt.head(of: text, columns: shownColumns))
    let isCut = text.displayWidth > shownColumns
    return (quoted ? "“\(shown)”" : shown)
      + (isCut ? " (cut, \(text.count) characters in all)" : "")
  }

  package static func code(_ text: String) -> String {
    text.contains("`") ? "`` \(text) ``" : "`\(text)`"
  }

  package static func list(_ items: [String]) -> String {
    items.map { "- \($0)" }.joined(separator: "\n")
  }

  package static func table(_ titles: [String], _ rows: [[String]]) -> String {
    let line = { (cells: [String]) in "| \(cells.joined(separator: " | ")) |" }
    let rule = "|\(String(repeating: "---|", count: titles.count))"
    return ([line(titles), rule] + rows.map(line)).joined(separator: "\n")
  }

  /// Code point by code point, since a mark with an accent is still a mark.
  private static func escaped(_ text: some StringProtocol, _ special: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if special.unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// A line that begins like the item of a list, or that is a rule below a heading.
  private static func escapingItemMark(_ line: String) -> String {
    let isRule = line.allSatisfy { "-= ".contains($0) }
    let isItem = ["-", "+"].contains(line.prefix { $0 != " " })
    if !line.isEmpty, isRule || isItem { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, ".)".contains(mark) else { return line }
    return "\(digits)\\\(rest)"
  }
}
