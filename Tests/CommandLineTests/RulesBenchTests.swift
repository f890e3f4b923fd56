import Testing

@Suite
struct RulesBenchTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write(
      "News\n\nIt was a scandal. Ana said it rained.\n",
      to: "texts/a.txt"
    )
  }

  @Test
  func `every rule with a pattern has a line`() throws {
    let output = try claimcheck("rules", "bench", "texts")
    #expect(output.status == 0)
    #expect(output.standardError == "")
    let lines = output.standardOutput.split(separator: "\n")
    #expect(lines.first?.hasPrefix("RULE") ?? false)
    let ids = lines.dropFirst().dropLast().compactMap { $0.split(separator: " ").first }
    #expect(
      ids.sorted() == ["attribution.plain", "wording.huge", "wording.perhaps", "wording.scandal"]
    )
    #expect(lines.last?.hasPrefix("4 rules on 1 text with 3 sentences: ") ?? false)
  }

  @Test
  func `named rules are shown alone`() throws {
    let output = try claimcheck("rules", "bench", "wording.scandal", "texts/a.txt")
    #expect(output.status == 0)
    #expect(output.standardOutput.contains("\nwording.scandal "))
    #expect(!output.standardOutput.contains("attribution.plain"))
  }

  @Test
  func `a rule beyond the budget is told and gives status 1`() throws {
    let within = try claimcheck("rules", "bench", "texts", "--budget", "100")
    #expect(within.status == 0)
    let beyond = try claimcheck("rules", "bench", "wording.", "texts", "--budget", "0")
    #expect(beyond.status == 1)
    #expect(beyond.standardError.contains("wording.scandal.yaml: error: “wording.scandal” takes "))
    #expect(beyond.standardError.contains("the budget is 0.0 % [rule.over-budget]"))
    // What is let through nowhere takes no time, and what is not named is not held against it.
    #expect(!beyond.standardError.contains("wording.huge"))
    #expect(!beyond.standardError.contains("attribution.plain"))
  }

  @Test
  func `wrong usage gives status 2`() throws {
    #expect(try claimcheck("rules", "bench", "wording.scandal").status == 2)
    #expect(try claimcheck("rules", "bench", "texts", "--runs", "0").status == 2)
    #expect(try claimcheck("rules", "bench", "texts", "--budget", "101").status == 2)
  }

  @Test
  func `a path that is none gives status 3`() throws {
    #expect(try claimcheck("rules", "bench", "wording.nothing").status == 3)
  }
}
