internal import ClaimRules

/// Finds statements of which one denies what the other says.
struct NegationComparison {
  let compared: ComparedDocuments
  let options: CompareOptions

  func relations(_ pairs: [StatementComparison.Pair]) -> [Relation] {
    pairs.compactMap { pair in
      let (left, right) = (compared.clauses[pair.left], compared.clauses[pair.right])
      guard !left.isHedged, !right.isHedged, !pair.alignment.isRuledOut(namedSubjects: false)
      else { return nil }
      let agree = left.isNegated == right.isNegated
      guard
        agree
          || pair.share >= options.number("longer-share") && !compared.areTwoOpinions(left, right)
      else { return nil }
      return pair.relation(
        agree ? .agreement : .conflict,
        in: compared,
        reasons: [
          agree ? "both affirm or both deny it" : "one of them is negated",
          "no other time or place is named",
          "neither is hedged, conditional or an attempt",
        ]
      )
    }
  }
}

extension ComparedDocuments {
  /// Two sources that contradict each other disagree; the texts only report it.
  func areTwoOpinions(_ left: Clause, _ right: Clause) -> Bool {
    let (a, b) = (voice(of: left), voice(of: right))
    return a.kind != .reporting && b.kind != .reporting && !a.isSame(as: b)
  }
}
