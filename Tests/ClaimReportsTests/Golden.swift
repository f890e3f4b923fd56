import Foundation
import Testing

/// Compares text with a file in `Golden`.
///
/// With `CLAIMCHECK_RECORD=1` the file is written instead, and the test fails, so that a recording
/// run never passes for a check.
func expectGolden(
  _ actual: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["CLAIMCHECK_RECORD"] == "1" {
    try Data(actual.utf8).write(to: file)
    Issue.record(
      "recorded \(name); look at the change, then run again",
      sourceLocation: sourceLocation
    )
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  guard actual != expected else { return }
  let lines = { (text: String) in
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
  let (left, right) = (lines(expected), lines(actual))
  let first = zip(left, right).prefix { $0 == $1 }.count
  let line = { (lines: [Substring]) in first < lines.count ? lines[first] : "(end)" }
  Issue.record(
    "\(name):\(first + 1) differs\n  expected: \(line(left))\n  actual:   \(line(right))",
    sourceLocation: sourceLocation
  )
}
