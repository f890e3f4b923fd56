import Testing

@Suite
struct RulesTestCommandTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
  }

  private func writeFixture(_ expectations: String, in folder: String) throws {
    try claimcheck.workspace.write(
      "Storm\n\nA huge wave came.\n",
      to: "\(folder)/storm/article.txt"
    )
    try claimcheck.workspace.write(expectations, to: "\(folder)/storm/expect.yaml")
  }

  @Test
  func `fixtures beside the pack are run with the examples`() throws {
    try writeFixture("title: T\nexact: true\nexpect: [wording.huge]\n", in: "fixtures")
    let output = try claimcheck("rules", "test")
    #expect(output.status == 0)
    #expect(output.standardOutput.hasSuffix("16 examples, 1 fixture, 0 failed\n"))
  }

  @Test
  func `other fixtures are run when named, and a failure points into them`() throws {
    try writeFixture("title: T\nabsent: [wording.huge]\n", in: "cases")
    let output = try claimcheck("rules", "test", "wording.huge", "--fixtures", "cases")
    #expect(output.status == 1)
    #expect(
      output.standardOutput == """
        cases/storm/expect.yaml:2: unexpected: wording.huge must find nothing here
          A huge wave came.
            ^^^^ found wording.huge (huge)

        1 rule, 4 examples, 1 fixture, 1 failed

        """
    )
  }

  @Test
  func `results are written as JUnit XML`() throws {
    let output = try claimcheck("rules", "test", "wording.huge", "--junit", "out.xml")
    #expect(output.status == 0)
    let report = try claimcheck.workspace.read("out.xml")
    #expect(report.contains(#"<testsuites name="claimcheck rules test" tests="4" failures="0">"#))
    #expect(report.contains(#"classname="wording.huge" name="match: It was a huge.""#))
  }

  @Test
  func `a rule that does not exist and a folder that is none are wrong usage`() throws {
    #expect(try claimcheck("rules", "test", "wording.hug").status == 2)
    #expect(try claimcheck("rules", "test", "--fixtures", "none").status == 2)
  }
}
