internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds what one text only suspects and another states as a fact without a source.
struct CertaintyComparison {
  let compared: ComparedDocuments
  let options: CompareOptions

  func relations(_ pairs: [StatementComparison.Pair]) -> [Relation] {
    pairs.compactMap { pair in
      let (left, right) = (compared.clauses[pair.left], compared.clauses[pair.right])
      guard left.isHedged != right.isHedged, left.isNegated == right.isNegated,
        !pair.alignment.isRuledOut(namedSubjects: true),
        haveOneSubject(left, right),
        !compared.tellsOfPoll(left), !compared.tellsOfPoll(right)
      else { return nil }
      let (hedged, fact) = left.isHedged ? (pair.left, pair.right) : (pair.right, pair.left)
      guard isOwnStatement(compared.clauses[fact]), !isConfirmedSince(hedged, fact) else {
        return nil
      }
      var relation = pair.relation(
        .conflict,
        in: compared,
        reasons: [
          "one text hedges it, the other states it as a fact and names no source",
          "the fact is not from a later date, when it could have been confirmed",
        ]
      )
      relation.outlier = fact == pair.left ? relation.first : relation.second
      return relation
    }
  }

  /// Whether the subject of one is that of the other, or its object: “the sluices were opened” and
  /// “the board opened the sluices”. What a pronoun stands for tells nothing apart.
  private func haveOneSubject(_ left: Clause, _ right: Clause) -> Bool {
    let (a, b) = (left.ownSubject, right.ownSubject)
    return a.isEmpty || b.isEmpty || !a.shared(with: b + right.object).isEmpty
      || !b.shared(with: left.object).isEmpty
  }

  private func isOwnStatement(_ clause: Clause) -> Bool {
    let annotated = compared.documents[clause.document].annotated
    return !compared.isPrimary(clause.document) && compared.voice(of: clause).kind == .reporting
      && !annotated.has("cue-preposition", in: clause.tokens)
  }

  private func isConfirmedSince(_ hedged: Int, _ fact: Int) -> Bool {
    guard let early = compared.published(compared.clauses[hedged].document),
      let late = compared.published(compared.clauses[fact].document)
    else { return false }
    return late.ordinal - early.ordinal > Int(options.number("days-to-confirm"))
  }
}
