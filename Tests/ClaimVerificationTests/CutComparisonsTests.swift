import ClaimReports
import ClaimText
import Testing

/// A bound on the work that leaves something out is told, once for each kind of comparison.
@Suite struct CutComparisonsTests {
  @Test("What a bound left out is told with its number", arguments: [(8, false), (80, true)])
  func told(texts: Int, isCut: Bool) throws {
    let checker = try #require(TextChecker.shared)
    let documents = try (0..<texts).map { number in
      try checker.analyse(
        """
        ---
        outlet: Gazette \(number)
        published: 2023-03-28
        ---
        Pit collapse in Greyhill

        Four miners were killed in Greyhill, Boris Tkalec told Jelka Horvat at \(number) o'clock.
        """,
        name: "\(number).txt"
      )
    }
    let cuts = checker.check(documents).diagnostics.filter { $0.id == "limit.comparisons" }
    #expect(cuts.isEmpty != isCut)
    #expect(Set(cuts.map(\.message)).count == cuts.count)
    #expect(cuts.allSatisfy { $0.message.contains("were left out") })
  }
}
