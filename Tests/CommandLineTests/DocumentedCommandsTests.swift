import Foundation
import Testing

/// The commands that pages show with their output: blocks of the language `console`.
@Suite
struct DocumentedCommandsTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Example: Sendable, CustomTestStringConvertible {
    let command: String
    /// Parts of the output, in order; several where the page leaves something out with `…`.
    let parts: [String]
    /// Whether nothing is left out.
    let isWhole: Bool

    var testDescription: String { command }
  }

  private static func examples(page: String) -> [Example] {
    let text = (try? String(contentsOf: root.appending(path: page), encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```console\n").dropFirst().map { block in
      let shown = block.components(separatedBy: "```\n")[0].dropFirst(2)
      var lines = shown.components(separatedBy: "\n")
      var command = lines.removeFirst()
      while command.hasSuffix("\\"), !lines.isEmpty { command += "\n" + lines.removeFirst() }
      let parts = lines.joined(separator: "\n").components(separatedBy: "…\n")
      return Example(
        command: command,
        parts: parts.filter { !$0.isEmpty },
        isWhole: parts.count == 1
      )
    }
  }

  @Test(arguments: examples(page: "docs/rules/verbs.md"))
  func `a command prints what its page shows`(_ example: Example) throws {
    let workspace = try Workspace()
    for folder in ["docs", "fixtures", "rules", "schemas", "seeds"] {
      try FileManager.default.copyItem(
        at: Self.root.appending(path: folder),
        to: workspace.url.appending(path: folder)
      )
    }
    let output = try Program.shell(
      example.command,
      in: workspace,
      environment: ["CLAIMCHECK_RULES": "rules"]
    )
    if let only = example.parts.first, example.isWhole {
      #expect(output.standardOutput == only)
    } else {
      var rest = output.standardOutput[...]
      for part in example.parts {
        let place = try #require(rest.range(of: part), "not printed: \(part)")
        rest = rest[place.upperBound...]
      }
    }
  }
}
