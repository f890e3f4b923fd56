import ClaimVerification
import Testing

@Suite("Scoring")
struct ScoringTests {
  private static let pack = SmallPack([
    "wording.bad": """
    kind: check
    category: wording
    severity: info
    message: "{flag}"
    pattern: bad | poor | dull | drab | grim
    """,
    "score.words": """
    kind: score
    dimension: words
    start: 90
    moves:
      - { when: "wording.*", points: -10, limit: 25, reason: words that judge }
    """,
    "score.names": """
    kind: score
    dimension: names
    documents: article
    start: 50
    moves:
      - { when: "share:source.kind=named-person", points: 40, reason: named sources }
    """,
  ])

  private func score(_ text: String) -> DocumentScore? {
    guard let document = Self.pack.analyse(text) else { return nil }
    let findings = DocumentChecks(Self.pack.rules).findings(in: document)
    return Scoring(Self.pack.rules).scores(of: [document], with: findings).first
  }

  @Test(
    "every point comes with its reason, up to the move's limit",
    arguments: [
      ("It was a fine day for all.", 90, ["90 to begin with"]),
      (
        "It was a bad day for all.", 80,
        ["90 to begin with", "−10 words that judge (1 of wording.*)"]
      ),
      (
        "Bad, poor, dull, drab and grim it was.", 65,
        ["90 to begin with", "−25 words that judge (5 of wording.*)"]
      ),
    ]
  )
  func reasons(text: String, value: Int, reasons: [String]) throws {
    let dimension = try #require(score(text)?.dimensions.first { $0.name == "words" })
    #expect(dimension.value == value)
    #expect(dimension.reasons == reasons)
  }

  @Test("length alone moves nothing")
  func length() throws {
    let once = "Anna said that it rained. Someone said that it snowed."
    let short = try #require(score(once))
    let long = try #require(score(Array(repeating: once, count: 12).joined(separator: "\n\n")))
    #expect(short.dimensions.map(\.value) == long.dimensions.map(\.value))
    #expect(short.total == 80)
  }

  @Test("a dimension that is for articles leaves transcripts out")
  func kinds() throws {
    let transcript = try #require(score("---\nkind: transcript\n---\nIt was a fine day for all."))
    #expect(transcript.dimensions.map(\.name) == ["words"])
    #expect(transcript.total == 90)
  }
}
