import ClaimReports
import ClaimVerification
import Testing

/// Figures that can both be right make no finding, and others do.
@Suite struct FigureTests {
  /// Two counts of trams, each as it stands in a text.
  static let compatible = [
    ("24 trams", "24 trams"), ("about 1,200 trams", "1,215 trams"), ("1,200 trams", "1,215 trams"),
    ("more than 1,200 trams", "1,215 trams"), ("dozens of trams", "46 trams"),
    ("at least 24 trams", "42 trams"), ("nearly 200 trams", "197 trams"),
    ("24 trams", "two of the 24 trams"), ("24 trams", "another 42 trams"),
    ("between 20 and 30 trams", "24 trams"),
  ]

  static let different = [
    ("24 trams", "42 trams"), ("24 trams", "25 trams"), ("about 100 trams", "200 trams"),
    ("1,200 trams", "1,500 trams"), ("dozens of trams", "400 trams"), ("four trams", "five trams"),
  ]

  @Test("Figures that agree make no finding", arguments: compatible)
  func agree(_ first: String, _ second: String) throws {
    #expect(try conflicts(first, second).isEmpty)
  }

  @Test("Figures that cannot both be right make one", arguments: different)
  func differ(_ first: String, _ second: String) throws {
    let found = try conflicts(first, second)
    #expect(found.map(\.primary.document) == ["b.txt"])
    #expect(found.flatMap(\.related).map(\.text) == [first])
    #expect(found.allSatisfy { !$0.reasons.isEmpty })
  }

  private func conflicts(_ first: String, _ second: String) throws -> [Finding] {
    let checker = try #require(TextChecker.shared)
    return checker.check([
      try checker.analyse(article(first, outlet: "City Record"), name: "a.txt"),
      try checker.analyse(article(second, outlet: "Ravna Today"), name: "b.txt"),
    ]).findings.filter { $0.rule == "consistency.quantity" }
  }

  private func article(_ trams: String, outlet: String) -> String {
    """
    ---
    outlet: \(outlet)
    published: 2024-04-19
    ---
    News of the day

    The council of Ravna bought \(trams) from Lindholm on Monday.

    Jelka Horvat and Boris Tkalec of Ravna met at noon.
    """
  }
}
