import Foundation
import TestSupport
import Testing

/// `rules fmt` and `rules schema` as a person calls them.
@Suite
struct RulesFormatTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write("id: macro.x\nkind: macro\nname: x\n", to: "own/good.yaml")
    try claimcheck.workspace.write("kind: macro\nid: macro.y\n", to: "own/deep/bad.yaml")
  }

  @Test
  func `check names files and changes nothing`() throws {
    let output = try claimcheck("rules", "fmt", "--check", "own")
    #expect(output.status == 1)
    #expect(output.standardOutput == "own/deep/bad.yaml: not laid out\n")
    #expect(try claimcheck.workspace.read("own/deep/bad.yaml") == "kind: macro\nid: macro.y\n")
  }

  @Test
  func `files are laid out, then there is nothing left to do`() throws {
    let output = try claimcheck("rules", "fmt", "own")
    #expect(output.status == 0)
    #expect(output.standardOutput == "own/deep/bad.yaml\n")
    #expect(try claimcheck.workspace.read("own/deep/bad.yaml") == "id: macro.y\nkind: macro\n")
    let again = try claimcheck("rules", "fmt", "--check", "own", "own/deep/bad.yaml")
    #expect(again.status == 0)
    #expect(again.standardOutput == "")
  }

  @Test
  func `a file that is no rule is left alone and told, the others are laid out`() throws {
    try claimcheck.workspace.write("a: [\n", to: "own/broken.yaml")
    let output = try claimcheck("rules", "fmt", "--rules", "own")
    #expect(output.status == 4)
    #expect(output.standardError.contains("own/broken.yaml: error: left as it is: "))
    #expect(output.standardOutput == "own/deep/bad.yaml\n")
    #expect(try claimcheck.workspace.read("own/broken.yaml") == "a: [\n")
  }

  @Test
  func `a path where nothing is makes no sense`() throws {
    #expect(try claimcheck("rules", "fmt", "nowhere").status == 2)
  }

  @Test
  func `the schema is written to standard output or to a file`() throws {
    let output = try claimcheck("rules", "schema")
    #expect(output.status == 0)
    #expect(try claimcheck("rules", "schema", "--out", "schema.json").standardOutput == "")
    #expect(try claimcheck.workspace.read("schema.json") == output.standardOutput)
    #expect(output.standardOutput == (try Checkout.text("schemas/claimcheck.rule.v1.json")))
  }
}
