import Foundation
import TestSupport
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

        RULE               CANDIDATES  RIGHT  STRICT  SHARE
        attribution.plain          48     36      36   0.75

        CUE     FRAME  CANDIDATES  RIGHT  STRICT  SHARE
        denied  plain          24     12      12   0.50
        said    plain          24     24      24   1.00

        """
    )
  }

  @Test
  func `what was counted is written into lexicons, and confidence is read from them`() throws {
    for name in ["frame-reliability", "cue-reliability", "trait-weight"] {
      try run.workspace.write("", to: "pack/\(name).txt")
      try run.workspace.write(
        """
        id: lexicon.\(name)
        kind: lexicon
        name: \(name)
        title: T
        why: For tests.
        since: 0.1.0
        holds: keys
        attributes: {share: text, ratio: text, count: text, weight: text}
        entries-from: \(name).txt
        """,
        to: "pack/lexicon.\(name).yaml"
      )
    }
    let output = try run("rules", "measure", "gold", "--write", "--most", "0")
    #expect(output.status == 0, "\(output.standardError)")
    #expect(
      try run.workspace.read("pack/frame-reliability.txt") == """
        # Written by claimcheck rules measure.
        plain deny: share=0.534 count=24
        plain say: share=0.963 count=24
        plain: share=0.740 count=48

        """
    )
    #expect(
      try run.workspace.read("pack/cue-reliability.txt") == """
        # Written by claimcheck rules measure.
        denied: ratio=0.95 count=24
        plain + denied: share=0.501 count=24
        plain + said: share=0.990 count=24
        said: ratio=1.03 count=24

        """
    )
    try run.workspace.write(SmallRun.rain, to: "rain.txt")
    let claims = try run("extract", "rain.txt").records()
    #expect(claims.contains { $0["confidence"] == .number(0.99) }, "\(claims)")
  }

  @Test
  func `without the lexicons nothing is written`() throws {
    let output = try run("rules", "measure", "gold", "--write")
    #expect(output.status == 2)
    #expect(output.standardError.contains("the rules have no lexicon.frame-reliability"))
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
