/// Finds the words of mentions one after the other.
struct MentionSearch {
  private let text: [UInt8]
  /// The last mention that stands in no other.
  private var outer = 0..<0
  private var end = 0
  /// Where the next mention inside it may begin.
  private var inner = 0

  init(_ text: String) {
    self.text = Array(text.utf8)
  }

  /// The bytes of the next mention; `> ` before the words looks inside the last one without it.
  mutating func next(_ marked: String) -> Range<Int>? {
    let isInside = marked.hasPrefix("> ")
    let words = Array((isInside ? marked.dropFirst(2) : marked[...]).utf8)
    guard let found = find(words, in: isInside ? inner..<outer.upperBound : end..<text.count)
    else { return nil }
    if isInside {
      inner = found.upperBound
    } else {
      outer = found
      inner = found.lowerBound
      end = found.upperBound
    }
    return found
  }

  private func find(_ words: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard !words.isEmpty, words.count <= range.count else { return nil }
    for start in range.lowerBound...(range.upperBound - words.count) {
      let end = start + words.count
      if text[start..<end].elementsEqual(words), isEdge(start), isEdge(end) { return start..<end }
    }
    return nil
  }

  private func isEdge(_ position: Int) -> Bool {
    guard position > 0, position < text.count else { return true }
    return !isLetter(text[position - 1]) || !isLetter(text[position])
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
