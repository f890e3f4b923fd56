internal import ClaimText
internal import Yams

/// The lines of a rule file, between which others can be put.
struct RuleFileLines {
  /// Without their line feeds; what is behind the last one is a line if it is not empty.
  private var lines: [String]
  private let endsWithLineFeed: Bool
  /// A carriage return in files that end their lines with one.
  private let ending: String

  init(_ text: SourceText) {
    let parts = text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines = parts.map { String(decoding: $0, as: UTF8.self) }
    endsWithLineFeed = lines.last?.isEmpty ?? false
    if endsWithLineFeed { lines.removeLast() }
    ending = lines.first?.unicodeScalars.last == "\r" ? "\r" : ""
  }

  var joined: String {
    lines.joined(separator: "\n") + (endsWithLineFeed ? "\n" : "")
  }

  mutating func append(_ more: [String]) {
    insert(more, after: lines.count - 1)
  }

  /// Takes lines out, 0-based.
  mutating func remove(_ range: ClosedRange<Int>) {
    lines.removeSubrange(range.clamped(to: 0...(lines.count - 1)))
  }

  /// Puts lines behind one, which is 0-based.
  mutating func insert(_ more: [String], after line: Int) {
    lines.insert(contentsOf: more.map { $0 + ending }, at: min(line + 1, lines.count))
  }

  /// The column of the dash of a list item, 0-based; `nil` when something else stands before it.
  func dashColumn(before mark: Mark) -> Int? {
    guard lines.indices.contains(mark.line - 1) else { return nil }
    let before = lines[mark.line - 1].unicodeScalars.prefix(mark.column - 1)
    guard let last = before.lastIndex(where: { $0 != " " }), before[last] == "-" else { return nil }
    return before.distance(from: before.startIndex, to: last)
  }

  /// Whether a list or mapping stands in brackets; the parser does not tell.
  func isFlow(_ mark: Mark?) -> Bool {
    guard let mark, lines.indices.contains(mark.line - 1) else { return false }
    let first = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
    return first == "[" || first == "{"
  }

  /// The last line of a value in a block.
  ///
  /// - Parameter column: That of the key or dash that the value belongs to; lines of the value are
  ///   indented deeper.
  func lastLine(of node: Node, below column: Int) -> Int {
    let start = (node.mark?.line ?? 1) - 1
    switch node {
    case .mapping(let mapping) where !isFlow(mapping.mark):
      guard let (key, value) = Array(mapping).last, let mark = key.mark else { return start }
      return max(mark.line - 1, lastLine(of: value, below: mark.column - 1))
    case .sequence(let sequence) where !isFlow(sequence.mark):
      guard let item = sequence.last, let mark = item.mark else { return start }
      return lastLine(of: item, below: dashColumn(before: mark) ?? column)
    case .scalar(let scalar) where scalar.style == .literal || scalar.style == .folded:
      return lastLine(from: start, below: column, isText: true)
    default:
      return lastLine(from: start, below: column, isText: false)
    }
  }

  /// - Parameter isText: Whether what looks like a comment is text.
  private func lastLine(from start: Int, below column: Int, isText: Bool) -> Int {
    var last = start
    for line in lines.indices.dropFirst(start + 1) {
      let content = lines[line].unicodeScalars.drop { $0 == " " }
      guard let first = content.first, first != "\r" else { continue }
      let indentation = lines[line].unicodeScalars.count - content.count
      if !isText, first == "#" { continue }
      if indentation <= column, !(first == "]" || first == "}") { break }
      last = line
    }
    return last
  }
}
