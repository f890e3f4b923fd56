import ClaimCheckKit
import ClaimRules
import CoreferenceMeasure
import Foundation
import TestSupport
import Testing

@Suite
struct CoreferenceTests {
  private static let gold = Checkout.root.appending(path: "fixtures/coreference")

  @Test
  func `the gold is large enough to tell something`() throws {
    let texts = try GoldText.all(in: Self.gold)
    #expect(texts.count >= 30)
    #expect(texts.reduce(0) { $0 + $1.mentions.count } >= 300)
    #expect(Set(texts.map(\.half)).count == GoldText.Half.allCases.count)
  }

  @Test(arguments: GoldText.Half.allCases)
  func `mentions are resolved rightly or not at all`(half: GoldText.Half) throws {
    let pack = try RulePack(folder: Checkout.root.appending(path: "rules").path)
    let analysis = Analysis(rules: RuleSet(packs: [pack]))
    var score = CoreferenceScore()
    for text in try GoldText.all(in: Self.gold) where text.half == half {
      score += try JudgedText(text, analysis: analysis).score()
    }
    #expect(score.precision >= 0.93, "\(score)")
    #expect(score.coverage >= 0.85, "\(score)")
    #expect(score.wrong <= 20, "\(score)")
  }

  // MARK: Gold files

  private func gold(_ mentions: String, half: String = "tune", more: String = "") throws -> GoldText
  {
    try GoldText(
      name: "case.yaml",
      yaml: """
        title: "A case"
        half: \(half)
        text: |
          Anna Lind met Brita Holm. Lind smiled at her dog.
        mentions:
        \(mentions)
        \(more)
        """
    )
  }

  @Test
  func `words are found one after the other, and inside the last ones`() throws {
    let read = try gold(
      "  - \"Anna Lind\": anna\n  - \"Lind\": anna\n  - \"her dog\": dog\n  - \"> her\": anna"
    )
    #expect(read.mentions.map(\.bytes) == [0..<9, 26..<30, 41..<48, 41..<44])
    #expect(read.mentions.map(\.entity) == ["anna", "anna", "dog", "anna"])
  }

  @Test(
    arguments: [
      "  - \"Carla\": anna", "  - \"Holm\": brita\n  - \"Anna\": anna", "  - \"Ann\": anna",
      "  - \"Anna Lind\": anna\n  - \"> Holm\": brita", "  - Anna Lind",
    ])
  func `words that are not there are an error with its line`(mentions: String) {
    #expect {
      try gold(mentions)
    } throws: { error in
      "\(error)".hasPrefix("case.yaml:\(5 + mentions.split(separator: "\n").count): error: ")
    }
  }

  @Test
  func `another half and unknown keys are errors`() {
    #expect(throws: MentionError.self) { try gold("  - \"Anna\": anna", half: "both") }
    #expect(throws: MentionError.self) { try gold("  - \"Anna\": anna", more: "mention: []") }
  }

  @Test
  func `a pronoun that is left out is an error`() throws {
    let read = try gold("  - \"Anna Lind\": anna")
    let pack = try RulePack(folder: Checkout.root.appending(path: "rules").path)
    let analysis = Analysis(rules: RuleSet(packs: [pack]))
    #expect(throws: MentionError.self) { try JudgedText(read, analysis: analysis) }
  }
}
