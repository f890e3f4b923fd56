import Foundation
import Testing

@Suite
struct RulesDiffTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    let workspace = claimcheck.workspace
    try FileManager.default.copyItem(
      at: workspace.url.appending(path: "pack"),
      to: workspace.url.appending(path: "new")
    )
    try workspace.write(
      "News\n\nIt was a scandal. Ana said it rained. It was huge, and perhaps vast.\n",
      to: "a.txt"
    )
    try change("wording.huge", "(?<flag> huge )", "(?<flag> vast )")
    try change("wording.scandal", "(?<flag> scandal )", "a (?<flag> scandal )")
  }

  private func change(_ rule: String, _ old: String, _ new: String) throws {
    let file = "new/\(rule).yaml"
    let text = try claimcheck.workspace.read(file)
    #expect(text.contains(old))
    try claimcheck.workspace.write(text.replacing(old, with: new), to: file)
  }

  @Test
  func `what is gained, lost and moved is shown in its line`() throws {
    let output = try claimcheck("rules", "diff", "pack", "new", "a.txt")
    #expect(output.status == 0)
    #expect(output.standardError == "")
    #expect(
      output.standardOutput == """
        lost wording.huge a.txt:3:46
          It was a scandal. Ana said it rained. It was huge, and perhaps vast.
                                                       ^^^^
          flag: “huge”

        gained wording.huge a.txt:3:64
          It was a scandal. Ana said it rained. It was huge, and perhaps vast.
                                                                         ^^^^
          flag: “vast”

        moved wording.scandal a.txt:3:8
          It was a scandal. Ana said it rained. It was huge, and perhaps vast.
                   ^^^^^^^ before
          It was a scandal. Ana said it rained. It was huge, and perhaps vast.
                 ^^^^^^^^^ now

        wording.huge: 1 gained, 1 lost, 0 moved
        wording.scandal: 0 gained, 0 lost, 1 moved
        1 gained, 1 lost, 1 moved, 2 unchanged in 1 text

        """
    )
  }

  @Test
  func `the same rules change nothing`() throws {
    let output = try claimcheck("rules", "diff", "pack", "pack", "a.txt")
    #expect(output.status == 0)
    #expect(
      output.standardOutput == "0 gained, 0 lost, 0 moved, 4 unchanged in 1 text\n"
    )
  }

  @Test
  func `a text on standard input is read once for both`() throws {
    let output = try claimcheck("rules", "diff", "pack", "new", "-", input: "It was huge.\n")
    #expect(output.status == 0)
    #expect(output.standardOutput.hasSuffix("0 gained, 1 lost, 0 moved, 0 unchanged in 1 text\n"))
  }

  @Test
  func `one rule can be compared alone, and few changes shown`() throws {
    let one = try claimcheck("rules", "diff", "pack", "new", "a.txt", "--rule", "wording.scandal")
    #expect(one.standardOutput.hasSuffix("0 gained, 0 lost, 1 moved, 0 unchanged in 1 text\n"))
    #expect(!one.standardOutput.contains("wording.huge"))
    let few = try claimcheck("rules", "diff", "pack", "new", "a.txt", "--most", "1")
    #expect(few.standardOutput.contains("The first 1 are shown; --most shows more."))
    #expect(few.standardOutput.contains("1 gained, 1 lost, 1 moved"))
    #expect(
      try claimcheck("rules", "diff", "pack", "new", "a.txt", "--rule", "wording.no").status != 0
    )
  }

  @Test
  func `colours come when they are asked for`() throws {
    let plain = try claimcheck("rules", "diff", "pack", "new", "a.txt")
    #expect(!plain.standardOutput.contains("\u{1B}["))
    let coloured = try claimcheck("rules", "diff", "pack", "new", "a.txt", "--color", "always")
    #expect(coloured.standardOutput.contains("\u{1B}["))
  }

  @Test
  func `a rule that is gone or wrong loses its matches`() throws {
    try claimcheck.workspace.write(RulesCommandTests.wrong, to: "new/wording.wrong.yaml")
    try FileManager.default.removeItem(
      at: claimcheck.workspace.url.appending(path: "new/attribution.plain.yaml")
    )
    let output = try claimcheck("rules", "diff", "pack", "new", "a.txt")
    #expect(output.status == 4)
    #expect(output.standardOutput.contains("lost attribution.plain a.txt:3:19"))
  }

  @Test
  func `a change becomes an example of the new rule`() throws {
    let before = try claimcheck.workspace.read("new/wording.huge.yaml")
    let output = try claimcheck(
      "rules",
      "diff",
      "pack",
      "new",
      "a.txt",
      "--add-example",
      input: "x\nn\nm\nq\n"
    )
    #expect(output.status == 0)
    #expect(output.standardError.contains("added to new/wording.huge.yaml as no-match"))
    #expect(output.standardError.contains("added to new/wording.huge.yaml as match"))
    let expected =
      before
      .replacing(
        "match: [\"It was a [huge].\", \"[huge]\"]",
        with: "match: [\"It was a [huge].\", \"[huge]\", \"It was huge, and perhaps [flag:vast].\"]"
      )
      .replacing(
        "no-match: [\"It rained.\", \"It snowed.\"]",
        with: "no-match: [\"It rained.\", \"It snowed.\", \"It was huge, and perhaps vast.\"]"
      )
    #expect(try claimcheck.workspace.read("new/wording.huge.yaml") == expected)
    #expect(
      try claimcheck.workspace.read("new/wording.scandal.yaml").contains("flag:scandal]") == false
    )
  }

  @Test
  func `an example that is there already is told, and the file stays`() throws {
    _ = try claimcheck(
      "rules",
      "diff",
      "pack",
      "new",
      "a.txt",
      "--rule",
      "wording.scandal",
      "--add-example",
      input: "m\n"
    )
    let once = try claimcheck.workspace.read("new/wording.scandal.yaml")
    #expect(once.contains("\"It was a [flag:scandal].\""))
    let again = try claimcheck(
      "rules",
      "diff",
      "pack",
      "new",
      "a.txt",
      "--rule",
      "wording.scandal",
      "--add-example",
      input: "m\n"
    )
    #expect(again.standardError.contains("not added: new/wording.scandal.yaml: "))
    #expect(try claimcheck.workspace.read("new/wording.scandal.yaml") == once)
  }

  @Test
  func `questions and a text cannot share standard input`() throws {
    let output = try claimcheck("rules", "diff", "pack", "new", "-", "--add-example")
    #expect(output.status == 2)
    #expect(try claimcheck("rules", "diff", "pack", "nowhere", "a.txt").status != 0)
  }
}
