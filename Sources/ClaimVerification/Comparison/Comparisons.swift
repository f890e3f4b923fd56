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

  init(_ compared: ComparedDocuments) {
    func options(_ name: String, _ defaults: [String: Double]) -> CompareOptions {
      CompareOptions(compared.rules.comparisons(named: name).first?.definition, defaults: defaults)
    }
    let number = options("number", ["counts": 2, "measures": 3.5, "shares": 5, "tolerance": 0.1])
    let date = options("date", ["evidence": 3, "days-apart": 45])
    let actor = options("actor", ["longest-quotation": 6, "words": 2, "words-unsettled": 2.5])
    let certainty = options("certainty", ["days-to-confirm": 1])
    let negation = options("negation", ["share": 0.6, "words": 3])

    let frames = FrameComparison(
      compared,
      tolerance: number.number("tolerance"),
      daysApart: date.number("days-apart")
    ).relations()
    func framed(_ kinds: FrameDefinition.SlotKind...) -> [Relation] {
      frames.filter { kinds.contains($0.kind) }.map(\.relation)
    }
    let figures = framed(.quantity)
    let days = framed(.time)
    let words = framed(.name, .text)
    let numbers =
      figures + NumberComparison(compared, options: number).relations().notTold(by: figures)
    let pairs = StatementComparison(compared).pairs(
      leastShare: negation.number("share"),
      fewest: negation.number("words")
    )
    func isInside(_ relation: Relation) -> Bool {
      relation.first.document == relation.second.document
    }
    all = [
      Comparison(
        name: "number",
        kind: "number",
        relations: numbers.filter { !isInside($0) || $0.kind == .agreement }
      ),
      Comparison(name: "number-in-article", kind: "number", relations: numbers.filter(isInside)),
      Comparison(
        name: "date",
        kind: "date",
        relations: days + DateComparison(compared, options: date).relations().notTold(by: days)
      ),
      Comparison(
        name: "actor",
        kind: "actor",
        relations: QuotedWordsComparison(compared, options: actor).relations()
          + DeedComparison(compared: compared, options: actor).relations(pairs)
          .notTold(byConflictsOf: words)
      ),
      Comparison(name: "frame", kind: "frame", relations: words),
      Comparison(
        name: "negation",
        kind: "negation",
        relations: NegationComparison(compared: compared, options: negation).relations(pairs)
      ),
      Comparison(
        name: "certainty",
        kind: "hedged-to-fact",
        relations: CertaintyComparison(compared: compared, options: certainty).relations(pairs)
      ),
      Comparison(name: "statement", kind: "statement", relations: Self.agreements(pairs, compared)),
    ]
  }

  /// Pairs that say the same, for the groups.
  private static func agreements(
    _ pairs: [StatementComparison.Pair],
    _ compared: ComparedDocuments
  ) -> [Relation] {
    pairs.compactMap { pair in
      let (left, right) = (compared.clauses[pair.left], compared.clauses[pair.right])
      guard left.isNegated == right.isNegated, !pair.alignment.isRuledOut() else { return nil }
      return Relation(
        kind: .agreement,
        first: Mention(clause: pair.left, document: left.document, tokens: left.shown),
        second: Mention(clause: pair.right, document: right.document, tokens: right.shown),
        reasons: pair.alignment.reasons
      )
    }
  }
}
