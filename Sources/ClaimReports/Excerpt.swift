internal import Algorithms
package import ClaimText

/// The line of a text that holds flagged words, cut to a width around them, and where to put the
/// carets.
package struct Excerpt: Hashable {
  /// Neutralised for terminals.
  package let line: String
  /// The columns before the first caret.
  package let caretColumn: Int
  /// At least one.
  package let caretCount: Int

  private static let ellipsis = "…"

  /// Fails when the span reaches past the end of the text.
  package init?(of span: CodePointRange, in source: SourceText, columns: Int) {
    guard let words = source.bytes(of: span) else { return nil }
    let line = source.lineRange(of: words.lowerBound)
    let start = min(words.lowerBound, line.upperBound)
    let end = min(words.upperBound, line.upperBound)
    var before = source[line.lowerBound..<start].neutralisedForTerminal[...]
    let marked = source[start..<end].neutralisedForTerminal
    var after = source[end..<line.upperBound].neutralisedForTerminal[...]
    before = before.drop { $0 == " " }
    after = after.trimmingSuffix { $0 == " " }
    // Words that go on in the next line.
    let tail = words.upperBound > line.upperBound ? " " + Self.ellipsis : String(after)
    self.init(before: String(before), marked: marked, after: tail, columns: columns)
  }

  private init(before: String, marked: String, after: String, columns: Int) {
    let shown = Self.head(of: marked, columns: columns)
    // Words that fill the line leave no room for their surroundings.
    let room = shown == marked ? columns - shown.displayWidth : 0
    // Half of the room for what comes before, more when what follows does not need its half.
    let left = Self.tail(of: before, columns: max(room / 2, room - after.displayWidth))
    let right = Self.head(of: after, columns: room - left.displayWidth)
    line = left + shown + right
    caretColumn = left.displayWidth
    caretCount = max(shown.displayWidth, 1)
  }

  /// The beginning of a text, where possible up to the end of a word, and an ellipsis.
  static func head(of text: String, columns: Int) -> String {
    guard text.displayWidth > columns else { return text }
    guard columns > 0 else { return "" }
    let kept = text.prefix(columns: columns - 2)
    let cutsWord = kept.endIndex < text.endIndex && text[kept.endIndex] != " "
    guard let space = cutsWord ? kept.lastIndex(of: " ") : kept.endIndex else {
      return kept + ellipsis
    }
    return kept[..<space].trimmingSuffix { $0 == " " } + " " + ellipsis
  }

  /// The end of a text, where possible from the beginning of a word, after an ellipsis.
  static func tail(of text: String, columns: Int) -> String {
    guard text.displayWidth > columns else { return text }
    guard columns > 0 else { return "" }
    let kept = text.suffix(columns: columns - 2)
    let cutsWord =
      kept.startIndex > text.startIndex && text[text.index(before: kept.startIndex)] != " "
    guard let space = cutsWord ? kept.firstIndex(of: " ") : kept.startIndex else {
      return ellipsis + kept
    }
    return ellipsis + " " + kept[space...].drop { $0 == " " }
  }
}
