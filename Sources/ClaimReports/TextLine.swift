/// Pieces of styled text that stand on one line, or make one word.
struct TextLine {
  private struct Piece {
    var text: String
    var style: TextStyle
  }

  private var pieces: [Piece] = []
  private(set) var width = 0

  var isEmpty: Bool { pieces.isEmpty }

  mutating func add(_ text: String, _ style: TextStyle) {
    guard !text.isEmpty else { return }
    width += text.displayWidth
    if let last = pieces.indices.last, pieces[last].style == style {
      pieces[last].text += text
    } else {
      pieces.append(Piece(text: text, style: style))
    }
  }

  /// Adds a word after a space; the space is styled when both of its neighbours are alike.
  mutating func append(_ word: TextLine) {
    if let last = pieces.last, let first = word.pieces.first {
      add(" ", last.style == first.style ? last.style : .plain)
    }
    for piece in word.pieces { add(piece.text, piece.style) }
  }

  func rendered(colour: Bool) -> String {
    pieces.reduce(into: "") { text, piece in
      if colour, let escape = piece.style.escape {
        text += escape + piece.text + TextStyle.reset
      } else {
        text += piece.text
      }
    }
  }

  /// The words of runs: what stands between spaces, across the borders of runs.
  static func words(of runs: [TextRun]) -> [TextLine] {
    var words: [TextLine] = []
    var word = TextLine()
    for run in runs {
      guard !run.isWhole else {
        word.add(run.text, run.style)
        continue
      }
      let parts = run.text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0, !word.isEmpty {
          words.append(word)
          word = TextLine()
        }
        word.add(String(part), run.style)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The word itself, or its parts when it is too wide for a line of its own, as in Chinese.
  func broken(into columns: Int) -> [TextLine] {
    guard width > columns else { return [self] }
    var parts: [TextLine] = []
    var part = TextLine()
    for piece in pieces {
      for character in piece.text {
        if part.width + character.displayWidth > columns {
          parts.append(part)
          part = TextLine()
        }
        part.add(String(character), piece.style)
      }
    }
    return parts + [part]
  }
}
