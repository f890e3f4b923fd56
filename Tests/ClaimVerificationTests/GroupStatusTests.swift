import ClaimExtraction
import ClaimReports
import ClaimVerification
import Testing

/// Sources are counted, not articles.
@Suite struct GroupStatusTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let first: String
    let second: String
    let status: GroupStatus
    let origins: Int
  }

  static let cases = [
    Case(
      testDescription: "one voice in two articles is one source",
      first: "The council of Ravna bought 24 trams from Lindholm, Mayor Jelka Horvat said.",
      second: "The council of Ravna has bought 24 trams from Lindholm, said Jelka Horvat.",
      status: .singleSource,
      origins: 1
    ),
    Case(
      testDescription: "two voices corroborate",
      first: "The council of Ravna bought 24 trams from Lindholm, Mayor Jelka Horvat said.",
      second: "The council of Ravna has bought 24 trams from Lindholm, said Boris Tkalec.",
      status: .corroborated,
      origins: 2
    ),
    Case(
      testDescription: "an outlet's own reporting corroborates a voice",
      first: "The council of Ravna bought 24 trams from Lindholm, Mayor Jelka Horvat said.",
      second: "The council of Ravna has bought 24 trams from Lindholm.",
      status: .corroborated,
      origins: 2
    ),
    Case(
      testDescription: "where nobody is named, nobody says it",
      first: "The council of Ravna bought 24 trams from Lindholm.",
      second: "The council of Ravna has bought 24 trams from Lindholm.",
      status: .unattributed,
      origins: 2
    ),
    Case(
      testDescription: "two figures dispute",
      first: "The council of Ravna bought 24 trams from Lindholm, Mayor Jelka Horvat said.",
      second: "The council of Ravna has bought 42 trams from Lindholm, said Boris Tkalec.",
      status: .disputed,
      origins: 2
    ),
  ]

  @Test("The status says how many independent sources there are", arguments: cases)
  func status(_ example: Case) throws {
    let checker = try #require(TextChecker.shared)
    let report = checker.check([
      try checker.analyse(article(example.first, outlet: "City Record"), name: "a.txt"),
      try checker.analyse(article(example.second, outlet: "Ravna Today"), name: "b.txt"),
    ])
    let claims = report.claims.filter { $0.content.text.contains("trams from Lindholm") }
    let group = try #require(report.groups.first { Set(claims.map(\.id)).isSubset(of: $0.claims) })
    #expect(claims.count == 2)
    #expect(group.status == example.status)
    #expect(group.origins == example.origins)
  }

  private func article(_ sentence: String, outlet: String) -> String {
    """
    ---
    outlet: \(outlet)
    published: 2024-04-19
    ---
    News of the day

    \(sentence)

    Jelka Horvat and Boris Tkalec of Ravna met at noon.
    """
  }
}
