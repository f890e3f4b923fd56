/// Lines of text in the making: wraps words to the width and colours them when asked.
///
/// Everything that reaches a terminal goes through here as ``TextRun``, which neutralises it.
package struct TextCanvas {
  package let options: TextOptions
  package private(set) var text = ""

  package init(_ options: TextOptions) {
    self.options = options
  }

  /// The columns left beside an indentation; never so few that nothing fits.
  package func columns(indent: Int) -> Int {
    max(options.width - indent, TextOptions.narrowest / 2)
  }

  /// Begins a part of the report: an empty line, its title.
  package mutating func heading(_ title: String) {
    if !text.isEmpty { blank() }
    write([.words(title, .strong)])
  }

  package mutating func blank() {
    text += "\n"
  }

  /// Writes runs as one paragraph; lines after the first stand `hanging` columns further in.
  package mutating func write(_ runs: [TextRun], indent: Int = 0, hanging: Int = 0) {
    var line = TextLine()
    var indentation = indent
    for word in TextLine.words(of: runs) {
      let room = columns(indent: indentation)
      if !line.isEmpty, line.width + 1 + word.width > room {
        put(line, indentation)
        indentation = indent + hanging
        line = TextLine()
      }
      for piece in word.broken(into: columns(indent: indentation)) {
        if line.width + piece.width + (line.isEmpty ? 0 : 1) > columns(indent: indentation) {
          if !line.isEmpty { put(line, indentation) }
          indentation = indent + hanging
          line = TextLine()
        }
        line.append(piece)
      }
    }
    if !line.isEmpty { put(line, indentation) }
  }

  /// Writes runs on one line as they are, however long.
  package mutating func writeUnbroken(_ runs: [TextRun], indent: Int = 0) {
    var line = TextLine()
    for run in runs { line.add(run.text, run.style) }
    put(line, indent)
  }

  private mutating func put(_ line: TextLine, _ indent: Int) {
    text += String(repeating: " ", count: indent)
    text += line.rendered(colour: options.colour)
    text += "\n"
  }
}
