internal import ClaimText
internal import Yams

/// Lays rule files out: keys in the order of ``RuleKey/keys(of:)`` with their comments, no blank lines
/// between them, no blanks at the ends of lines, one line break at the end.
///
/// Entries, examples and everything else inside a key keeps its order. Nothing is changed unless the
/// result reads as the same rule and has every line of the file.
public enum RuleLayout {
  public enum Outcome: Sendable, Hashable {
    case asItIs
    case changed(String)
    /// Why the file has to be left as it is.
    case refused(reason: String)
  }

  public static func layOut(_ text: String) -> Outcome {
    guard let root = compose(text) else { return refusal("it is no YAML that can be read") }
    guard case .mapping(let mapping) = root else { return refusal("it holds no keys") }
    guard let name = root["kind"]?.string, let kind = RuleKind(rawValue: name) else {
      return refusal("it names no known kind of rules")
    }
    guard mapping.keys.allSatisfy({ $0.mark?.column == 1 }) else {
      return refusal("its keys do not stand at the beginnings of lines")
    }
    var layout = KeyLayout(text)
    layout.trimLines(except: BlockScalars(in: root, lines: layout.lines).lines)
    let result = layout.ordered(mapping, RuleKey.keys(of: kind)).joined(separator: "\n") + "\n"
    if result == text { return .asItIs }
    guard let again = compose(result), Self.isSame(root, again) else {
      return refusal("laid out it would read as another rule")
    }
    guard Self.words(text) == Self.words(result) else {
      return refusal("laid out it would lose a line")
    }
    return .changed(result)
  }

  private static func refusal(_ reason: String) -> Outcome {
    .refused(reason: reason)
  }

  private static func compose(_ text: String) -> Node? {
    (try? Yams.compose(yaml: text)) ?? nil
  }

  /// Whether two mappings have the same values, in whatever order their keys and those of `examples`
  /// stand.
  private static func isSame(_ left: Node, _ right: Node) -> Bool {
    guard case .mapping(let first) = left, case .mapping(let second) = right,
      first.count == second.count
    else { return false }
    return first.allSatisfy { key, value in
      guard let other = second[key] else { return false }
      return value == other || (key.string == "examples" && isSame(value, other))
    }
  }

  /// Every line without its blanks, in an order that moving lines does not change.
  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { $0.filter { !$0.isWhitespace } }
      .filter { !$0.isEmpty }.sorted()
  }
}

