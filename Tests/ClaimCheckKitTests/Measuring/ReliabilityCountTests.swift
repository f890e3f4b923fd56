import ClaimCheckKit
import Testing

@Suite
struct ReliabilityCountTests {
  private func observations(
    _ count: Int,
    right: Int,
    _ lemma: String = "say",
    _ cueClass: String = "say",
    frame: String = "that",
    features: [String: String] = [:]
  ) -> [CandidateObservation] {
    (0..<count).map {
      CandidateObservation(
        frame: frame,
        lemma: lemma,
        cueClass: cueClass,
        features: features,
        isRight: $0 < right
      )
    }
  }

  private func chance(_ count: ReliabilityCount, _ lemma: String, _ cueClass: String) -> Double {
    count.chance(of: observations(1, right: 0, lemma, cueClass)[0])
  }

  @Test
  func `what is seen often stands by itself, what is not backs off`() {
    let count = ReliabilityCount(
      observations(400, right: 380) + observations(400, right: 40, "see", "perceive")
        + observations(2, right: 2, "glimpse", "perceive"),
      features: []
    )
    #expect(abs(chance(count, "say", "say") - 0.95) < 0.01)
    #expect(abs(chance(count, "see", "perceive") - 0.1) < 0.01)
    // Two candidates do not outweigh their class.
    #expect((0.2..<0.6).contains(chance(count, "glimpse", "perceive")))
    // Neither lemma is known: the class decides, then the frame.
    #expect(chance(count, "utter", "say") > 0.9)
    #expect(abs(chance(count, "utter", "novel") - 0.52) < 0.02)
  }

  @Test
  func `a factor tells what a feature adds to the odds`() throws {
    let count = ReliabilityCount(
      observations(500, right: 400, features: ["subject": "person"])
        + observations(500, right: 100, features: ["subject": "thing"]),
      features: [.init("subject")]
    )
    let factors = try #require(count.factors[.init("subject")])
    #expect(try #require(factors["person"]) > 2)
    #expect(try #require(factors["thing"]) < 0.5)
    let person = observations(1, right: 0, features: ["subject": "person"])[0]
    let unknown = observations(1, right: 0, features: ["subject": "ghost"])[0]
    #expect(count.chance(of: person) > 0.7)
    #expect(abs(count.chance(of: unknown) - 0.5) < 0.01)
  }

  @Test
  func `a feature by frame counts in its frame alone`() {
    let rain = ["zone": "head"]
    let count = ReliabilityCount(
      observations(200, right: 180, frame: "bare", features: rain)
        + observations(200, right: 100, frame: "np", features: rain),
      features: ReliabilityCount.Feature.both(["zone"])
    )
    let factors = count.factors[.init("zone", isByFrame: true)]
    #expect(factors?.keys.sorted() == ["bare head", "np head"])
  }

  @Test
  func `a lemma that is right in its other frames is so in one that it was not seen in`() {
    let all =
      observations(300, right: 60, "see", "perceive")
      + observations(300, right: 60, "see", "perceive", frame: "np")
      + observations(100, right: 90, "note", "perceive")
    let count = ReliabilityCount(all, features: [])
    let note = observations(1, right: 0, "note", "perceive", frame: "np")[0]
    let peek = observations(1, right: 0, "peek", "perceive", frame: "np")[0]
    #expect(count.chance(of: note) > count.chance(of: peek) + 0.1)
  }
}
