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
    #expect(Self.commands(pages: "docs/formats.md").count == 4)
    #expect(Self.commands(pages: "docs/for-editors.md").count == 3)
    #expect(Self.commands(pages: "docs/for-fact-checkers.md").count == 6)
  }

  private static let pages = commands(
    pages: "docs/rules/verbs.md",
    "docs/formats.md",
    "docs/for-editors.md"
  )

  @Test
  func `the commands for fact-checkers print what their page shows, one after the other`() throws {
    let workspace = try Self.checkout()
    for command in Self.commands(pages: "docs/for-fact-checkers.md") {
      let output = try Self.output(of: command, in: workspace)
      #expect(command.isShown(by: output), "$ \(command.line)\n\(output)")
    }
  }

  @Test(arguments: pages)
  func `a command prints what its page shows`(_ command: Walkthrough.Command) throws {
    let output = try Self.output(of: command, in: try Self.checkout())
    #expect(command.isShown(by: output), "$ \(command.line)\n\(output)")
  }

  private static func checkout() throws -> Workspace {
    let workspace = try Workspace()
    for folder in ["docs", "fixtures", "rules", "schemas", "seeds"] {
      try FileManager.default.copyItem(
        at: Checkout.root.appending(path: folder),
        to: workspace.url.appending(path: folder)
      )
    }
    return workspace
  }

  private static func output(
    of command: Walkthrough.Command,
    in workspace: Workspace
  ) throws -> String {
    try Program.shell(
      command.line,
      in: workspace,
      environment: ["CLAIMCHECK_RULES": "rules"]
    ).standardOutput
  }
}
