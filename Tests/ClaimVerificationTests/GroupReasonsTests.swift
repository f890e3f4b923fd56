import ClaimExtraction
import ClaimReports
import ClaimVerification
import Testing

/// Every claim has a status, and every status its reasons.
@Suite struct GroupReasonsTests {
  @Test("Every claim of the seeds is in a group, and every group says why it has its status")
  func seeds() throws {
    let report = try #require(Seeds.shared).together
    let grouped = Set(report.groups.flatMap(\.claims))
    #expect(report.claims.map(\.id).filter { !grouped.contains($0) }.isEmpty)
    #expect(report.groups.filter { $0.claims.isEmpty || $0.reasons.isEmpty }.isEmpty)
  }

  private static let told = article(
    "The lighthouse of Skerholm failed seven inspections, said Sven Aubert, an engineer.",
    outlet: "Vessel Post"
  )

  static let companions: [(why: String, text: String, origins: Int, reason: String)] = [
    (
      "a text that cites the other one adds no origin",
      article(
        "The lighthouse of Skerholm failed seven inspections, the Vessel Post reported.",
        outlet: "Coast Bulletin"
      ),
      1, "b.txt rests on a.txt, which it cites, and adds no origin"
    ),
    (
      "nor does what such a text says in its own voice",
      article(
        "The lighthouse of Skerholm had failed seven inspections. The Vessel Post reported the same.",
        outlet: "Coast Bulletin"
      ),
      1, "b.txt rests on a.txt, which it cites, and adds no origin"
    ),
    (
      "nor a text whose byline is the other outlet",
      article(
        "The lighthouse of Skerholm had failed seven inspections, as everybody saw.",
        outlet: "Coast Bulletin",
        byline: "Vessel Post"
      ),
      1, "b.txt rests on a.txt, which it cites, and adds no origin"
    ),
    (
      "another source does",
      article(
        "The lighthouse of Skerholm had failed seven inspections, according to Ilse Brandt.",
        outlet: "Coast Bulletin"
      ),
      2, "2 texts tell it, from Sven Aubert, Ilse Brandt"
    ),
    (
      "a figure of another place is kept apart",
      article(
        "In Tarnmouth the lighthouse failed nine inspections, said Ilse Brandt.",
        outlet: "Coast Bulletin"
      ),
      1, "one text tells it, from Sven Aubert"
    ),
  ]

  @Test("The origins are counted, and the reasons say which", arguments: companions)
  func origins(_ example: (why: String, text: String, origins: Int, reason: String)) throws {
    let checker = try #require(TextChecker.shared)
    let report = checker.check([
      try checker.analyse(Self.told, name: "a.txt"),
      try checker.analyse(example.text, name: "b.txt"),
    ])
    let claim = try #require(
      report.claims.first {
        $0.document.path == "a.txt" && $0.content.text.contains("inspections")
      }
    )
    let group = try #require(report.groups.first { $0.claims.contains(claim.id) })
    #expect(group.origins == example.origins, "\(example.why)")
    #expect(group.reasons.contains(example.reason), "\(group.reasons)")
  }

  private static func article(_ sentence: String, outlet: String, byline: String? = nil) -> String {
    """
    ---
    outlet: \(outlet)
    published: 2024-03-05
    \(byline.map { "byline: \($0)" } ?? "language: en")
    ---
    Rust in the lighthouse

    \(sentence)

    \(outlet == "Vessel Post"
      ? "Liv Dahlstrand and Arne Vik of Skerholm heard of it at noon."
      : "Nobody on Skerholm told Arne Vik, and Liv Dahlstrand was at sea.")
    """
  }
}
