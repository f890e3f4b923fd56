import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification
import TestSupport
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
    "layer.unknown": """
    kind: layer
    gives: unknown
    pattern: nobody knows
    """,
    "score.words": """
    kind: score
    dimension: words
    start: 90
    moves:
      - { when: "wording.*", points: -10, limit: 25, reason: words that judge }
    """,
    "score.rates": """
    kind: score
    dimension: rates
    start: 100
    moves:
      - { when: "wording.bad", points: -10, per: 2 sentences, reason: words that judge }
      - { when: "layer:unknown", points: 10, per: 2 sentences, reason: open questions }
    """,
    "score.names": """
    kind: score
    dimension: names
    documents: article
    start: 50
    moves:
      - { when: "share:source.kind=named-person", points: 40, reason: named sources }
    """,
    "score.care": """
    kind: score
    dimension: care
    start: 20
    needs: 2 statements
    typical: 80
    moves:
      - { when: "share:source.kind=named-person", points: 40, reason: named sources }
      - { when: "wording.*", points: -90, reason: words that judge }
    """,
  ])

  private func findings(_ text: String) -> [Finding] { Self.pack.findings(text) }

  private func score(_ text: String) -> DocumentScore? {
    guard let document = Self.pack.analyse(text) else { return nil }
    return Scoring(Self.pack.rules).scores(of: [document], with: findings(text)).first
  }

  private func dimension(_ name: String, _ text: String) throws -> DocumentScore.Dimension {
    try #require(score(text)?.dimensions.first { $0.name == name })
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
        ["90 to begin with", "−25 words that judge (5 of wording.*, limited to −25)"]
      ),
    ]
  )
  func reasons(text: String, value: Int, reasons: [String]) throws {
    let dimension = try dimension("words", text)
    #expect(dimension.value == value)
    #expect(dimension.reasons == reasons)
  }

  @Test("a step names the findings, the claims or the words that it counts")
  func counted() throws {
    let text =
      "Anna said that it rained. It was bad. Yet nobody knows. Someone said that it snowed."
    let words = try #require(try dimension("words", text).steps.first)
    #expect(words.findings == findings(text).map(\.id))
    let names = try #require(try dimension("names", text).steps.first)
    let claims = try #require(Self.pack.analyse(text)).claims
    #expect(names.claims == claims.filter { $0.source.kind == .namedPerson }.map(\.id))
    let rates = try dimension("rates", text).steps
    #expect(rates.map(\.places).map { $0.map(\.text) } == [[], ["nobody knows"]])
  }

  @Test("a finding costs half in a text of twice the length")
  func rates() throws {
    let short = try dimension("rates", "It was bad. It rained.")
    #expect(short.reasons.last == "−10 words that judge (1 of wording.bad in 2 sentences)")
    let long = try dimension("rates", "It was bad. It rained. It snowed. It hailed.")
    #expect(long.reasons.last == "−5 words that judge (1 of wording.bad in 4 sentences)")
  }

  @Test("length alone moves nothing")
  func length() throws {
    let once = "Anna said that it rained. Someone said that it snowed. It was bad."
    let short = try #require(score(once))
    let long = try #require(score(Array(repeating: once, count: 12).joined(separator: "\n\n")))
    for name in ["rates", "names"] {
      let values = [short, long].map { $0.dimensions.first { $0.name == name }?.value }
      #expect(values[0] == values[1], "\(name)")
    }
  }

  @Test("a short text is drawn toward a typical one, and less so the longer it is")
  func caution() throws {
    let once = "Anna said that it rained. Someone said that it snowed."
    let short = try dimension("care", once)
    #expect(short.value == 60)
    #expect(
      short.reasons == [
        "20 to begin with", "+20 named sources (1 of 2 claims)",
        "+20 toward 80, as the less text the more may be chance (2 statements)",
      ]
    )
    let long = try dimension(
      "care",
      Array(repeating: once, count: 9).joined(separator: "\n\n")
    )
    #expect(long.value == 44)
  }

  @Test("below what is needed a dimension abstains and does not count")
  func abstention() throws {
    let whole = try #require(score("Anna said that it rained."))
    let care = try #require(whole.dimensions.first { $0.name == "care" })
    #expect(!care.isJudged)
    #expect(care.value == 80)
    #expect(
      care.reasons.last
        == "+60 not judged, 80 is what a typical text has (1 statements, 2 needed)"
    )
    #expect(whole.isJudged)
    // The mean of 90, 100 and 90.
    #expect(whole.total == 93)
  }

  @Test("where a score would fall below 0, that is a step as well")
  func floor() throws {
    let text = "Someone said that it was bad. Someone said that it was bad."
    let steps = try dimension("care", text).steps
    #expect(steps.map(\.points) == [-100, 80, 40])
    #expect(steps[1].reason == "no score is below 0")
  }

  @Test("a dimension that is for articles leaves transcripts out")
  func kinds() throws {
    let transcript = try #require(score("---\nkind: transcript\n---\nIt was a fine day for all."))
    #expect(transcript.dimensions.map(\.name).sorted() == ["care", "rates", "words"])
  }

  @Test(
    "the start and the points of the steps add up to the value",
    arguments: (0..<40) as Range<UInt64>
  )
  func sums(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sentences = [
      "Anna said that it rained.", "Someone said that it snowed.", "It was bad.",
      "Bad it was, nobody knows.", "Boris denied that it rained.", "It was a fine day.",
    ]
    let text = (0..<Int.random(in: 1...60, using: &random))
      .compactMap { _ in sentences.randomElement(using: &random) }.joined(separator: "\n\n")
    let known = Set(findings(text).map(\.id))
    let whole = try #require(score(text))
    for dimension in whole.dimensions {
      let sum = dimension.steps.reduce(dimension.start) { $0 + $1.points }
      #expect(sum == dimension.value, "seed \(seed), \(dimension.name)")
      #expect(0...100 ~= dimension.value, "seed \(seed), \(dimension.name)")
      #expect(dimension.reasons.count == 1 + dimension.steps.count { $0.points != 0 })
      #expect(dimension.steps.allSatisfy { known.isSuperset(of: $0.findings) })
    }
  }
}

@Suite
struct SuppressedScoreTests {
  private static let text = """
    Ferry to Dorn

    Experts say that the ferry to Dorn is dangerous. Critics say that it is too old. Experts say that it is slow.

    “We will sell the ferry,” Jelka Horvat said. “It is old,” Ralf Dietz said. Observers say otherwise.
    """

  @Test
  func `what is switched off moves no score, and every finding of a ladder is in the report`()
    throws
  {
    let checker = try #require(TextChecker.shared)
    func report(_ frontMatter: String) throws -> Report {
      checker.check([try checker.analyse(frontMatter + Self.text, name: "a.txt")])
    }
    let rule = "sourcing.vague-attribution"
    let open = try report("")
    let silent = try report("---\nclaimcheck-ignore: [\(rule)]\n---\n\n")
    #expect(open.findings.contains { $0.rule == rule })
    #expect(!silent.findings.contains { $0.rule == rule })
    #expect(silent.diagnostics.map(\.id).contains("suppression.used"))
    for report in [open, silent] {
      let told = Set(report.findings.map(\.id))
      let steps = report.scores.flatMap(\.dimensions).flatMap(\.steps)
      let counted = steps.flatMap(\.findings)
      #expect(told.isSuperset(of: counted))
    }
  }
}
