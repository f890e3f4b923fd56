internal import ClaimRules

/// Runs all comparisons between the clauses of documents.
struct Comparisons {
  struct Comparison {
    /// What the rule says that it `compares`.
    let name: String
    let kind: String
    let relations: [Relation]
  }

  let all: [Comparison]
  /// What looks like one fact and is told apart.
  let apart: [Relation]

  init(_ compared: ComparedDocuments, noting cuts: inout CutComparisons) {
    func options(_ name: String, _ defaults: [String: Double]) -> CompareOptions {
      CompareOptions(compared.rules.comparisons(named: name).first?.definition, defaults: defaults)
    }
    let number = options("number", ["counts": 2, "measures": 3.5, "shares": 5, "tolerance": 0.1])
    let date = options("date", ["evidence": 3, "days-apart": 45])
    let actor = options("actor", ["longest-quotation": 6, "words": 2, "words-unsettled": 2.5])
    let certainty = options("certainty", ["days-to-confirm": 1])
    let negation = options("negation", ["share": 0.6, "words": 3, "longer-share": 0.5])
    let innerDate = options("date-in-article", ["evidence": 4])

    let frames = FrameComparison(
      compared,
      tolerance: number.number("tolerance"),
      daysApart: date.number("days-apart")
    ).relations(noting: &cuts)
    func framed(_ kinds: FrameDefinition.SlotKind...) -> [Relation] {
      frames.filter { kinds.contains($0.kind) }.map(\.relation)
    }
    let figures = framed(.quantity)
    let days = framed(.time)
    let words = framed(.name, .text)
    let numbers =
      figures
      + NumberComparison(compared, options: number).relations(noting: &cuts).notTold(by: figures)
    let dates =
      days
      + DateComparison(compared, options: date, inner: innerDate).relations(noting: &cuts)
      .notTold(by: days)
    let quoted = QuotedWordsComparison(compared, options: actor).relations(noting: &cuts)
    let statements = StatementComparison(
      compared,
      leastShare: negation.number("share"),
      fewest: negation.number("words")
    )
    let deeds = statements.pairs(noting: &cuts)
    let pairs = deeds.filter(\.isOneStatement)
    let headlines = statements.headlinePairs()
    func isInside(_ relation: Relation) -> Bool {
      relation.first.document == relation.second.document
    }
    let same = Self.agreements(pairs, compared)
    let all = [
      Comparison(
        name: "number",
        kind: "number",
        relations: numbers.filter { !isInside($0) || $0.kind == .agreement }
      ),
      Comparison(name: "number-in-article", kind: "number", relations: numbers.filter(isInside)),
      Comparison(
        name: "date",
        kind: "date",
        relations: dates.filter { !isInside($0) || $0.kind == .agreement }
      ),
      Comparison(name: "date-in-article", kind: "date", relations: dates.filter(isInside)),
      Comparison(
        name: "actor",
        kind: "actor",
        relations: quoted
          + DeedComparison(compared: compared).relations(deeds).notTold(byConflictsOf: words)
      ),
      Comparison(name: "frame", kind: "frame", relations: words),
      Comparison(
        name: "negation",
        kind: "negation",
        relations: NegationComparison(compared: compared, options: negation).relations(pairs)
      ),
      Comparison(
        name: "headline-actor",
        kind: "actor",
        relations: HeadlineComparison(compared: compared).actors(headlines)
      ),
      Comparison(
        name: "headline-negation",
        kind: "negation",
        relations: HeadlineComparison(compared: compared).negations(headlines)
      ),
      Comparison(
        name: "certainty",
        kind: "hedged-to-fact",
        relations: CertaintyComparison(compared: compared, options: certainty).relations(pairs)
      ),
      Comparison(name: "statement", kind: "statement", relations: same),
    ]
    apart = all.flatMap(\.relations).filter { $0.kind == .apart }
    self.all = all.map { comparison in
      Comparison(
        name: comparison.name,
        kind: comparison.kind,
        relations: comparison.relations.filter { $0.kind != .apart }
      )
    }
  }

  /// Pairs that say the same, for the groups, and those that only look so.
  private static func agreements(
    _ pairs: [StatementComparison.Pair],
    _ compared: ComparedDocuments
  ) -> [Relation] {
    pairs.compactMap { pair in
      let (left, right) = (compared.clauses[pair.left], compared.clauses[pair.right])
      guard left.isNegated == right.isNegated else { return nil }
      let ruling = pair.alignment.ruling()
      let reason = ruling.flatMap(pair.alignment.reason)
      guard ruling == nil || reason != nil else { return nil }
      return pair.relation(
        reason == nil ? .agreement : .apart,
        in: compared,
        reasons: [reason].compactMap(\.self)
      )
    }
  }
}
