import ClaimVerification
import TestSupport
import Testing

/// Texts of one quality and of many lengths: paragraphs drawn at random from one pool.
@Suite("Scores and length")
struct ScoreLengthTests {
  private static let pool = [
    "Mayor Anna Brandt said that the ferry would sail again on Monday.",
    "“The pier held all night,” said Boris Keller, who runs the harbour office.",
    "A source said that the captain had been drinking.",
    "Critics say the harbour office is a disgrace.",
    "The fare rose by 40 percent, the company said.",
    "It was not immediately clear how the engine caught fire.",
    "Keller denied that the crew had been warned.",
    "The count could not be independently verified.",
    "The town lies by the river, and the market stands behind the church.",
    "Engineer Mia Stark told the council that the hull might have been cracked for years.",
    "Obviously nobody had read the letter.",
    "“We will pay for the repairs,” Brandt said on Friday.",
    "The shocking failure of the pump cost the town a week.",
    "The harbour police said that three passengers were treated for cold.",
    "“It was dark.”",
    "According to the report, the alarm was switched off in May.",
  ]

  private static func values(_ length: Int, _ seeds: Range<UInt64>) throws -> [String: Double] {
    var sums: [String: [Int]] = [:]
    for seed in seeds {
      var random = SeededGenerator(seed: seed)
      let body = (0..<length).compactMap { _ in pool.randomElement(using: &random) }
        .joined(separator: "\n\n")
      let document = try QuoteBench.article(body)
      let findings = DocumentChecks(QuoteBench.rules).findings(in: document)
      let score = Scoring(QuoteBench.rules).scores(of: [document], with: findings).first
      for dimension in score?.dimensions ?? [] where dimension.isJudged {
        sums[dimension.name, default: []].append(dimension.value)
      }
      sums["total", default: []].append(score?.total ?? 0)
    }
    return sums.mapValues { Double($0.reduce(0, +)) / Double($0.count) }
  }

  @Test("on average a text of eight paragraphs scores as one of sixty does")
  func means() throws {
    let short = try Self.values(8, 0..<36)
    let long = try Self.values(60, 100..<108)
    #expect(long.count == 7)
    for (name, value) in long.sorted(by: { $0.key < $1.key }) {
      let other = try #require(short[name])
      #expect(abs(value - other) <= 10, "\(name): \(other) in short ones, \(value) in long ones")
    }
  }

  @Test("a text of three sentences is neither at the top nor at the bottom of a dimension")
  func shortest() throws {
    for seed in 0..<12 as Range<UInt64> {
      let values = try Self.values(3, seed..<(seed + 1))
      for name in ["sourcing", "attribution", "openness"] {
        guard let value = values[name] else { continue }
        #expect(20...95 ~= value, "seed \(seed), \(name): \(value)")
      }
    }
  }
}
