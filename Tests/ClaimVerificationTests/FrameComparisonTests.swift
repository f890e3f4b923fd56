import ClaimReports
import ClaimVerification
import Testing

/// Frames with one key are of one fact: their values agree, or contradict each other.
@Suite struct FrameComparisonTests {
  private static func article(_ sentence: String, _ outlet: String, _ day: String) -> String {
    """
    ---
    outlet: \(outlet)
    published: \(day)
    ---
    News of the day

    \(sentence)

    Jelka Horvat and Boris Tkalec of Ravna spoke about the council, the harbour and the lock.
    """
  }

  private func findings(
    _ first: String,
    _ second: String,
    days: (String, String) = ("2024-04-19", "2024-04-19")
  ) throws -> [Finding] {
    let checker = try #require(TextChecker.shared)
    let report = checker.check([
      try checker.analyse(Self.article(first, "City Record", days.0), name: "a.txt"),
      try checker.analyse(Self.article(second, "Ravna Today", days.1), name: "b.txt"),
    ])
    return report.findings.filter { $0.category == .consistency }
  }

  @Test(
    "Values that differ contradict each other, once",
    arguments: [
      (
        "The Senate of Ravna passed the fishing bill by 54 to 46.",
        "The Senate of Ravna passed the fishing bill by 45 to 46."
      ),
      ("In Ravna 900 people attended the rally.", "In Ravna 2,000 people attended the rally."),
      (
        "The ferry crash near Ravna killed six sailors.",
        "Four sailors were killed when the ferry crashed near Ravna."
      ),
      ("Unemployment in Ravna rose to 5.2 percent.", "Unemployment in Ravna rose to 6.2 percent."),
      ("Sam Doyle was elected chairman of Norfish.", "Edi Marsh was elected chairman of Norfish."),
      ("The trial of Sam Doyle begins on 12 May.", "The trial of Sam Doyle begins on 14 May."),
    ]
  )
  func conflicts(_ first: String, _ second: String) throws {
    let found = try findings(first, second)
    #expect(found.count == 1, "\(found.map(\.message))")
    #expect(found.first?.reasons.contains { $0.hasPrefix("the frame “") } == true)
  }

  @Test(
    "Values within the tolerance agree",
    arguments: [
      ("In Ravna 1,930 people attended the rally.", "In Ravna 2,075 people attended the rally."),
      (
        "The Senate of Ravna passed the bill by 54 to 46.",
        "The Senate of Ravna passed the bill by 54 votes to 46."
      ),
      ("Doyle was elected chairman of Norfish.", "Sam Doyle was elected chairman of Norfish."),
    ]
  )
  func agreements(_ first: String, _ second: String) throws {
    #expect(try findings(first, second).isEmpty)
  }

  @Test(
    "Another key, another time, another one of its kind and a rounded figure are no conflict",
    arguments: [
      (
        "The Senate of Ravna passed the fishing bill by 54 to 46.",
        "The Senate of Ravna passed the school bill by 51 to 40."
      ),
      (
        "In Ravna 900 people attended the rally.",
        "In Ravna 2,000 people attended the second rally."
      ),
      ("On Monday 900 people attended the rally.", "On Tuesday 2,000 people attended the rally."),
      ("In Ravna 900 people attended the rally.", "In Skerry 2,000 people attended the rally."),
      (
        "In Ravna 900 people attended the rally.",
        "If 2,000 people attended the rally in Ravna, it was a success."
      ),
      ("Sam Doyle was elected chairman of Norfish.", "Edi Marsh was elected treasurer of Norfish."),
      (
        "Sam Doyle was elected chairman of Norfish.",
        "Edi Marsh was not elected chairman of Norfish."
      ),
      (
        "The ferry crash near Ravna killed about 1,200 sailors.",
        "The ferry crash near Ravna killed 1,215 sailors."
      ),
    ]
  )
  func noConflicts(_ first: String, _ second: String) throws {
    let found = try findings(first, second)
      .filter { $0.reasons.contains { $0.hasPrefix("the frame “") } }
    #expect(found.isEmpty, "\(found.map { ($0.message, $0.reasons) })")
  }

  @Test("A toll that grows from one day to the next is an update")
  func updates() throws {
    let (first, second) = (
      "The ferry crash near Ravna killed four sailors.",
      "Six sailors were killed in the ferry crash near Ravna."
    )
    #expect(try findings(first, second, days: ("2024-04-19", "2024-04-20")).isEmpty)
    #expect(try findings(first, second, days: ("2024-04-20", "2024-04-19")).count == 1)
  }
}
