import Foundation
import TestSupport
import Testing

/// `rules new` and `rules docs` as a person calls them.
@Suite
struct RulesWritingTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
  }

  @Test
  func `a new rule loads, and its test says what is to be filled in`() throws {
    let new = try claimcheck("rules", "new", "wording.storm", "--kind", "check", "--rules", "own")
    #expect(new.status == 0)
    #expect(new.standardOutput == "own/check/wording.storm.yaml\n")
    #expect(new.standardError.contains("claimcheck rules test wording.storm --rules own"))
    #expect(try claimcheck("rules", "check", "--rules", "own").status == 0)
    let test = try claimcheck("rules", "test", "wording.storm", "--rules", "own")
    #expect(test.status == 1)
    #expect(test.standardOutput.contains("TODO: a sentence in which these words are to be found."))
    let filled = try claimcheck.workspace.read("own/check/wording.storm.yaml")
      .replacing("TODO: a sentence in which [these words]", with: "There is a [todo-word]")
    try claimcheck.workspace.write(filled, to: "own/check/wording.storm.yaml")
    #expect(try claimcheck("rules", "test", "wording.storm", "--rules", "own").status == 0)
  }

  @Test
  func `nothing is written over, and no id is taken twice`() throws {
    try claimcheck.workspace.write("mine", to: "own/check/wording.storm.yaml")
    let again = try claimcheck("rules", "new", "wording.storm", "--kind", "check", "--rules", "own")
    #expect(again.status == 2)
    #expect(again.standardError.contains("own/check/wording.storm.yaml is there already"))
    #expect(try claimcheck.workspace.read("own/check/wording.storm.yaml") == "mine")
    let taken = try claimcheck("rules", "new", "wording.huge", "--kind", "check", "--rules", "own")
    #expect(taken.status == 2)
    #expect(taken.standardError.contains("“wording.huge” is a rule already, in "))
  }

  @Test
  func `a wrong id or kind is told with what is right`() throws {
    let id = try claimcheck("rules", "new", "Storm", "--kind", "check")
    #expect(id.status == 2)
    #expect(id.standardError.contains("such as wording.storm"))
    let kind = try claimcheck("rules", "new", "wording.storm", "--kind", "chekc")
    #expect(kind.status == 2)
    #expect(kind.standardError.contains("did you mean “check”?"))
    #expect(!claimcheck.workspace.has("rules"))
  }

  @Test
  func `pages are made, and told when they are not up to date`() throws {
    let made = try claimcheck("rules", "docs", "--out", "pages")
    #expect(made.status == 0)
    #expect(made.standardOutput == "6 pages, 6 of them changed or taken away\n")
    #expect(try claimcheck.workspace.read("pages/check/wording.huge.md").contains("The word huge"))
    #expect(try claimcheck("rules", "docs", "--out", "pages", "--check").status == 0)
    let rule = try claimcheck.workspace.read("pack/wording.huge.yaml")
    try claimcheck.workspace.write(
      rule.replacing("The word huge", with: "A large word"),
      to: "pack/wording.huge.yaml"
    )
    let stale = try claimcheck("rules", "docs", "--out", "pages", "--check")
    #expect(stale.status == 1)
    #expect(
      stale.standardOutput
        == "pages/README.md: not up to date\npages/check/wording.huge.md: not up to date\n"
    )
  }
}
