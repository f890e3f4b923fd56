import ClaimCheckKit
import ClaimExtraction
import ClaimRules
import Testing

@Suite
struct ReliabilityCountTests {
  private func observations(
    _ count: Int,
    strict: Int,
    _ lemma: String = "say",
    _ cueClass: String = "say",
    frame: String = "that",
    source: String = "person"
  ) -> [CandidateObservation] {
    var traits = CandidateTraits(frame: frame, class: cueClass)
    traits[.source] = source
    return (0..<count).map {
      CandidateObservation(
        rule: "attribution.\(frame)",
        frame: frame,
        lemma: lemma,
        cueClass: cueClass,
        traits: traits,
        verdict: $0 < strict ? .strict : .wrong
      )
    }
  }

  @Test
  func `what is seen often stands by itself, what is not backs off`() throws {
    let count = ReliabilityCount(
      observations(400, strict: 380) + observations(400, strict: 40, "see", "perceive")
        + observations(3, strict: 3, "glimpse", "perceive") + observations(2, strict: 2, "peek"),
      features: []
    )
    #expect(abs(try #require(count.pairs["that + say"]).value - 0.95) < 0.01)
    #expect(abs(try #require(count.pairs["that + see"]).value - 0.1) < 0.01)
    // Three candidates do not outweigh their class; two are not told apart from it at all.
    #expect((0.3..<0.7).contains(try #require(count.pairs["that + glimpse"]).value))
    #expect(count.pairs["that + peek"] == nil)
    #expect(count.ratios["peek"] == nil)
    #expect(try #require(count.shares["that say"]).value > 0.9)
    #expect(try #require(count.shares["that"]).count == 805)
  }

  @Test
  func `what is right but for some words counts a third`() throws {
    let joint = observations(300, strict: 0).map {
      CandidateObservation(
        rule: $0.rule,
        frame: $0.frame,
        lemma: $0.lemma,
        cueClass: $0.cueClass,
        traits: $0.traits,
        verdict: .joint
      )
    }
    let share = try #require(ReliabilityCount(joint, features: []).shares["that"]).value
    #expect(abs(share - 1.0 / 3) < 0.01)
  }

  @Test
  func `a weight tells what a trait adds to the log odds`() throws {
    let count = ReliabilityCount(
      observations(500, strict: 400) + observations(500, strict: 100, source: "it")
        + observations(11, strict: 11, source: "body"),
      features: [[.source], [.frame, .source]]
    )
    #expect(try #require(count.weights["source=person"]).value > 0.7)
    #expect(try #require(count.weights["source=it"]).value < -0.7)
    // Too few to tell.
    #expect(count.weights["source=body"] == nil)
  }

  @Test
  func `a cue that is right elsewhere is so in a frame that it was not seen in`() throws {
    let count = ReliabilityCount(
      observations(300, strict: 60, "see", "perceive")
        + observations(100, strict: 90, "note", "perceive"),
      features: []
    )
    #expect(try #require(count.ratios["note"]).value > 1.5)
    #expect(try #require(count.ratios["see"]).value < 0.9)
  }

  @Test
  func `what is counted is read as reliability, and written the same every time`() {
    let all = observations(500, strict: 400) + observations(500, strict: 100, source: "it")
    let count = ReliabilityCount(all, features: [[.source]])
    #expect(count.pack().diagnostics.isEmpty)
    #expect(RuleSet(packs: [count.pack()]).diagnostics.isEmpty)
    #expect(count.entryFiles == ReliabilityCount(all, features: [[.source]]).entryFiles)
    #expect(
      count.entryFiles[0].text == """
        # Written by claimcheck rules measure.
        that say: share=0.500 count=1000
        that: share=0.500 count=1000

        """
    )
  }
}
