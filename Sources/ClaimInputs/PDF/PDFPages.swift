package import ClaimText

/// The text of a PDF file as `pdftotext` gives it, with a form feed behind each page: its lines are joined to
/// paragraphs, and what stands on every page is left out.
///
/// Its lines are pages, so that a person can turn to them.
package struct PDFPages {

  private let lines: [[Substring]]
  /// Words with a hyphen inside, as they stand in the middle of lines.
  private let hyphenated: Set<Substring>

  /// - Parameter text: In UTF-8, pages ended by form feeds, blocks kept apart by blank lines.
  package init(_ text: String) {
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false)
    }
    lines = RunningHeads(pages).removed(from: pages)
    let words = text.split { $0.isWhitespace }
    hyphenated = Set(words.filter { $0.dropLast().contains("-") }.map { Self.bare($0) })
  }

  /// The paragraphs, those that go on behind the end of a page in one piece.
  package var extracted: ExtractedText {
    var passages: [ExtractedText.Passage] = []
    var open = ""
    var anchors: [PlaceAnchor] = []
    func end() {
      if !open.isEmpty { passages.append(.init(open, role: nil, anchors: anchors)) }
      open = ""
      anchors = []
    }
    for (page, lines) in lines.enumerated() {
      let width = lines.map(\.count).max() ?? 0
      var column = 1
      for (index, line) in lines.enumerated() {
        let words = Self.words(of: line)
        defer { column += line.unicodeScalars.count + 1 }
        guard !words.isEmpty else {
          if index > 0 || !goesOn(open, with: lines) { end() }
          continue
        }
        let isCut =
          index == 0 ? !goesOn(open, with: lines) : ends(lines[index - 1], before: words, width)
        if isCut || words.hasPrefix(Self.bullet) { end() }
        join(words, to: &open)
        let indent = line.prefix { $0 == " " }.count
        anchors.append(
          PlaceAnchor(
            offset: open.utf8.count - words.utf8.count,
            place: TextLocation(line: page + 1, column: column + indent)
          )
        )
      }
    }
    end()
    return ExtractedText(passages: passages)
  }

  private static let bullet = "• "
  /// A line that is shorter than this share of the widest may be the last of a paragraph.
  private static let shortShare = 0.75

  /// Whether a line leaves so much room that what follows begins something new: it begins with no small letter.
  private func ends(_ line: Substring, before next: String, _ width: Int) -> Bool {
    Double(line.count) < Double(width) * Self.shortShare && next.first?.isLowercase == false
  }

  /// A line with single spaces, and the bullets of symbol fonts as such.
  private static func words(of line: Substring) -> String {
    let words = line.split { $0.isWhitespace }.joined(separator: " ")
    guard let first = words.unicodeScalars.first, (0xE000...0xF8FF).contains(first.value) else {
      return words
    }
    return bullet + words.unicodeScalars.dropFirst().drop { $0 == " " }.map(String.init).joined()
  }

  /// Whether a paragraph is cut by the end of a page: it has no full stop, and a small letter follows.
  private func goesOn(_ paragraph: String, with lines: [Substring]) -> Bool {
    guard let last = paragraph.last, !".!?:”\"".contains(last),
      let next = lines.first(where: { $0.contains { $0 != " " } })
    else { return false }
    return next.first { $0 != " " }?.isLowercase ?? false
  }

  /// Adds a line; a hyphen at the end of the one before goes, unless the word has it elsewhere, too.
  private func join(_ line: String, to paragraph: inout String) {
    guard !paragraph.isEmpty else {
      paragraph = line
      return
    }
    guard let mark = paragraph.last, "-\u{2010}\u{AD}".contains(mark),
      paragraph.dropLast().last?.isLetter == true,
      line.first?.isLowercase == true
    else {
      paragraph += " " + line
      return
    }
    let head = paragraph.split(separator: " ").last ?? ""
    let tail = line.split(separator: " ").first ?? ""
    if mark == "\u{AD}" || !hyphenated.contains(Self.bare(head + tail)) { paragraph.removeLast() }
    paragraph += line
  }

  /// A word without the marks around it, in lower case.
  private static func bare(_ word: some StringProtocol) -> Substring {
    let letters = word.lowercased().drop { !$0.isLetter && !$0.isNumber }
    let end = letters.lastIndex { $0.isLetter || $0.isNumber }
    return end.map { letters[...$0] } ?? ""
  }
}
