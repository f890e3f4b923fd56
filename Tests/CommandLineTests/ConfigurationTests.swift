import Foundation
import TestSupport
import Testing

@Suite
struct ConfigurationTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write("News\n\nIt was a scandal, they all agreed.\n", to: "error.txt")
  }

  @Test
  func `a rule is switched off for the project, and the report says so`() throws {
    try claimcheck.workspace.write("off: [wording.scandal]\n", to: ".claimcheck.yaml")
    let output = try claimcheck("check", "error.txt", "--format", "json")
    #expect(output.status == 0)
    let report = try JSONValue(parsing: output.standardOutput)
    #expect(report["findings"]?.array?.isEmpty == true)
    let told = report["diagnostics"]?.array?.first { $0["id"]?.string == "config.off" }
    #expect(told?["message"]?.string == "switched off here: wording.scandal")
    #expect(told?["severity"]?.string == "note")
  }

  @Test
  func `the nearest file above the working folder counts, up to the one with a repository`() throws
  {
    try claimcheck.workspace.write("off: [wording.scandal]\n", to: ".claimcheck.yaml")
    let below = try claimcheck.workspace.folder("desk/today")
    try below.write("News\n\nIt was a scandal, they all agreed.\n", to: "error.txt")
    #expect(try claimcheck.run(["check", "error.txt"], in: below).status == 0)
    let listing = try claimcheck.run(["rules", "check"], in: below)
    #expect(listing.standardError.hasPrefix("../../.claimcheck.yaml: note: switched off here: "))
    _ = try claimcheck.workspace.folder("desk/.git")
    #expect(try claimcheck.run(["check", "error.txt"], in: below).status == 1)
  }

  @Test
  func `a configuration can be named or left out`() throws {
    try claimcheck.workspace.write("off: [wording.scandal]\n", to: "own.yaml")
    #expect(try claimcheck("check", "error.txt").status == 1)
    #expect(try claimcheck("check", "error.txt", "--config", "own.yaml").status == 0)
    try claimcheck.workspace.write("off: [wording.scandal]\n", to: ".claimcheck.yaml")
    #expect(try claimcheck("check", "error.txt", "--no-config").status == 1)
    #expect(try claimcheck("check", "error.txt", "--no-config", "--config", "x").status == 2)
  }

  @Test
  func `a named configuration that is not there is wrong usage`() throws {
    let output = try claimcheck("check", "error.txt", "--config", "none.yaml")
    #expect(output.status == 2)
    #expect(output.standardError.contains("there is no configuration “none.yaml”"))
  }

  @Test
  func `what is wrong in it is told at its place, the rest applies, the status is 4`() throws {
    try claimcheck.workspace.write(
      "off:\n  - wording.scandal\n  - wording.hug\npacks: [nowhere]\n",
      to: ".claimcheck.yaml"
    )
    let output = try claimcheck("check", "error.txt", "--format", "json")
    #expect(output.status == 4)
    #expect(
      output.standardError.contains(
        ".claimcheck.yaml:3:5: error: there is no rule “wording.hug”; did you mean “wording.huge”?"
      )
    )
    #expect(output.standardError.contains(".claimcheck.yaml:4:9: error: “nowhere” is no folder"))
    #expect(try JSONValue(parsing: output.standardOutput)["findings"]?.array?.isEmpty == true)
  }

  @Test
  func `a configuration that is no text is told, the status is 4`() throws {
    try claimcheck.workspace.write(Data([0xFF, 0xFE, 0x00]), to: ".claimcheck.yaml")
    let output = try claimcheck("check", "error.txt")
    #expect(output.status == 4)
    #expect(output.standardError.contains("[config.unreadable]"))
  }

  @Test
  func `packs stand beside the file, whatever the working folder`() throws {
    let own = try claimcheck.workspace.read("pack/wording.scandal.yaml")
      .replacing("wording.scandal", with: "wording.agreed").replacing("scandal", with: "agreed")
    try claimcheck.workspace.write(own, to: "rules-of-ours/wording.agreed.yaml")
    try claimcheck.workspace.write("packs: rules-of-ours\n", to: ".claimcheck.yaml")
    let below = try claimcheck.workspace.folder("desk")
    let output = try claimcheck.run(["rules", "test", "wording.agreed"], in: below)
    #expect(output.status == 0)
    #expect(output.standardOutput == "1 rule, 4 examples, 0 failed\n")
  }

  @Test
  func `a severity set there decides the exit status`() throws {
    try claimcheck.workspace.write("severity: {wording.: info}\n", to: ".claimcheck.yaml")
    #expect(try claimcheck("check", "error.txt").status == 0)
    #expect(try claimcheck("check", "error.txt", "--fail-on", "info").status == 1)
  }

  @Test
  func `experimental rules run when they are asked for`() throws {
    let trial = try claimcheck.workspace.read("pack/wording.scandal.yaml")
      .replacing("since: 0.1.0", with: "since: 0.1.0\nstatus: experimental")
    try claimcheck.workspace.write(trial, to: "pack/wording.scandal.yaml")
    let output = try claimcheck("check", "error.txt")
    #expect(output.status == 0)
    #expect(output.standardError.contains("note: experimental rules do not run"))
    #expect(try claimcheck("check", "error.txt", "--experimental").status == 1)
    try claimcheck.workspace.write("experimental: true\n", to: ".claimcheck.yaml")
    #expect(try claimcheck("check", "error.txt").status == 1)
    // Whoever works on rules works on all of them.
    #expect(
      try claimcheck("rules", "check", "--no-config").standardOutput == "6 rules, 2 lexicons\n"
    )
  }

  @Test
  func `a deprecated rule runs, and that it found something is told once`() throws {
    let old = try claimcheck.workspace.read("pack/wording.scandal.yaml")
      .replacing("since: 0.1.0", with: "status: deprecated\nreplaced-by: wording.huge")
    try claimcheck.workspace.write(old, to: "pack/wording.scandal.yaml")
    try claimcheck.workspace.write("News\n\nA scandal, they said. A scandal.\n", to: "more.txt")
    let output = try claimcheck("check", "error.txt", "more.txt", "--format", "json")
    #expect(output.status == 1)
    let notes = try JSONValue(parsing: output.standardOutput)["diagnostics"]?.array?
      .filter { $0["id"]?.string == "rule.deprecated" }
    #expect(notes?.count == 1)
    #expect(
      notes?.first?["message"]?.string
        == "“wording.scandal” found something and is deprecated; “wording.huge” took its place"
    )
    try claimcheck.workspace.write("News\n\nIt rained the whole day.\n", to: "rain.txt")
    #expect(
      try !claimcheck("check", "rain.txt", "--format", "json").standardOutput.contains(
        "rule.deprecated"
      )
    )
  }
}
