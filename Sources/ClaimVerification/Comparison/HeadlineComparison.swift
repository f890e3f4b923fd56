internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds a headline that names another actor than the text below it, or says the opposite.
///
/// A headline is short, so all that it tells must stand in the text; one sentence that bears it out
/// clears it.
struct HeadlineComparison {
  let compared: ComparedDocuments

  func actors(_ pairs: [StatementComparison.Pair]) -> [Relation] {
    unsupported(pairs) { left, right in
      guard let (a, b) = DeedComparison.actors(left, right), left.isNegated == right.isNegated,
        !left.isHedged, !right.isHedged, let verb = left.predicates.first,
        !compared.isSaying(verb, in: left), !left.object.shared(with: right.object).isEmpty
      else { return nil }
      return compared.name(a, in: left) + " in the headline, " + compared.name(b, in: right)
        + " in the text"
    }
  }

  func negations(_ pairs: [StatementComparison.Pair]) -> [Relation] {
    unsupported(pairs) { left, right in
      guard left.isNegated != right.isNegated, !left.isHedged, !right.isHedged,
        left.actor == nil || right.actor == nil || DeedComparison.actors(left, right) == nil,
        !compared.areTwoOpinions(left, right)
      else { return nil }
      return "one of them is negated"
    }
  }

  /// Conflicts of headlines that no sentence below bears out.
  ///
  /// - Parameter conflict: Why a headline and a clause contradict each other; `nil` if they do not.
  private func unsupported(
    _ pairs: [StatementComparison.Pair],
    conflict: (Clause, Clause) -> String?
  ) -> [Relation] {
    Dictionary(grouping: pairs, by: \.left).sorted { $0.key < $1.key }.compactMap { _, pairs in
      let plain = pairs.filter {
        !$0.alignment.isRuledOut(namedSubjects: false) && !isQuoted($0.left) && !isQuoted($0.right)
      }
      let found = plain.compactMap { pair in
        conflict(compared.clauses[pair.left], compared.clauses[pair.right]).map { (pair, $0) }
      }
      guard let (pair, reason) = found.first, found.count == plain.count else { return nil }
      return pair.relation(
        .conflict,
        in: compared,
        reasons: [reason, "no other sentence of the text bears the headline out"]
      )
    }
  }

  /// Quotations are cut and turned round in headlines; they are compared word by word elsewhere.
  private func isQuoted(_ clause: Int) -> Bool {
    let it = compared.clauses[clause]
    let tokens = compared.documents[it.document].annotated.tokens
    return it.shown.contains { tokens[$0].quotation != nil }
  }
}
