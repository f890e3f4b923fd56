internal import ClaimExtraction
internal import ClaimRules

/// Finds one deed that two texts ascribe to two different actors.
struct DeedComparison {
  let compared: ComparedDocuments
  let options: CompareOptions

  func relations(_ pairs: [StatementComparison.Pair]) -> [Relation] {
    pairs.compactMap { pair in
      let (left, right) = (compared.clauses[pair.left], compared.clauses[pair.right])
      guard let (a, b) = actors(left, right), left.isNegated == right.isNegated,
        !left.isHedged, !right.isHedged, !pair.alignment.isRuledOut(namedSubjects: false),
        isOneDeed(left, right, a, b)
      else { return nil }
      return Relation(
        kind: .conflict,
        first: Mention(clause: pair.left, document: left.document, tokens: left.shown),
        second: Mention(clause: pair.right, document: right.document, tokens: right.shown),
        reasons: pair.alignment.reasons + [
          "\(name(a, left)) in one text, \(name(b, right)) in the other",
          "neither text says that both did it",
        ]
      )
    }
  }

  /// The named subjects, if they are active, differ, and neither is named in the other clause.
  private func actors(_ left: Clause, _ right: Clause) -> (Term, Term)? {
    guard let a = actor(of: left), let b = actor(of: right), !a.agrees(with: b),
      [a].shared(with: right.allTerms).isEmpty, [b].shared(with: left.allTerms).isEmpty
    else { return nil }
    return (a, b)
  }

  /// The last name before an active verb.
  private func actor(of clause: Clause) -> Term? {
    guard let verb = clause.predicates.first, !isPassive(verb, in: clause) else { return nil }
    let subject = clause.terms.filter { $0.token < verb.token && $0.kind != .modifier }
    return subject.last.flatMap { $0.kind == .name ? $0 : nil }
  }

  /// “was ordered”, and “ordered by” where the form can be nothing but a participle.
  private func isPassive(_ verb: Term, in clause: Clause) -> Bool {
    let annotated = compared.documents[clause.document].annotated
    let forms = annotated.entries(of: "verb-word", in: verb.token..<(verb.token + 1)).map(\.form)
    return annotated.has("be", in: clause.tokens.lowerBound..<verb.token)
      || !forms.isEmpty && forms.allSatisfy { $0 == .participle }
  }

  /// Many can condemn, visit or vote. A deed is one when day or amount are the same as well, and the
  /// predicate is no saying.
  private func isOneDeed(_ left: Clause, _ right: Clause, _ a: Term, _ b: Term) -> Bool {
    guard let verb = left.predicates.first, let other = right.predicates.first,
      verb.agrees(with: other)
    else { return false }
    let annotated = compared.documents[left.document].annotated
    guard
      !annotated.entries(of: "cue", in: verb.token..<(verb.token + 1))
        .contains(where: { $0.entry["strength"] == "strong" })
    else { return false }
    let sameDay = left.days.contains { day in right.days.contains(where: day.overlaps) }
    let sameAmount = left.amounts.contains { x in
      right.amounts.contains { $0.low == x.low && $0.high == x.high && $0.unit == x.unit }
    }
    return sameDay && sameAmount || (sameDay || sameAmount) && isSaidByOneVoice(left, right)
  }

  private func isSaidByOneVoice(_ left: Clause, _ right: Clause) -> Bool {
    let (a, b) = (compared.voice(of: left), compared.voice(of: right))
    return a.kind != .reporting && a.isSame(as: b)
  }

  private func name(_ term: Term, _ clause: Clause) -> String {
    compared.text(of: term.token..<(term.token + 1), in: clause.document)
  }
}
