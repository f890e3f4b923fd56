/// Whether a text was broken into lines of a fixed width, and which line breaks mean nothing.
///
/// A line break is one of wrapping when the next line's first word would not have fitted. A text is
/// wrapped when most breaks inside its blocks are such, and most of those stand inside a sentence.
struct HardWrapping {
  private static let widths = 40...100

  /// The width of the lines; `nil` when the text is not wrapped.
  private let width: Int?
  /// Whether a lower-case letter at the start of a line says that a sentence goes on; not so where
  /// most lines begin with one.
  private let lowercaseGoesOn: Bool

  init(_ lines: [TextLine]) {
    lowercaseGoesOn = lines.count { $0.startsInLowercase } * 2 <= lines.count
    // The first line may be a headline of any length.
    let lengths = lines.dropFirst().map(\.length)
    let longLines = lengths.count { $0 > Self.widths.upperBound }
    let longest = lengths.filter { $0 <= Self.widths.upperBound }.max() ?? 0
    guard longest >= Self.widths.lowerBound, longLines * 20 <= lengths.count else {
      width = nil
      return
    }
    var breaks = 0
    var full = 0
    var fullInSentence = 0
    for (line, next) in zip(lines, lines.dropFirst()) where Self.areAdjacent(line, next) {
      breaks += 1
      guard Self.isFull(line, before: next, width: longest) else { continue }
      full += 1
      if !line.endsSentence { fullInSentence += 1 }
    }
    width = full * 2 > breaks && fullInSentence * 2 > full ? longest : nil
  }

  /// Whether two neighbouring lines belong to one paragraph.
  func joins(_ line: TextLine, _ next: TextLine) -> Bool {
    guard Self.areAdjacent(line, next), line.marker != .heading else { return false }
    // Broken in the middle of a sentence, as links and pictures leave it.
    if lowercaseGoesOn, next.startsInLowercase, !line.endsSentence { return true }
    guard let width else { return false }
    return Self.isFull(line, before: next, width: width)
  }

  private static func areAdjacent(_ line: TextLine, _ next: TextLine) -> Bool {
    !next.isAfterBlankLine && next.marker == nil
  }

  private static func isFull(_ line: TextLine, before next: TextLine, width: Int) -> Bool {
    line.length + 1 + next.firstWordLength > width
  }
}
