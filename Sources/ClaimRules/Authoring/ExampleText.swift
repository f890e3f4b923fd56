/// Writes the marks of examples, which ``RuleExample`` is read from.
package enum ExampleText {
  /// A text with words marked as `[group:words]`, real brackets doubled.
  ///
  /// - Parameter marks: The UTF-8 bytes that groups cover; `nil` stands for the whole match.
  /// - Returns: `nil` when the marks cannot be written, because two cross each other for example.
  package static func marked(
    _ text: String,
    _ marks: [(group: String?, range: Range<Int>)]
  ) -> String? {
    let bytes = Array(text.utf8)
    let marks = marks.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var written: [UInt8] = []
    var open: [Int] = []
    var next = 0
    for position in 0...bytes.count {
      while let end = open.last, end <= position {
        written.append(UInt8(ascii: "]"))
        open.removeLast()
      }
      while next < marks.count, marks[next].range.lowerBound == position {
        written += "[\(marks[next].group.map { "\($0):" } ?? "")".utf8
        open.append(marks[next].range.upperBound)
        next += 1
      }
      guard position < bytes.count else { break }
      written.append(bytes[position])
      if bytes[position] == UInt8(ascii: "[") || bytes[position] == UInt8(ascii: "]") {
        written.append(bytes[position])
      }
    }
    let result = String(decoding: written, as: UTF8.self)
    return isReadBack(result, as: text, marks) ? result : nil
  }

  private static func isReadBack(
    _ marked: String,
    as text: String,
    _ marks: [(group: String?, range: Range<Int>)]
  ) -> Bool {
    guard let read = ExampleParser.parse(marked, document: 0), read.text == text else {
      return false
    }
    let wanted = Set(
      marks.map { RuleExample.Expectation(group: $0.group, document: 0, range: $0.range) }
    )
    return Set(read.expectations) == wanted
  }
}
