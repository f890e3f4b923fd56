import Testing

@Suite
struct RulesUpdateTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write(Self.rule, to: "own/wording.vast.yaml")
  }

  private static let rule = """
    id: wording.vast
    kind: check
    title: Vast
    why: For tests.
    since: 0.1.0
    category: wording
    severity: info
    message: "{flag}"
    pattern: (?<flag> vast )
    # What it must find.
    examples:
      match:
        - "It was [a vast] hall."   # a comment
        - "[Vast]."
        - "It was [wide]."
      no-match:
        - "Small."
        - "Vast it was not."

    """

  private func update(_ answers: String) throws -> Program.Output {
    try claimcheck("rules", "test", "wording.vast", "--update", "--rules", "own", input: answers)
  }

  @Test
  func `accepted examples hold afterwards, and the rest of the file stays`() throws {
    let output = try update("a\na\na\n")
    #expect(output.status == 1)
    #expect(output.standardOutput.contains("  a  match: It was a [vast] hall."))
    #expect(output.standardOutput.hasSuffix("3 examples written\n"))
    let text = try claimcheck.workspace.read("own/wording.vast.yaml")
    #expect(
      text.hasSuffix(
        """
        # What it must find.
        examples:
          match:
            - "[Vast]."
            - "It was a [vast] hall."
            - "[Vast] it was not."
          no-match:
            - "Small."
            - "It was wide."

        """
      ),
      "\(text)"
    )
    #expect(try claimcheck("rules", "test", "wording.vast", "--rules", "own").status == 0)
  }

  @Test
  func `a known gap is written as such, what is skipped stays, and the end of input ends it`()
    throws
  {
    let output = try update("x\ns\nt\n")
    #expect(output.standardOutput.contains("please answer a, t, s or q"))
    #expect(output.standardOutput.hasSuffix("1 example written\n"))
    let text = try claimcheck.workspace.read("own/wording.vast.yaml")
    #expect(text.contains("    - \"It was [a vast] hall.\"   # a comment\n"))
    #expect(text.contains("  todo-match:\n    - \"It was [wide].\"\n"))
    #expect(text.contains("    - \"Vast it was not.\"\n"))
  }

  @Test
  func `watching goes alone`() throws {
    #expect(try claimcheck("rules", "test", "--watch", "--update").status == 2)
  }
}
