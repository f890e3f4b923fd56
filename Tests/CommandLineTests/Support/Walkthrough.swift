import Foundation
import Testing

/// A page that shows files to write and commands with their output, to be followed step by step.
///
/// A fence ```` ```yaml path ```` holds a file; a fence ```` ```console ```` holds lines that begin with
/// `$` and what they print. `…` alone on a line stands for output that is not shown.
struct Walkthrough {
  enum Step {
    case file(path: String, text: String)
    case command(Command)
  }

  struct Command: Sendable, CustomTestStringConvertible {
    let line: String
    let shown: String
    /// The lines of the page on which the output stands.
    let lines: Range<Int>

    var testDescription: String { line }
  }

  let steps: [Step]

  init(_ page: String) {
    var steps: [Step] = []
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard line.hasPrefix("```"), line != "```" else { continue }
      let end = lines[index...].firstIndex(of: "```") ?? lines.endIndex
      let words = line.dropFirst(3).split(separator: " ")
      if words.count == 2 {
        let text = lines[index..<end].map { $0 + "\n" }.joined()
        steps.append(.file(path: String(words[1]), text: text))
      } else if words.first == "console" {
        steps += Self.commands(in: lines, index..<end).map(Step.command)
      }
      index = end + 1
    }
    self.steps = steps
  }

  private static func commands(in lines: [String], _ range: Range<Int>) -> [Command] {
    let starts = range.filter { lines[$0].hasPrefix("$ ") }
    return zip(starts, starts.dropFirst() + [range.upperBound]).map { start, end in
      // A command goes on behind a line that ends with a backslash.
      let last = lines[start..<end].firstIndex { !$0.hasSuffix("\\") } ?? start
      return Command(
        line: String(lines[start...last].joined(separator: "\n").dropFirst(2)),
        shown: lines[(last + 1)..<end].map { $0 + "\n" }.joined(),
        lines: (last + 1)..<end
      )
    }
  }
}

extension Walkthrough.Command {
  /// Whether an output is the one that is shown.
  func isShown(by output: String) -> Bool {
    let parts = shown.components(separatedBy: "…\n")
    guard parts.count > 1 else { return output == shown }
    guard output.hasPrefix(parts[0]), output.hasSuffix(parts[parts.count - 1]) else { return false }
    var rest = output[...]
    for part in parts where !part.isEmpty {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
