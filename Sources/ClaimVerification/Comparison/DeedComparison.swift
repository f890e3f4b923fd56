internal import ClaimExtraction
internal import ClaimRules

/// Finds one deed that two texts ascribe to two different actors.
struct DeedComparison {
  let compared: ComparedDocuments

  func relations(_ pairs: [StatementComparison.Pair]) -> [Relation] {
    pairs.compactMap { pair in
      let (left, right) = (compared.clauses[pair.left], compared.clauses[pair.right])
      guard let (a, b) = Self.actors(left, right), left.isNegated == right.isNegated,
        !left.isHedged, !right.isHedged, isOneDeed(left, right)
      else { return nil }
      let ruling = pair.alignment.ruling(namedSubjects: false)
      if let ruling {
        return pair.alignment.reason(for: ruling).map {
          pair.relation(.apart, in: compared, reasons: [$0])
        }
      }
      return pair.relation(
        .conflict,
        in: compared,
        reasons: [
          compared.name(a, in: left) + " in one text, " + compared.name(b, in: right)
            + " in the other",
          "neither text says that both did it",
        ]
      )
    }
  }

  /// Who does it on either side, if they differ and neither is named in the other clause.
  static func actors(_ left: Clause, _ right: Clause) -> (Term, Term)? {
    guard let a = left.actor?.name, let b = right.actor?.name, !a.agrees(with: b),
      [a].shared(with: right.allTerms).isEmpty, [b].shared(with: left.allTerms).isEmpty
    else { return nil }
    return (a, b)
  }

  /// Many can condemn, visit or vote. A deed is one when day or amount are the same as well, and the
  /// predicate is no saying.
  private func isOneDeed(_ left: Clause, _ right: Clause) -> Bool {
    guard let verb = left.predicates.first, let other = right.predicates.first,
      verb.agrees(with: other), !compared.isSaying(verb, in: left)
    else { return false }
    let (day, amount) = (left.sharesDay(with: right), left.sharesAmount(with: right))
    return day && amount || (day || amount) && compared.areOfOneVoice(left, right)
  }
}

extension ComparedDocuments {
  /// Whether one source says both.
  func areOfOneVoice(_ left: Clause, _ right: Clause) -> Bool {
    let (a, b) = (voice(of: left), voice(of: right))
    return a.kind != .reporting && a.isSame(as: b)
  }

  func isSaying(_ verb: Term, in clause: Clause) -> Bool {
    documents[clause.document].annotated
      .entries(of: "cue", in: verb.token..<(verb.token + 1))
      .contains { $0.entry["strength"] == "strong" }
  }

  /// A name as written.
  func name(_ term: Term, in clause: Clause) -> String {
    text(of: term.token..<(term.token + term.length), in: clause.document)
  }
}
