internal import ClaimText
internal import Yams

/// Adds an example to the text of a rule file; comments and layout stay as they are.
package struct ExampleInsertion {
  /// Why a text does not take an example.
  package struct Failure: Error, Sendable, Hashable {
    package let message: String
  }

  private let file: RuleFile
  private let side: String
  private let item: ExampleItem

  /// The text of a rule file with one more example.
  ///
  /// - Parameters:
  ///   - documents: The example's texts with their marks; more than one for comparisons.
  ///   - side: The key below `examples`: `match`, `no-match` or `todo-match`.
  /// - Throws: When the example is there already, or the file is written so that nothing can be added
  ///   without touching the rest.
  package static func text(
    of file: String,
    adding documents: [String],
    to side: String
  ) throws(Failure) -> String {
    let insertion = ExampleInsertion(
      file: RuleFile(path: "", text: SourceText(file)),
      side: side,
      item: ExampleItem(documents)
    )
    let before = try composed(file)
    if examples(in: before, on: side).contains(where: { documents == texts(of: $0) }) {
      throw Failure(message: "the example is there already")
    }
    let text = try insertion.edited(before)
    guard let after = try? composed(text), insertion.isOnlyChange(from: before, to: after) else {
      throw Failure(
        message: "the file is laid out so that an example cannot be added; add it by hand"
      )
    }
    return text
  }

  private static func composed(_ text: String) throws(Failure) -> Node.Mapping {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch {
      throw Failure(message: "the file is no YAML: \(error)")
    }
    guard case .mapping(let mapping)? = node else {
      throw Failure(message: "the file holds no keys with values")
    }
    return mapping
  }

  // MARK: The change

  private func edited(_ root: Node.Mapping) throws(Failure) -> String {
    var lines = RuleFileLines(file.text)
    guard let examples = root.pair("examples") else {
      lines.append(["examples:", "  \(side):"] + item.lines(indentation: 4))
      return lines.joined
    }
    guard case .mapping(let sides) = examples.value else {
      guard examples.value.isEmptyScalar else {
        throw Failure(message: "“examples” must be keys with values")
      }
      let column = examples.column + 2
      lines.insert(
        ["\(side):".indented(column)] + item.lines(indentation: column + 2),
        after: examples.line
      )
      return lines.joined
    }
    guard let list = sides.pair(side) else { return addedSide(to: sides, of: examples, &lines) }
    switch list.value {
    case .sequence(let sequence) where lines.isFlow(sequence.mark):
      return extended(sequence.mark)
    case .sequence(let sequence):
      guard let last = sequence.last, let mark = last.mark,
        let dash = lines.dashColumn(before: mark)
      else { break }
      lines.insert(item.lines(indentation: dash), after: lines.lastLine(of: last, below: dash))
      return lines.joined
    case let value where value.isEmptyScalar:
      lines.insert(item.lines(indentation: list.column + 2), after: list.line)
      return lines.joined
    default: break
    }
    throw Failure(message: "“\(side)” must be a list")
  }

  private func addedSide(
    to sides: Node.Mapping,
    of examples: Node.Mapping.Pair,
    _ lines: inout RuleFileLines
  ) -> String {
    guard !lines.isFlow(sides.mark), let last = sides.pairs.last else {
      return extended(sides.mark, with: "\(side): [\(item.flow)]")
    }
    let end =
      last.value.isEmptyScalar
      ? last.line : lines.lastLine(of: last.value, below: last.column)
    lines.insert(
      ["\(side):".indented(last.column)] + item.lines(indentation: last.column + 2),
      after: end
    )
    return lines.joined
  }

  /// The text with something more between the brackets that begin at a mark.
  private func extended(_ mark: Mark?, with addition: String? = nil) -> String {
    var bytes = file.text.bytes
    let start = mark.map(file.offset(of:)) ?? 0
    guard let content = FlowContent(in: bytes, from: start) else { return "" }
    let text = addition ?? item.flow
    let separator = content.isEmpty ? "" : content.endsWithComma ? " " : ", "
    bytes.insert(contentsOf: (separator + text).utf8, at: content.end)
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: The proof

  /// Whether one text holds what the other does and the example at the end of its side.
  private func isOnlyChange(from before: Node.Mapping, to after: Node.Mapping) -> Bool {
    let old = before.pairs.filter { $0.key != "examples" }
    let new = after.pairs.filter { $0.key != "examples" }
    guard old.map(\.key) == new.map(\.key), old.map(\.value) == new.map(\.value) else {
      return false
    }
    let (oldSides, newSides) = (Self.sides(of: before), Self.sides(of: after))
    return Set(oldSides.keys).union([side]) == Set(newSides.keys)
      && newSides.allSatisfy { key, items in
        let earlier = oldSides[key] ?? []
        guard key == side else { return items == earlier }
        return items.dropLast().elementsEqual(earlier)
          && items.last.flatMap(Self.texts) == item.documents
      }
  }

  private static func sides(of root: Node.Mapping) -> [String: [Node]] {
    guard case .mapping(let sides)? = root.pair("examples")?.value else { return [:] }
    return Dictionary(
      sides.pairs.map { pair in
        if case .sequence(let items) = pair.value {
          (pair.key, Array(items))
        } else {
          (pair.key, [])
        }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func examples(in root: Node.Mapping, on side: String) -> [Node] {
    sides(of: root)[side] ?? []
  }

  private static func texts(of example: Node) -> [String]? {
    if let scalar = example.scalar { return [scalar.string] }
    guard case .mapping(let fields) = example else { return nil }
    if let text = fields.pair("text")?.value.scalar { return [text.string] }
    guard case .sequence(let documents)? = fields.pair("documents")?.value else { return nil }
    return documents.compactMap(\.scalar?.string)
  }
}

/// An example as YAML.
private struct ExampleItem {
  let documents: [String]

  init(_ documents: [String]) {
    self.documents = documents
  }

  /// As an item of a block list.
  func lines(indentation: Int) -> [String] {
    if documents.count == 1 { return ["- \(Self.quoted(documents[0]))".indented(indentation)] }
    return ["- documents:".indented(indentation)]
      + documents.map { "- \(Self.quoted($0))".indented(indentation + 4) }
  }

  /// As an item of a list in brackets.
  var flow: String {
    let texts = documents.map(Self.quoted)
    return documents.count == 1 ? texts[0] : "{documents: [\(texts.joined(separator: ", "))]}"
  }

  /// In double quotation marks, or in single ones if that spares escapes.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    if isPlain, text.contains("\"") || text.contains("\\") {
      return "'\(text.replacing("'", with: "''"))'"
    }
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
          let digits = String(scalar.value, radix: 16, uppercase: true)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        default: quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return "\"\(quoted)\""
  }
}

extension Node.Mapping {
  /// A key, its value, and where the key stands.
  fileprivate struct Pair {
    let key: String
    let value: Node
    /// 0-based.
    let line: Int
    let column: Int
  }

  fileprivate var pairs: [Pair] {
    map { key, value in
      Pair(
        key: key.scalar?.string ?? "",
        value: value,
        line: (key.mark?.line ?? 1) - 1,
        column: (key.mark?.column ?? 1) - 1
      )
    }
  }

  fileprivate func pair(_ key: String) -> Pair? {
    pairs.first { $0.key == key }
  }
}

extension Node {
  fileprivate var isEmptyScalar: Bool {
    scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false
  }
}

extension String {
  fileprivate func indented(_ columns: Int) -> String {
    String(repeating: " ", count: columns) + self
  }
}
