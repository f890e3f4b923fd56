internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds different days for one event.
struct DateComparison {
  private let compared: ComparedDocuments
  private let options: CompareOptions

  /// How many earlier days of one event a day is compared with.
  private static let reach = 64

  init(_ compared: ComparedDocuments, options: CompareOptions) {
    self.compared = compared
    self.options = options
  }

  private struct Dated {
    let clause: Int
    let day: Day
    /// The event, and for “the attack began” both verb and subject.
    let events: [Term]
  }

  func relations() -> [Relation] {
    var relations: [Relation] = []
    var earlier = LinkedHolders<Dated>(links: compared.links, reach: Self.reach)
    for (number, clause) in compared.clauses.enumerated() {
      for day in clause.days {
        guard let dated = dated(day, in: clause, number) else { continue }
        var met: Set<Int> = []
        for key in Set(dated.events.flatMap(\.keys)).sorted() {
          for other in earlier.values(for: key, around: clause.document)
          where met.insert(other.day.tokens.lowerBound * 100_000 + other.clause).inserted {
            if let relation = relation(other, dated) { relations.append(relation) }
          }
          earlier.append(dated, for: key, in: clause.document)
        }
      }
    }
    return relations
  }

  /// A day known to the day, and what happened on it.
  private func dated(_ day: Day, in clause: Clause, _ number: Int) -> Dated? {
    guard day.length == 1, let event = day.event else { return nil }
    guard isPhase(event, in: clause) else {
      return event.kind == .verb && event.weight < 1
        ? nil : Dated(clause: number, day: day, events: [event])
    }
    let subject = clause.subject.filter { $0.kind == .noun }
    return subject.isEmpty ? nil : Dated(clause: number, day: day, events: subject)
  }

  private func isPhase(_ event: Term, in clause: Clause) -> Bool {
    let annotated = compared.documents[clause.document].annotated
    return event.kind == .verb
      && annotated.entries(of: "neutral-verb", in: event.token..<(event.token + 1))
        .contains { $0.entry["kind"] == "phase" }
  }

  private func relation(_ first: Dated, _ second: Dated) -> Relation? {
    let (left, right) = (compared.clauses[first.clause], compared.clauses[second.clause])
    guard compared.links.areLinked(left.document, right.document),
      let reasons = alignment(first, second)
    else { return nil }
    let agree = first.day.overlaps(second.day)
    let (a, b) = (first.day.start, second.day.start)
    guard agree || abs(a.ordinal - b.ordinal) <= Int(options.number("days-apart")) else {
      return nil
    }
    let verdict =
      agree
      ? ["the same day, \(a)"]
      : ["\(a) and \(b) are different days", "no other time, place or event is named"]
    return Relation(
      kind: agree ? .agreement : .conflict,
      first: Mention(
        clause: first.clause,
        document: left.document,
        tokens: first.day.tokens,
        value: "\(a)"
      ),
      second: Mention(
        clause: second.clause,
        document: right.document,
        tokens: second.day.tokens,
        value: "\(b)"
      ),
      reasons: reasons + verdict
    )
  }

  private func alignment(_ first: Dated, _ second: Dated) -> [String]? {
    var alignment = Alignment(
      compared.clauses[first.clause].withoutDays,
      compared.clauses[second.clause].withoutDays,
      in: compared
    )
    guard !alignment.isRuledOut(), let (event, _) = first.events.shared(with: second.events).first
    else { return nil }
    alignment.weigh(predicates: first.events, second.events)
    alignment.weighOthers(except: first.events)
    if event.kind == .noun, compared.isCentral(event, in: alignment.left.document),
      compared.isCentral(event, in: alignment.right.document)
    {
      alignment.add(1, "both texts are about it")
    }
    alignment.weighVoices()
    return alignment.score >= options.number("evidence") ? alignment.reasons : nil
  }
}

extension Clause {
  /// The days are what is compared, and tell two events apart no more.
  var withoutDays: Clause {
    var clause = self
    clause.days = []
    return clause
  }
}
