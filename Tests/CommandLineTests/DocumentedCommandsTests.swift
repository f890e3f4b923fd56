import Foundation
import TestSupport
import Testing

/// The commands that a page shows with their output, each in a folder like the checkout.
@Suite
struct DocumentedCommandsTests {
  private static func commands(pages: String...) -> [Walkthrough.Command] {
    let steps = pages.flatMap { Walkthrough((try? Checkout.text($0)) ?? "").steps }
    return steps.compactMap { step in
      if case .command(let command) = step { command } else { nil }
    }
  }

  @Test
  func `the pages show commands`() {
    #expect(Self.commands(pages: "docs/rules/verbs.md").count > 10)
    #expect(Self.commands(pages: "docs/formats.md").count == 3)
  }

  @Test(arguments: commands(pages: "docs/rules/verbs.md", "docs/formats.md"))
  func `a command prints what its page shows`(_ command: Walkthrough.Command) throws {
    let workspace = try Workspace()
    for folder in ["docs", "fixtures", "rules", "schemas", "seeds"] {
      try FileManager.default.copyItem(
        at: Checkout.root.appending(path: folder),
        to: workspace.url.appending(path: folder)
      )
    }
    let output = try Program.shell(
      command.line,
      in: workspace,
      environment: ["CLAIMCHECK_RULES": "rules"]
    ).standardOutput
    #expect(command.isShown(by: output), "$ \(command.line)\n\(output)")
  }
}
