public import ClaimText

/// A pattern as its author wrote it, and where.
public struct PatternSource: Sendable, Hashable {
  public let text: String
  /// The file's line and column of the pattern's first character, 1-based.
  public let start: TextLocation
  /// Columns that each further line of a block is indented by.
  public let indentation: Int

  public init(text: String, start: TextLocation, indentation: Int = 0) {
    self.text = text
    self.start = start
    self.indentation = indentation
  }

  /// The place in the file of a UTF-8 offset into ``text``.
  public func location(of offset: Int) -> TextLocation {
    var line = 0
    var column = 0
    for scalar in String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self).unicodeScalars {
      if scalar == "\n" {
        line += 1
        column = 0
      } else {
        column += 1
      }
    }
    return line == 0
      ? TextLocation(line: start.line, column: start.column + column)
      : TextLocation(line: start.line + line, column: indentation + column + 1)
  }
}
