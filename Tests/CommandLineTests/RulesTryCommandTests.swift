import TestSupport
import Testing

@Suite
struct RulesTryCommandTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
  }

  @Test
  func `a match stands under its line, with its groups`() throws {
    let output = try claimcheck(
      "rules",
      "try",
      "--no-default-rules",
      "(?<who> anna ) (?<what> {/ed$/} )",
      "In May, Anna waited. Anna left."
    )
    #expect(output.status == 0)
    #expect(
      output.standardOutput == """
        pattern: (?<who> anna ) (?<what> {/ed$/} )

        text:1
          In May, Anna waited. Anna left.
                  ^^^^^^^^^^^
          what: “waited”
          who: “Anna”

        1 match in 1 of 2 sentences

        """
    )
  }

  @Test
  func `macros are written out, and the names used are told`() throws {
    try claimcheck.workspace.write(
      "id: macro.twice\nkind: macro\nname: twice\ntitle: A\nwhy: B\nsince: 0.1.0\npattern: very very\n",
      to: "own/macro.twice.yaml"
    )
    let output = try claimcheck(
      "rules",
      "try",
      "--no-default-rules",
      "--rules",
      "own",
      "{{twice}} {word}",
      "A very very old inn."
    )
    #expect(output.status == 0)
    #expect(output.standardOutput.contains("expands to: (?: very very ) {word}\n"))
    #expect(output.standardOutput.contains("uses: macro twice (A)\n"))
    #expect(output.standardOutput.contains("1 match in 1 of 1 sentence\n"))
  }

  @Test
  func `a pattern over the text is read as PCRE2`() throws {
    let output = try claimcheck(
      "rules",
      "try",
      "--no-default-rules",
      "--regex",
      #"(?<year>\b\d{4}\b)"#,
      "Built in 1987."
    )
    #expect(output.standardOutput.contains("  year: “1987”\n"))
  }

  @Test
  func `of many matches in files some are shown and all are counted`() throws {
    try claimcheck.workspace.write("One ferry. One bridge.\n\nOne road.\n", to: "a.txt")
    let output = try claimcheck(
      "rules",
      "try",
      "--no-default-rules",
      "one {word}",
      "--in",
      "a.txt",
      "--most",
      "1"
    )
    #expect(output.status == 0)
    #expect(output.standardOutput.contains("a.txt:1\n"))
    #expect(!output.standardOutput.contains("road"))
    #expect(output.standardOutput.contains("3 matches in 3 of 3 sentences\n"))
    #expect(output.standardOutput.contains("The first 1 are shown; --most shows more.\n"))
  }

  @Test
  func `a wrong pattern is told with its place`() throws {
    let output = try claimcheck("rules", "try", "--no-default-rules", "one {wort}", "One.")
    #expect(output.status == 4)
    #expect(output.standardOutput.isEmpty)
    #expect(output.standardError.contains("pattern:1:5: error: "))
    #expect(output.standardError.contains("did you mean “word”?"))
  }

  @Test
  func `without a text there is nothing to look in`() throws {
    let output = try claimcheck("rules", "try", "one")
    #expect(output.status == 2)
    #expect(output.standardError.contains("give a text to look in, or files with --in"))
  }
}
