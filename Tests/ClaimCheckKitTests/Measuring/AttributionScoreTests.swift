import ClaimCheckKit
import Testing

@Suite
struct AttributionScoreTests {
  private func score(_ gold: String, _ predicted: String) -> AttributionScore {
    let document = MarkedAttributions(gold).gold()
    var score = AttributionScore()
    score.add(pairing(gold, predicted), of: document)
    return score
  }

  private func pairing(_ gold: String, _ predicted: String) -> AttributionPairing {
    AttributionPairing(
      predicted: MarkedAttributions(predicted).scored(),
      annotated: MarkedAttributions(gold).scored()
    )
  }

  private func hits(_ score: AttributionScore) -> [AttributionMetric: Int] {
    Dictionary(uniqueKeysWithValues: AttributionMetric.allCases.map { ($0, score.count($0).hits) })
  }

  private static let rain =
    "[source1:Ana Dal] [cue1:said] [content1:that it rained on the bridge] on Monday."

  @Test
  func `the same words are right by every measure`() {
    let found = hits(score(Self.rain, Self.rain))
    #expect(
      found == [
        .joint: 1, .strict: 1, .contentRelaxed: 1, .contentExact: 1, .jointAndCue: 1,
        .tokenSource: 2, .tokenCue: 1, .tokenContent: 6, .sourceGivenContent: 1,
        .cueGivenContent: 1,
      ]
    )
  }

  @Test
  func `half of the words make a pair, which is not strict`() {
    let found = hits(
      score(
        Self.rain,
        "[source1:Ana] Dal [cue1:said] that it rained [content1:on the bridge] on Monday."
      )
    )
    #expect(found[.joint] == 1)
    #expect(found[.strict] == 0)
    #expect(found[.contentExact] == 0)
    let less = hits(
      score(
        Self.rain,
        "[source1:Ana] Dal [cue1:said] that it rained on [content1:the bridge] on Monday."
      )
    )
    #expect(less[.contentRelaxed] == 0)
  }

  @Test
  func `a source that is missing or another is not joint`() {
    let other = hits(
      score(
        Self.rain,
        "Ana Dal [cue1:said] [content1:that it rained on the bridge] on [source1:Monday]."
      )
    )
    #expect(other[.contentRelaxed] == 1)
    #expect(other[.joint] == 0)
    #expect(other[.sourceGivenContent] == 0)
    let none = "It [cue1:seems] [content1:that it rained]."
    #expect(hits(score(none, none))[.joint] == 1)
  }

  @Test
  func `a quotation in two pieces is one attribution`() {
    let gold =
      "“[content1:It rained on the bridge],” [source1:she] [cue1:said]. “[content1:We left early.]”"
    let split =
      "“[content1:It rained on the bridge],” [source1:she] [cue1:said]. “[content2:We left early.]”"
    let counted = score(gold, split).count(.joint)
    #expect(counted.hits == 1)
    #expect(counted.predicted == 2)
    #expect(counted.precision == 0.5)
    #expect(counted.recall == 1)
    #expect(counted.f1 == 2.0 / 3)
  }

  @Test
  func `pairs are one to one, the best first`() {
    let gold = "[source1:She] [cue1:said] [content1:it rained and it snowed]."
    let two = AttributionPairing(
      predicted: MarkedAttributions("She said [content1:it rained and it] snowed.").scored()
        + MarkedAttributions("She said [content1:it rained and it snowed].").scored(),
      annotated: MarkedAttributions(gold).scored()
    )
    #expect(two.pairs == [.init(predicted: 1, annotated: 0)])
  }

  @Test
  func `each side counts by its own kind`() {
    let gold = "[source1:She] [cue1:said] [content1:it “rained” on the bridge]."
    let predicted = "[source1:She] [cue1:said] it [content1:“rained” on the bridge]."
    let score = score(gold, predicted)
    let mixed = score.count(.joint, .init(split: .type, value: "mixed"))
    #expect(mixed.predicted == 1)
    #expect(mixed.found == 1)
    #expect(score.values(of: .type) == ["mixed"])
    #expect(score.values(of: .length) == ["4-9 words"])
    #expect(score.values(of: .source) == ["pronoun"])
    #expect(score.values(of: .publisher) == ["paper"])
    #expect(score.values(of: .cueClass) == ["say"])
  }

  @Test
  func `content without a word is no attribution`() {
    #expect(MarkedAttributions("She said [content1:…].").scored().isEmpty)
  }

  @Test
  func `statements count apart`() {
    let gold =
      "[source1:She] [cue1:said] [content1:it rained]. [source2:He] [cue2:likes] [content2:rain]."
    let (statement, liking) = (
      MarkedAttributions(gold).scored(cueClass: "say"),
      MarkedAttributions(gold).scored(cueClass: "like")
    )
    var score = AttributionScore()
    score.addStatements(
      AttributionPairing(predicted: [statement[0]], annotated: [statement[0], liking[1]]),
      isStatement: { $0.cueClass == "say" }
    )
    let count = score.statements(.joint)
    #expect(count.recall == 1)
    #expect(count.annotated == 1)
  }

  @Test
  func `the table has a row for each measure and columns for each corpus`() {
    let score = score(Self.rain, Self.rain)
    let table = AttributionScoreTable([("train", score), ("dev", score)]).render()
    let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("train") && lines[0].contains("dev"))
    #expect(
      lines[2]
        == "joint                                    100.0 100.0 100.0      1      1      1"
        + "   100.0 100.0 100.0      1      1      1"
    )
    #expect(table.contains("strict | indirect"))
  }
}
