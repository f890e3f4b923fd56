internal import Foundation

/// A text in a file that an output has to equal.
///
/// With `CLAIMCHECK_RECORD=1` the file is written instead, which is a difference, too, so that a
/// recording run never passes for a check.
package struct Golden {
  private let file: URL

  /// - Parameter testFile: The test's own file, beside the folder `Golden`.
  package init(_ name: String, beside testFile: String) {
    file = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Golden/\(name)")
  }

  /// What is to be told of an output, `nil` when it is as expected.
  package func difference(from actual: String) throws -> String? {
    let name = file.lastPathComponent
    if ProcessInfo.processInfo.environment["CLAIMCHECK_RECORD"] == "1" {
      try Data(actual.utf8).write(to: file)
      return "recorded \(name); look at the change, then run again"
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard actual != expected else { return nil }
    let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
    let (left, right) = (lines(expected), lines(actual))
    let first = zip(left, right).prefix { $0 == $1 }.count
    let line = { (lines: [Substring]) in first < lines.count ? lines[first] : "(end)" }
    return "\(name):\(first + 1) differs\n  expected: \(line(left))\n  actual:   \(line(right))"
  }
}
