import Foundation
import TestSupport
import Testing

/// Pages that show a way of work, followed line by line in an empty folder with the rules of the checkout.
///
/// With `CLAIMCHECK_RECORD=1` the outputs that are shown whole are written into the page, and the test
/// fails.
@Suite
struct TutorialTests {
  /// Early on 30 November 2026, whenever the page is followed.
  private static let environment = ["SOURCE_DATE_EPOCH": "1796000000"]

  @Test(arguments: ["docs/rules/tutorial.md", "docs/dossier.md"])
  func `a tutorial shows what its commands print`(path: String) throws {
    let page = Checkout.root.appending(path: path)
    let workspace = try Workspace()
    let text = try String(contentsOf: page, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var recorded: [(lines: Range<Int>, output: [String])] = []
    let steps = Walkthrough(text).steps
    #expect(steps.count > 10)
    for step in steps {
      switch step {
      case .file(let path, let text): try workspace.write(text, to: path)
      case .command(let command):
        let output = try Program.shell(
          command.line,
          in: workspace,
          environment: Self.environment
        ).standardOutput
        if !command.isShown(by: output), !command.shown.contains("…\n") {
          let new = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
          recorded.append((command.lines, new.last == "" ? Array(new.dropLast()) : new))
        }
        #expect(command.isShown(by: output), "$ \(command.line)\n\(output)")
      }
    }
    guard ProcessInfo.processInfo.environment["CLAIMCHECK_RECORD"] == "1" else { return }
    for (range, output) in recorded.reversed() { lines.replaceSubrange(range, with: output) }
    try Data(lines.joined(separator: "\n").utf8).write(to: page)
  }
}
