/// A paragraph before its role is known.
struct TextBlock {
  let range: ByteRange
  let marker: TextLine.Marker?
  let isBeforeBlankLine: Bool

  /// The paragraphs of a text: lines that were wrapped are joined, every other line is one.
  static func blocks(of lines: [TextLine]) -> [TextBlock] {
    let wrapping = HardWrapping(lines)
    var blocks: [TextBlock] = []
    var first = 0
    for index in lines.indices {
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      if let next, wrapping.joins(lines[index], next) { continue }
      blocks.append(
        TextBlock(
          range: lines[first].range.lowerBound..<lines[index].range.upperBound,
          marker: lines[first].marker,
          isBeforeBlankLine: next?.isAfterBlankLine ?? true
        )
      )
      first = index + 1
    }
    return blocks
  }
}
