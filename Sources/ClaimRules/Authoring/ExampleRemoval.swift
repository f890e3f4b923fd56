internal import ClaimText
internal import Yams

/// Takes an example out of the text of a rule file; comments and layout stay as they are.
package enum ExampleRemoval {
  /// Why an example cannot be taken out.
  package struct Failure: Error, Sendable, Hashable {
    package let message: String
  }

  /// The text of a rule file without the example that begins on a line.
  ///
  /// - Parameter line: 1-based, as ``RuleExample/line``; of several on one line the first is meant
  ///   that is alone there, so a line with more than one is refused.
  package static func text(of file: String, line: Int) throws(Failure) -> String {
    let source = RuleFile(path: "", text: SourceText(file))
    let lists = try exampleLists(of: file)
    for (side, key, items) in lists {
      let found = items.filter { $0.mark?.line == line }
      guard let item = found.first, let mark = item.mark else { continue }
      var lines = RuleFileLines(source.text)
      if let dash = lines.dashColumn(before: mark) {
        let last = lines.lastLine(of: item, below: dash)
        let isAlone = items.count == 1
        lines.remove((isAlone ? key.line - 1 : mark.line - 1)...last)
        return lines.joined
      }
      guard found.count == 1 else {
        throw Failure(message: "several examples stand on line \(line); change “\(side)” by hand")
      }
      throw Failure(message: "the example on line \(line) stands in brackets; change it by hand")
    }
    throw Failure(message: "no example begins on line \(line)")
  }

  private static func exampleLists(
    of file: String
  ) throws(Failure) -> [(side: String, key: Mark, items: [Node])] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: file)
    } catch {
      throw Failure(message: "the file is no YAML: \(error)")
    }
    guard case .mapping(let sides)? = root?.mapping?["examples"] else { return [] }
    return sides.compactMap { key, value in
      guard let side = key.string, let mark = key.mark, case .sequence(let items) = value else {
        return nil
      }
      return (side, mark, Array(items))
    }
  }
}
