import ClaimExtraction
import ClaimRules
import ClaimText
import Testing

/// What frame rules leave in claims.
@Suite("Frames in claims")
struct FrameReaderTests {
  /// A rule of a frame, with slots of every kind.
  private static let rule = """
    id: frame.test
    kind: frame
    title: A frame
    why: A test.
    status: experimental
    frame: bought
    pattern: |
      (?<buyer> {person|body|name} ) bought (?<count> {quantity} ) (?: on (?<day> {date} ) )?
    slots: { buyer: name, count: quantity, day: time }
    key: buyer
    value: count
    """

  private func frames(_ text: String, rule: String = rule) throws -> [[ClaimFrame]] {
    let reading = try Reading(
      text,
      metadata: ["published: 2024-04-19", "kind: statement"],
      adding: [RulePack.File(path: "own/frame.test.yaml", text: rule)]
    )
    return reading.claims.map { $0.frames.filter { $0.frame == "bought" } }
  }

  @Test("Slots hold entities, numbers with their unit, and dates")
  func slots() throws {
    let text = "Jelka Horvat won. Mayor Horvat bought about 1,200 trams on Monday for the city."
    let found = try frames(text).flatMap(\.self)
    #expect(found.map(\.frame) == ["bought"])
    #expect(
      found.first?.slots == ["buyer": "Jelka Horvat", "count": "about 1200", "day": "2024-04-15"]
    )
  }

  @Test("A slot that did not match is absent, and a frame without its value is none")
  func absent() throws {
    #expect(
      try frames("Jelka Horvat bought 24 trams for the city.").flatMap(\.self).map(\.slots)
        == [["buyer": "Jelka Horvat", "count": "24"]]
    )
    let optional = Self.rule.replacing("{quantity} )", with: "{quantity} )?")
    #expect(try frames("Jelka Horvat bought on Monday.", rule: optional).flatMap(\.self).isEmpty)
  }

  @Test("A frame belongs to the claim in whose content it stands, and its rule is named there")
  func content() throws {
    let reading = try Reading(
      "Boris Tkalec said that Jelka Horvat bought 24 trams. Nobody else bought any trams.",
      adding: [RulePack.File(path: "own/frame.test.yaml", text: Self.rule)]
    )
    let claim = try #require(reading.attributed.first)
    #expect(claim.frames.contains { $0.slots["count"] == "24" })
    #expect(claim.rules.count > 1 && claim.rules.dropFirst().contains("frame.test"))
    #expect(reading.claims.filter { $0.cue == nil }.allSatisfy { $0.frames.isEmpty })
  }

  @Test(
    "Quantities read as people write them",
    arguments: [
      (SlotValue.quantity(low: 5, high: 5, isApproximate: false, unit: nil), "5"),
      (.quantity(low: 5, high: 7, isApproximate: false, unit: "percent"), "5–7 percent"),
      (.quantity(low: 3.5, high: 3.5, isApproximate: true, unit: "EUR"), "about 3.5 EUR"),
      (.quantity(low: 5, high: nil, isApproximate: false, unit: nil), "at least 5"),
      (.quantity(low: nil, high: 5, isApproximate: false, unit: nil), "at most 5"),
      (.words("prime minister"), "prime minister"),
    ]
  )
  func shown(_ value: SlotValue, _ expected: String) {
    #expect("\(value)" == expected)
  }
}
