import Foundation
import Testing

@Suite
struct RulesMeasureTests {
  private let run: SmallRun

  init() throws {
    run = try SmallRun()
    let count = 24
    for number in 0..<count {
      let name = "paper_\(number)"
      try run.workspace.write(
        "Rain\n\nAna said it rained. Bo denied it.\n",
        to: "gold/text/\(name).txt"
      )
      // Every second annotator passes over the denial.
      let denial = """

        T4\tSource 26 28\tBo
        T5\tCue 29 35\tdenied
        T6\tContent 36 38\tit
        E2\tAttribution:T5 Source:T4 Cue:T5 Content:T6
        """
      try run.workspace.write(
        """
        T1\tSource 6 9\tAna
        T2\tCue 10 14\tsaid
        T3\tContent 15 24\tit rained
        E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
        """ + (number.isMultiple(of: 2) ? denial : ""),
        to: "gold/ann/\(name)_X.ann"
      )
    }
  }

  @Test
  func `rules and cues are counted on annotated texts`() throws {
    let output = try run("rules", "measure", "gold")
    #expect(output.status == 0, "\(output.standardError)")
    #expect(
      output.standardOutput == """
        24 texts, 36 attributions; 48 candidates, 36 right

        RULE               CANDIDATES  RIGHT  SHARE  IN FILE
        attribution.plain          48     36   0.75     0.50

        CUE     RULE               CANDIDATES  RIGHT  SHARE
        denied  attribution.plain          24     12   0.50
        said    attribution.plain          24     24   1.00

        """
    )
  }

  @Test
  func `what was counted is written into the rule`() throws {
    let before = try run.workspace.read("pack/attribution.plain.yaml")
    let output = try run("rules", "measure", "gold", "--write", "--most", "0")
    #expect(output.status == 0, "\(output.standardError)")
    #expect(output.standardError.hasSuffix("1 rule file written\n"))
    let after = try run.workspace.read("pack/attribution.plain.yaml")
    #expect(after == before.replacing("reliability: 0.5\n", with: "reliability: 0.75\n"))
    let again = try run("rules", "measure", "gold", "--write", "--most", "0")
    #expect(again.standardError.hasSuffix("0 rule files written\n"))
    #expect(again.standardOutput.contains("0.75     0.75"))
  }

  @Test
  func `a rule with few candidates keeps its number`() throws {
    try run.workspace.write("Rain\n\nAna said it rained.\n", to: "few/text/a_1.txt")
    try run.workspace.write("", to: "few/ann/a_1_X.ann")
    let output = try run("rules", "measure", "few", "--write")
    #expect(output.status == 0)
    #expect(
      output.standardError.contains(
        "note: “attribution.plain” has 1 candidate, fewer than 20; its reliability is left as it is"
      )
    )
    #expect(try run.workspace.read("pack/attribution.plain.yaml").contains("reliability: 0.5\n"))
  }

  @Test
  func `wrong annotations raise the status, and a folder without any is refused`() throws {
    try run.workspace.write("T1\tSource x\n", to: "gold/ann/paper_1_X.ann")
    let output = try run("rules", "measure", "gold")
    #expect(output.status == 3)
    #expect(output.standardError.contains("gold/ann/paper_1_X.ann:1:1: error: a span needs"))
    #expect(output.standardOutput.hasPrefix("24 texts, 35 attributions"))
    #expect(try run("rules", "measure", "pack").status == 2)
  }
}
