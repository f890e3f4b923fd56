import ClaimRules
import ClaimVerification
import Testing

/// Statements held against evidence: what each kind of difference and each relation looks like.
@Suite
struct EvidenceComparisonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: EvidenceDifferenceKind
    let statement: String
    let evidence: String
    /// The words that differ, each as its side has them.
    let own: String?
    let other: String?

    var testDescription: String { "\(kind.rawValue): \(statement)" }

    init(
      _ kind: EvidenceDifferenceKind,
      _ statement: String,
      _ evidence: String,
      own: String? = nil,
      other: String? = nil
    ) {
      self.kind = kind
      self.statement = statement
      self.evidence = evidence
      self.own = own
      self.other = other
    }
  }

  static let differences = [
    Case(
      .number,
      "The ferry carried 40 passengers.",
      "The ferry carried 65 passengers when it left the harbour.",
      own: "40",
      other: "65"
    ),
    Case(
      .date,
      "The bridge was opened on 12 May 2019.",
      "The bridge was opened on 14 June 2019.",
      own: "12",
      other: "14"
    ),
    Case(
      .negation,
      "The council approved the tram line.",
      "The council did not approve the tram line.",
      other: "not"
    ),
    Case(
      .negation,
      "The council never approved the tram line.",
      "The council approved the tram line.",
      own: "never"
    ),
    Case(
      .negation,
      "Jelka Horvat got the river prize.",
      "Jelka Horvat declined the river prize.",
      other: "declined"
    ),
    Case(
      .antonym,
      "Prices rose in the whole valley.",
      "Prices fell in the whole valley.",
      own: "rose",
      other: "fell"
    ),
    Case(
      .roleSwap,
      "Boris Tkalec sued Jelka Horvat.",
      "Jelka Horvat sued Boris Tkalec over the fence.",
      own: "sued",
      other: "sued"
    ),
    Case(
      .certainty,
      "The two banks merge.",
      "The two banks may merge, reportedly before the summer.",
      other: "may"
    ),
    Case(
      .addedName,
      "The mayor met Ludmila Wren at the station.",
      "The mayor met a visitor at the station.",
      own: "Ludmila Wren"
    ),
    Case(
      .addedFact,
      "The thieves stole a violin and a saxophone.",
      "The thieves stole a violin.",
      own: "saxophone"
    ),
  ]

  @Test(arguments: differences)
  func `a difference is told with the words of both sides`(it: Case) throws {
    let verdict = try EvidenceBench.verdict(it.statement, it.evidence)
    let found = verdict.differences.filter { $0.kind == it.kind }
    #expect(
      found.contains {
        (it.own == nil || $0.statement?.text == it.own)
          && (it.other == nil || $0.evidence?.text == it.other)
      },
      "\(verdict.differences)"
    )
    #expect(verdict.reasons.count > 1)
  }

  @Test(
    arguments: [
      ("The council approved the tram line.", "The council approved the tram line on Monday."),
      ("The tram line was approved by the council.", "The council approved the tram line."),
      ("The army's invasion began.", "The army began to invade the island."),
      ("Germany closed the harbour.", "German police closed the harbour."),
      ("The ferry was sunk in Ravna.", "It was sunk in Ravna by a storm."),
      ("The EU paid for the road.", "The European Union paid for the road."),
      ("More than 30 people came.", "45 people came to the meeting."),
      ("About 800 people came.", "760 people came to the meeting."),
      ("Jelka Horvat was born in the fifties.", "Jelka Horvat was born in 1957."),
      ("The United States denied the report.", "The White House denied the report."),
      ("American police closed the road.", "Police in Alabama closed the road."),
      ("the mayor of ravna met jelka horvat.", "The mayor of Ravna met Jelka Horvat."),
    ]
  )
  func `what is said in other words is supported`(statement: String, evidence: String) throws {
    let verdict = try EvidenceBench.verdict(statement, evidence)
    #expect(verdict.relation == .supports, "\(verdict.reasons)")
  }

  @Test(
    arguments: [
      ("The council approved the tram line.", "The council has not approved the tram line."),
      ("The ferry carried 40 passengers.", "The ferry carried 65 passengers."),
      ("Jelka Horvat sued Boris Tkalec.", "Jelka Horvat was sued by Boris Tkalec."),
    ]
  )
  func `what cannot both be true contradicts`(statement: String, evidence: String) throws {
    let verdict = try EvidenceBench.verdict(statement, evidence)
    #expect(verdict.relation == .contradicts, "\(verdict.reasons)")
  }

  @Test(
    arguments: [
      ("A shark swam up the river", "Shark in the river? Town laughs at hoax", .contradicts),
      ("A shark swam up the river", "Mayor denies that shark swam up the river", .contradicts),
      ("A shark swam up the river", "Shark reportedly swam up the river", .reports),
      ("A shark swam up the river", "Did a shark swim up the river?", .reports),
      ("A shark swam up the river", "Shark may have swum up the river", .reports),
      ("A shark swam up the river", "Shark swims up the river and stays for lunch", .supports),
      ("A shark swam up the river", "Bakers want cheaper flour", .unrelated),
    ] as [(String, String, EvidenceRelation)]
  )
  func `a headline takes a side or passes the claim on`(
    statement: String,
    evidence: String,
    relation: EvidenceRelation
  ) throws {
    let verdict = try EvidenceBench.verdict(statement, evidence)
    #expect(verdict.relation == relation, "\(verdict.traits) \(verdict.reasons)")
    #expect(verdict.form == .headline)
  }

  @Test
  func `who is only the source of the evidence is told from who did it`() throws {
    let verdict = try EvidenceBench.verdict(
      "Velmont repaired the pumps.",
      "A workshop repaired the pumps, according to Velmont."
    )
    #expect(verdict.traits.contains(.subjectIsSource), "\(verdict.traits)")
  }

  @Test
  func `a name that a text without capitals adds is told as a name`() throws {
    let verdict = try EvidenceBench.verdict(
      "the mayor met ludmila wren at the station.",
      "The mayor met a visitor at the station in May."
    )
    #expect(verdict.differences.contains { $0.kind == .addedName }, "\(verdict.differences)")
  }

  @Test
  func `what the evidence only alleges is passed on`() throws {
    let verdict = try EvidenceBench.verdict(
      "The mayor sold the old library.",
      "The mayor allegedly sold the old library in May."
    )
    #expect(verdict.relation == .reports, "\(verdict.reasons)")
  }

  @Test
  func `evidence that speaks of the same and does not say it supports nothing`() throws {
    let verdict = try EvidenceBench.verdict(
      "The mayor of Ravna sold the old library to Ludmila Wren.",
      "The old library in Ravna has a new roof. The mayor thanked the roofers."
    )
    #expect(verdict.relation == .unsupported, "\(verdict.reasons)")
  }

  @Test
  func `a summary is held against a whole article`() throws {
    let article = """
      Ravna approves tram line

      The council of Ravna approved a tram line to the airport on Monday. The line will cost 90 \
      million euros and will open in 2027. Mayor Jelka Horvat called it the best day of her \
      time in office.

      Twelve members voted for the line and five against it. The vote came after two years of \
      quarrels about the route, which at first was to run along the river. Shopkeepers in the \
      old town had feared for their customers. The new route goes past the hospital and the \
      university, where most of the passengers are expected to come from.

      Boris Tkalec, who speaks for the shopkeepers, said that he was content with the decision. \
      Work on the rails will start in the spring. The county pays a third of the cost.
      """
    let kept = try EvidenceBench.verdict(
      "The council of Ravna approved a tram line to the airport that will cost 90 million euros.",
      article
    )
    #expect(kept.form == .article)
    #expect(kept.relation == .supports, "\(kept.reasons)")
    let changed = try EvidenceBench.verdict(
      "The council of Lowmoor approved a tram line to the harbour that will cost 120 million euros.",
      article
    )
    #expect([.unsupported, .contradicts].contains(changed.relation), "\(changed.reasons)")
    #expect(changed.differences.contains { $0.statement?.text == "Lowmoor" })
    #expect(changed.differences.contains { $0.kind == .number })
  }

  @Test
  func `aligned words tell how close they are`() throws {
    let verdict = try EvidenceBench.verdict(
      "The invasion of the island began.",
      "The army invaded the island."
    )
    let grades = Dictionary(
      verdict.alignment.map { ($0.statement.text, $0.match) },
      uniquingKeysWith: { first, _ in first }
    )
    #expect(grades["invasion"] == .form)
    #expect(grades["island"] == .same)
  }

  @Test
  func `every weight is that of a trait, a form and a relation`() throws {
    let lexicon = try #require(try EvidenceBench.rules().lexicon(named: "evidence-weight"))
    let forms = EvidenceForm.allCases.flatMap { [$0.rawValue, $0.rawValue + "-summary"] }
    let relations = EvidenceRelation.allCases.map(\.rawValue)
    let traits = EvidenceTrait.allCases.map(\.rawValue) + ["base"]
    #expect(!lexicon.entries.isEmpty)
    for entry in lexicon.entries {
      let parts = entry.text.split(separator: " ").map(String.init)
      #expect(parts.count == 3, "\(entry.text)")
      #expect(
        forms.contains(parts[0]) && relations.contains(parts[1]) && traits.contains(parts[2]),
        "\(entry.text)"
      )
      #expect(entry["weight"].flatMap(Double.init) != nil, "\(entry.text)")
    }
  }
}
