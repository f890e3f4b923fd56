import Foundation
import Testing

@Suite("README")
struct ReadmeTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What stands between the fences of the blocks of one language.
  private func blocks(_ language: String) throws -> [String] {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    return readme.components(separatedBy: "```\(language)\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
  }

  @Test("shows what the demonstration prints")
  func demonstration() throws {
    let workspace = try Workspace()
    try FileManager.default.createSymbolicLink(
      at: workspace.url.appending(path: "seeds"),
      withDestinationURL: root.appending(path: "seeds")
    )
    let seeds = try FileManager.default
      .contentsOfDirectory(atPath: root.appending(path: "seeds").path)
      .filter { $0.hasSuffix(".txt") }.sorted().map { "seeds/\($0)" }
    let output = try Program.run(["check"] + seeds + ["--fail-on", "never"], in: workspace)
    let shown = try #require(try blocks("text").first)
    let parts = shown.components(separatedBy: "…\n").filter { !$0.isEmpty }
    #expect(parts.count > 1)
    for part in parts { #expect(output.standardOutput.contains(part), "not printed: \(part)") }
  }

  @Test("shows a rule as it stands in the pack")
  func rule() throws {
    let block = try #require(try blocks("yaml").first { $0.hasPrefix("id: ") })
    let id = try #require(block.split(separator: "\n").first).dropFirst("id: ".count)
    let kind = id.prefix { $0 != "." }
    let file = root.appending(path: "rules/en/\(kind)/\(id).yaml")
    #expect(try String(contentsOf: file, encoding: .utf8) == block)
  }
}
