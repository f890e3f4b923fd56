import ClaimText

/// A text in which `⟦` and `⟧` show the ranges that a test expects.
///
///     MarkedText("⟦“We won,”⟧ she said.").ranges  // one range, of the quotation
struct MarkedText {
  private(set) var text = ""
  private(set) var ranges: [ByteRange] = []

  init(_ marked: String) {
    var starts: [Int] = []
    for character in marked {
      switch character {
      case "⟦": starts.append(text.utf8.count)
      case "⟧":
        guard let start = starts.popLast() else { continue }
        ranges.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
  }
}