/// The lines of a file, to be put in the order of their keys.
private struct KeyLayout {
  private(set) var lines: [String]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
      String.init
    )
  }

  /// Takes the blanks off the ends of lines, but of those that are words of a text.
  mutating func trimLines(except kept: Set<Int>) {
    for index in lines.indices where !kept.contains(index) {
      while lines[index].last?.isWhitespace ?? false { lines[index].removeLast() }
    }
  }

  /// The lines of a mapping, its keys in an order; keys that the order does not know stay together
  /// before the examples.
  func ordered(_ mapping: Node.Mapping, _ order: [RuleKey]) -> [String] {
    var ranks: [String: Int] = [:]
    for (rank, key) in order.enumerated() { ranks[key.name] = rank }
    let unknown = order.count - RuleKey.footer.count
    let blocks = blocks(of: mapping, in: 0..<lines.count)
    let sorted = blocks.keys.enumerated().sorted { left, right in
      let first = ranks[left.element.name] ?? unknown
      let second = ranks[right.element.name] ?? unknown
      return (first, left.offset) < (second, right.offset)
    }
    return (blocks.before + sorted.flatMap { laidOut($0.element) } + blocks.behind)
  }

  private struct Block {
    let name: String
    let value: Node
    let comments: Range<Int>
    let lines: Range<Int>
  }

  /// The lines of each key; comments above a key are its own.
  private func blocks(
    of mapping: Node.Mapping,
    in range: Range<Int>
  ) -> (before: [String], keys: [Block], behind: [String]) {
    var starts: [(name: String, value: Node, line: Int)] = []
    for (key, value) in mapping {
      starts.append((key.string ?? "", value, (key.mark?.line ?? 1) - 1))
    }
    starts.sort { $0.line < $1.line }
    let column = mapping.keys.first?.mark?.column ?? 1
    var blocks: [Block] = []
    var comments = range.lowerBound
    let first = starts.first?.line ?? range.upperBound
    // What stands above the first key belongs to the file.
    let before = lines[range.lowerBound..<first].filter { !$0.isEmpty }
    comments = first
    for (index, start) in starts.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1].line : range.upperBound
      var end = next
      while end > start.line + 1, isBetweenKeys(lines[end - 1], column: column) { end -= 1 }
      blocks.append(
        Block(
          name: start.name,
          value: start.value,
          comments: comments..<start.line,
          lines: start.line..<end
        )
      )
      comments = end
    }
    let behind = lines[comments..<range.upperBound].filter { !$0.isEmpty }
    return (Array(before), blocks, Array(behind))
  }

  /// A blank line, or a comment that is not indented deeper than the keys.
  private func isBetweenKeys(_ line: String, column: Int) -> Bool {
    let words = line.drop { $0 == " " }
    return words.isEmpty || (words.hasPrefix("#") && line.count - words.count < column)
  }

  private func laidOut(_ block: Block) -> [String] {
    var result = lines[block.comments].filter { !$0.isEmpty }
    result.append(spaced(lines[block.lines.lowerBound], key: block.name))
    let rest = (block.lines.lowerBound + 1)..<block.lines.upperBound
    guard block.name == "examples", case .mapping(let examples) = block.value,
      examples.style != .flow, !rest.isEmpty
    else { return result + lines[rest] }
    let inner = blocks(of: examples, in: rest)
    let order = ["match", "no-match", "todo-match"]
    let sorted = inner.keys.enumerated().sorted { left, right in
      let first = order.firstIndex(of: left.element.name) ?? order.count
      let second = order.firstIndex(of: right.element.name) ?? order.count
      return (first, left.offset) < (second, right.offset)
    }
    result += inner.before
    for (_, block) in sorted {
      result += lines[block.comments].filter { !$0.isEmpty } + lines[block.lines]
    }
    return result + inner.behind
  }

  /// One blank between a key and what follows it.
  private func spaced(_ line: String, key: String) -> String {
    guard line.hasPrefix(key) else { return line }
    let behind = line.dropFirst(key.count).drop { $0 == " " }
    guard behind.first == ":" else { return line }
    let value = behind.dropFirst().drop { $0 == " " }
    return value.isEmpty ? "\(key):" : "\(key): \(value)"
  }
}

/// The lines that are the words of block scalars, whose blanks count.
private struct BlockScalars {
  private(set) var lines: Set<Int> = []

  init(in root: Node, lines: [String]) {
    collect(root, in: lines)
  }

  private mutating func collect(_ node: Node, in lines: [String]) {
    switch node {
    case .mapping(let mapping): for (_, value) in mapping { collect(value, in: lines) }
    case .sequence(let sequence): for value in sequence { collect(value, in: lines) }
    case .scalar(let scalar):
      guard scalar.style == .literal || scalar.style == .folded, let mark = scalar.mark else {
        return
      }
      add(from: mark.line, in: lines)
    case .alias: break
    }
  }

  /// - Parameter start: The index of the first line below the mark of the block.
  private mutating func add(from start: Int, in lines: [String]) {
    let indentation = { (line: String) in line.prefix { $0 == " " }.count }
    let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    guard let first = lines[min(start, lines.count)...].first(where: { !isBlank($0) }) else {
      return
    }
    var index = start
    while index < lines.count,
      isBlank(lines[index]) || indentation(lines[index]) >= indentation(first)
    {
      if !isBlank(lines[index]) { self.lines.insert(index) }
      index += 1
    }
  }
}
