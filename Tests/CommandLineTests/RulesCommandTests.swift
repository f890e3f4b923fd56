import Foundation
import TestSupport
import Testing

@Suite
struct RulesCommandTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write("News\n\nIt was a scandal, they all agreed.\n", to: "error.txt")
  }

  static let wrong = """
    id: wording.wrong
    kind: check
    title: Wrong
    why: For tests.
    since: 0.1.0
    category: wording
    severity: error
    message: "{flag}"
    pattern: (?<flag> {no-such-lexicon} )
    examples:
      match: ["It [rained].", "It [snowed]."]
      no-match: ["It.", "Rain."]
    """

  @Test
  func `a wrong rule is left out and told, the others still run`() throws {
    try claimcheck.workspace.write(Self.wrong, to: "own/wording.wrong.yaml")
    let output = try claimcheck("check", "error.txt", "--rules", "own", "--format", "json")
    #expect(output.status == 4)
    #expect(output.standardError.contains("own/wording.wrong.yaml:9:"))
    #expect(output.standardError.contains("no-such-lexicon"))
    let findings = try JSONValue(parsing: output.standardOutput)["findings"]?.array ?? []
    #expect(findings.map { $0["rule"]?.string } == ["wording.scandal"])
  }

  @Test
  func `all that is wrong is told in one go`() throws {
    try claimcheck.workspace.write(Self.wrong, to: "own/wording.wrong.yaml")
    try claimcheck.workspace.write("id: x\nkind: check\ntitel: Y\n", to: "own/x.yaml")
    let output = try claimcheck("rules", "check", "--rules", "own")
    #expect(output.status == 4)
    #expect(output.standardError.contains("own/wording.wrong.yaml:9:"))
    #expect(output.standardError.contains("own/x.yaml:3:1: error: "))
    #expect(output.standardError.contains("title"))
  }

  @Test
  func `a pack without mistakes is counted`() throws {
    let output = try claimcheck("rules", "check")
    #expect(output.status == 0)
    #expect(output.standardOutput == "6 rules, 2 lexicons\n")
  }

  @Test
  func `a pack can stand alone`() throws {
    try claimcheck.workspace.write("", to: "none/empty.txt")
    let output = try claimcheck("check", "error.txt", "--no-default-rules", "--rules", "none")
    #expect(output.status == 0)
  }

  @Test
  func `a later pack replaces a rule of the same id`() throws {
    let milder = try claimcheck.workspace.read("pack/wording.scandal.yaml")
      .replacing("severity: error", with: "severity: info")
    try claimcheck.workspace.write(milder, to: "own/wording.scandal.yaml")
    #expect(try claimcheck("check", "error.txt", "--rules", "own").status == 0)
  }

  @Test
  func `examples that hold give status 0`() throws {
    let output = try claimcheck("rules", "test")
    #expect(output.status == 0)
    #expect(output.standardOutput == "6 rules, 16 examples, 0 failed\n")
  }

  @Test
  func `an example that fails is shown and gives status 1`() throws {
    let broken = try claimcheck.workspace.read("pack/wording.huge.yaml")
      .replacing("It rained.", with: "It was huge.")
    try claimcheck.workspace.write(broken, to: "pack/wording.huge.yaml")
    let output = try claimcheck("rules", "test", "wording.")
    #expect(output.status == 1)
    #expect(output.standardOutput.contains("wording.huge"))
    #expect(output.standardOutput.hasSuffix("3 rules, 12 examples, 1 failed\n"))
    #expect(try claimcheck("rules", "test", "wording.perhaps").status == 0)
  }

  @Test
  func `explain shows which rules matched and what their groups hold`() throws {
    let output = try claimcheck("rules", "explain", "Ana said it rained.")
    #expect(output.status == 0)
    #expect(
      output.standardOutput.contains(
        "attribution.plain → content=[it rained] cue=[said] source=[Ana]"
      )
    )
  }

  @Test
  func `explain tells why a rule did not match, with status 0`() throws {
    let output = try claimcheck("rules", "explain", "attribution.plain", "Ana left early.")
    #expect(output.status == 0)
    #expect(output.standardOutput.contains("attribution.plain does not match."))
    #expect(output.standardOutput.contains("^^^^^ this is not matched"))
    #expect(try claimcheck("rules", "explain", "attribution.plane", "Ana left.").status == 2)
  }

  @Test
  func `warnings leave the status at 0 unless they are to be strict`() throws {
    let lexicon = "id: lexicon.a\nkind: lexicon\nname: a\ntitle: A\nwhy: B\nentries: [c]\n"
    try claimcheck.workspace.write(lexicon, to: "own/lexicon.a.yaml")
    let output = try claimcheck("rules", "check", "--rules", "own")
    #expect(output.status == 0)
    #expect(output.standardOutput == "7 rules, 3 lexicons, 1 warning\n")
    #expect(output.standardError.contains("own/lexicon.a.yaml:1:1: warning: no rule uses"))
    #expect(try claimcheck("rules", "check", "--rules", "own", "--strict").status == 1)
  }
}
