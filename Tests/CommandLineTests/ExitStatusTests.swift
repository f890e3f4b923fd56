import Foundation
import Testing

@Suite
struct ExitStatusTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write(SmallRun.rain, to: "rain.txt")
    try claimcheck.workspace.write("News\n\nIt was a scandal, they all agreed.\n", to: "error.txt")
    try claimcheck.workspace.write("News\n\nIt was a huge pity for them all.\n", to: "warning.txt")
    try claimcheck.workspace.write("News\n\nIt was perhaps a pity for them.\n", to: "note.txt")
  }

  @Test(
    arguments: [
      ("rain.txt", "info", 0),
      ("note.txt", "info", 1), ("note.txt", "warning", 0), ("note.txt", "error", 0),
      ("warning.txt", "info", 1), ("warning.txt", "warning", 1), ("warning.txt", "error", 0),
      ("error.txt", "warning", 1), ("error.txt", "error", 1), ("error.txt", "never", 0),
    ] as [(String, String, Int32)]
  )
  func `the status is 1 for findings as grave as fail-on says`(
    file: String,
    severity: String,
    status: Int32
  ) throws {
    let output = try claimcheck("check", file, "--fail-on", severity)
    #expect(output.status == status)
    #expect(output.standardError == "")
  }

  @Test
  func `only errors fail a check that says nothing else`() throws {
    #expect(try claimcheck("check", "warning.txt").status == 0)
    #expect(try claimcheck("check", "error.txt").status == 1)
  }

  @Test(
    arguments: [
      ["check"], ["check", "rain.txt", "--nonsense"], ["check", "rain.txt", "--fail-on", "now"],
      ["check", "rain.txt", "--format", "docx"], ["check", "rain.txt", "--jobs", "0"],
      ["extract", "rain.txt", "--classes", "mumble"], ["nonsense"],
      ["extract", "rain.txt", "--min-confidence", "2"],
      ["check", "rain.txt", "--rules", "no-such-folder"],
      ["check", "rain.txt", "-o", "no-such-folder/report.txt"],
      ["rules", "test", "no.such.rule"],
    ])
  func `the status is 2 for a command line that cannot be followed`(arguments: [String]) throws {
    let output = try Program.run(
      arguments,
      in: claimcheck.workspace,
      environment: ["CLAIMCHECK_RULES": "pack"]
    )
    #expect(output.status == 2)
    #expect(output.standardOutput == "")
    #expect(output.standardError.hasPrefix("Error: "))
  }

  @Test
  func `the nearest option is suggested`() throws {
    let output = try claimcheck("check", "rain.txt", "--fail-no", "error")
    #expect(output.standardError.contains("--fail-on"))
  }

  @Test
  func `the status is 4 when the built-in rules are missing`() throws {
    let output = try Program.run(
      ["check", "rain.txt"],
      in: claimcheck.workspace,
      environment: ["CLAIMCHECK_RULES": "nowhere"]
    )
    #expect(output.status == 4)
    #expect(output.standardError.contains("nowhere (from CLAIMCHECK_RULES)"))
  }

  @Test(
    arguments: [
      "regex: '(?:\\w+\\s?)+!$'",
      "article: {words: '> 0'}\nunless: [{near: document, pattern: '(?: (?: {word}+ )+ )+ (?= {word} ) last'}]",
    ])
  func `the status is 4, and a finding tells, when a rule gives up`(keys: String) throws {
    let words = Array(repeating: "word", count: 60).joined(separator: " ")
    try claimcheck.workspace.write("News\n\nIt was \(words), at last!\n", to: "long.txt")
    try claimcheck.workspace.write(
      """
      id: wording.slow
      kind: check
      title: Slow
      why: For tests.
      status: experimental
      category: wording
      severity: info
      message: Slow.
      \(keys)
      """,
      to: "slow/wording.slow.yaml"
    )
    let output = try claimcheck(
      "check",
      "long.txt",
      "--rules",
      "slow",
      "--experimental",
      "--format",
      "json"
    )
    #expect(output.status == 4)
    #expect(output.standardError.contains("“wording.slow” gave up on"))
    #expect(output.standardError.contains("[limit.rule-stopped]"))
    #expect(output.standardError.components(separatedBy: "gave up on").count == 2)
    #expect(output.standardOutput.contains("\"category\": \"rule\""))
  }

  @Test
  func `the status of extract is 4 too when a rule gives up`() throws {
    let words = Array(repeating: "word", count: 60).joined(separator: " ")
    try claimcheck.workspace.write("News\n\nIt was \(words), at last!\n", to: "long.txt")
    try claimcheck.workspace.write(
      """
      id: layer.slow
      kind: layer
      title: Slow
      why: For tests.
      status: experimental
      gives: slow
      regex: '(?:\\w+\\s?)+!$'
      """,
      to: "slow/layer.slow.yaml"
    )
    #expect(try claimcheck("extract", "long.txt", "--rules", "slow", "--experimental").status == 4)
  }

  @Test
  func `the highest of several statuses counts`() throws {
    try claimcheck.workspace.write("id: [", to: "own/broken.yaml")
    #expect(try claimcheck("check", "error.txt", "missing.txt").status == 3)
    #expect(try claimcheck("check", "error.txt", "missing.txt", "--rules", "own").status == 4)
  }

  @Test
  func `the version and the help are no errors`() throws {
    let version = try claimcheck("--version")
    #expect(version.status == 0)
    #expect(version.standardOutput.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    for arguments in [["--help"], ["check", "--help"], ["rules", "test", "--help"]] {
      let help = try Program.run(arguments, in: claimcheck.workspace)
      #expect(help.status == 0)
      #expect(help.standardOutput.contains("USAGE: claimcheck"))
      #expect(help.standardError == "")
    }
  }
}
