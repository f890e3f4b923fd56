/// Cuts a text into its lines; LF, CR LF and CR end one.
struct LineReader {
  let text: ClassifiedText

  /// The lines from an offset on that are not blank.
  func lines(from start: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var isAfterBlankLine = true
    var position = start
    while position < text.bytes.count {
      let end = endOfLine(from: position)
      let trimmed = text.trimmed(position..<end)
      if trimmed.isEmpty {
        isAfterBlankLine = true
      } else {
        lines.append(line(trimmed, isAfterBlankLine: isAfterBlankLine))
        isAfterBlankLine = false
      }
      position = startOfLine(after: end)
    }
    return lines
  }

  private func endOfLine(from offset: Int) -> Int {
    var end = offset
    while end < text.bytes.count, !Self.isLineEnd(text.bytes[end]) { end += 1 }
    return end
  }

  private func startOfLine(after end: Int) -> Int {
    let isPair =
      end + 1 < text.bytes.count && text.bytes[end] == UInt8(ascii: "\r")
      && text.bytes[end + 1] == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func line(_ range: ByteRange, isAfterBlankLine: Bool) -> TextLine {
    let (words, marker) = unmarked(range)
    return TextLine(
      range: words,
      marker: marker,
      length: codePoints(in: range),
      firstWordLength: codePoints(in: range.lowerBound..<endOfFirstWord(range)),
      isAfterBlankLine: isAfterBlankLine,
      startsInLowercase: text.scalar(at: range.lowerBound).class == .lowercase,
      endsSentence: text.ending(of: range).endsSentence
    )
  }

  /// A line without the bullet or the like that it begins with.
  func unmarked(_ line: ByteRange) -> (words: ByteRange, marker: TextLine.Marker?) {
    guard let marker = LineMarker(of: line, in: text) else { return (line, nil) }
    let words = text.trimmed(marker.end..<line.upperBound)
    return words.isEmpty ? (line, nil) : (words, marker.kind)
  }

  private func endOfFirstWord(_ range: ByteRange) -> Int {
    text.bytes[range].firstIndex { $0 == UInt8(ascii: " ") } ?? range.upperBound
  }

  private func codePoints(in range: ByteRange) -> Int {
    text.bytes[range].count { $0 & 0b1100_0000 != 0b1000_0000 }
  }
}
