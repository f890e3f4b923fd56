import Foundation
import TestSupport
import Testing

/// `rules list`, `show` and `deps` as a person calls them.
@Suite
struct RulesReadingTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
  }

  static let own = """
    id: wording.own
    kind: check
    title: The word storm
    why: For tests.
    since: 0.1.0
    category: wording
    severity: info
    message: "{flag}"
    pattern: (?<flag> storm ) {cue}
    examples:
      match: ["The [storm] said."]
      no-match: ["Rain said."]
    """

  @Test
  func `list takes beginnings of ids`() throws {
    let output = try claimcheck("rules", "list", "wording.", "attribution.")
    #expect(output.status == 0)
    let lines = output.standardOutput.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("attribution.plain  attribution  2 + 2     Source, cue, content"))
    #expect(lines[1].hasSuffix("pack/attribution.plain.yaml"))
  }

  @Test
  func `list is about the packs that are named`() throws {
    try claimcheck.workspace.write(Self.own, to: "own/wording.own.yaml")
    let output = try claimcheck("rules", "list", "--rules", "own", "--format", "json")
    #expect(output.status == 0)
    let rules = try JSONValue(parsing: output.standardOutput).array ?? []
    #expect(rules.map { $0["path"]?.string } == ["own/wording.own.yaml"])
  }

  @Test
  func `list tells a beginning that no id has, and a kind that there is not`() throws {
    let unknown = try claimcheck("rules", "list", "wordign.")
    #expect(unknown.status == 2)
    #expect(unknown.standardError.contains("no rule's id begins with “wordign.”"))
    let kind = try claimcheck("rules", "list", "--kind", "chekc")
    #expect(kind.status == 2)
    #expect(kind.standardError.contains("did you mean “check”?"))
  }

  @Test
  func `show takes ids and names`() throws {
    let rule = try claimcheck("rules", "show", "wording.huge")
    #expect(rule.status == 0)
    #expect(rule.standardOutput.contains("pack/wording.huge.yaml:9\n"))
    let lexicon = try claimcheck("rules", "show", "cue")
    #expect(lexicon.standardOutput.contains("said class=say"))
  }

  @Test
  func `deps tells what is used and by whom`() throws {
    try claimcheck.workspace.write(Self.own, to: "own/wording.own.yaml")
    let uses = try claimcheck("rules", "deps", "wording.own", "--rules", "own")
    #expect(uses.standardOutput.contains("└─ lexicon cue  (3 entries)"))
    let users = try claimcheck("rules", "deps", "cue", "--reverse", "--rules", "own")
    #expect(users.standardOutput.contains("└─ wording.own  (The word storm)"))
    let dot = try claimcheck("rules", "deps", "cue", "--reverse", "--format", "dot")
    #expect(dot.standardOutput.contains("\"attribution.plain\" -> \"lexicon cue\";"))
  }

  @Test(arguments: ["show", "deps"])
  func `a name that nothing has is wrong usage`(verb: String) throws {
    let output = try claimcheck("rules", verb, "cuw")
    #expect(output.status == 2)
    #expect(output.standardError.contains("did you mean “cue”?"))
  }

  @Test
  func `a wrong rule is told and raises the status`() throws {
    try claimcheck.workspace.write("id: x\nkind: chekc\n", to: "own/x.yaml")
    let output = try claimcheck("rules", "list", "--rules", "own")
    #expect(output.standardError.contains("own/x.yaml:2:"))
    #expect(output.status == 4)
    #expect(try claimcheck("rules", "show", "cue", "--rules", "own").status == 4)
  }
}
