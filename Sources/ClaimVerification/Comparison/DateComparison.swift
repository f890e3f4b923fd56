internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds different days for one event.
struct DateComparison {
  private let compared: ComparedDocuments
  private let options: CompareOptions
  private let inner: CompareOptions

  /// How many earlier days of one event a day is compared with.
  private static let reach = 64
  /// What is needed beyond the evidence for an event where both share only a verb.
  private static let deedOnly = 0.5

  /// - Parameters:
  ///   - options: For days in two documents.
  ///   - inner: For days in one.
  init(_ compared: ComparedDocuments, options: CompareOptions, inner: CompareOptions) {
    self.compared = compared
    self.options = options
    self.inner = inner
  }

  private struct Dated {
    let clause: Int
    let day: Day
    /// The event, for “the attack began” its subject, and what happened at the same time.
    let events: [Term]
  }

  func relations(noting cuts: inout CutComparisons) -> [Relation] {
    var relations: [Relation] = []
    var earlier = LinkedHolders<Dated>(links: compared.links, of: .days, reach: Self.reach)
    for (number, clause) in compared.clauses.enumerated() {
      for day in clause.days {
        guard let dated = dated(day, in: clause, number) else { continue }
        var met: Set<Int> = []
        for key in Set(dated.events.flatMap(\.keys)).sorted() {
          for other in earlier.values(for: key, around: clause.document, noting: &cuts)
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
    var events = [event]
    if isPhase(event, in: clause) {
      events = headNouns(of: clause, before: event.token)
    } else if event.kind == .verb, event.weight < 1 {
      events = []
    }
    events += concurrent(with: clause, number)
    return events.isEmpty ? nil : Dated(clause: number, day: day, events: events)
  }

  /// The nouns of a subject up to its first preposition: in “the inquiry into the fire began” no fire
  /// begins.
  private func headNouns(of clause: Clause, before verb: Int) -> [Term] {
    let nouns = clause.subject.filter { $0.kind == .noun }
    guard let first = nouns.first?.token, first < verb else { return nouns }
    let annotated = compared.documents[clause.document].annotated
    let end = (first..<verb).first { annotated.has("preposition", in: $0..<($0 + 1)) } ?? verb
    return nouns.filter { $0.token < end }
  }

  /// What the clauses beside tell that happened at the same time: “five were hurt when a wall fell on
  /// Monday”.
  private func concurrent(with clause: Clause, _ number: Int) -> [Term] {
    let annotated = compared.documents[clause.document].annotated
    func opensAtSameTime(_ clause: Clause) -> Bool {
      annotated.has("same-time", in: clause.tokens.lowerBound..<(clause.tokens.lowerBound + 1))
    }
    func isBeside(_ other: Int) -> Bool {
      compared.ranges[clause.document].contains(other)
        && compared.clauses[other].sentence == clause.sentence
        && compared.clauses[other].days.isEmpty && !compared.clauses[other].isUnreal
    }
    var beside: [Int] = []
    if opensAtSameTime(clause), isBeside(number - 1) { beside.append(number - 1) }
    if isBeside(number + 1), opensAtSameTime(compared.clauses[number + 1]) {
      beside.append(number + 1)
    }
    return beside.compactMap { other in
      compared.clauses[other].predicates.first.flatMap {
        compared.isSaying($0, in: compared.clauses[other]) ? nil : $0
      }
    }
  }

  private func isPhase(_ event: Term, in clause: Clause) -> Bool {
    let annotated = compared.documents[clause.document].annotated
    return event.kind == .verb
      && annotated.entries(of: "neutral-verb", in: event.token..<(event.token + 1))
        .contains { $0.entry["kind"] == "phase" }
  }

  private func relation(_ first: Dated, _ second: Dated) -> Relation? {
    let (left, right) = (compared.clauses[first.clause], compared.clauses[second.clause])
    let isInside = left.document == right.document
    guard
      isInside
        ? left.sentence != right.sentence && !compared.areTwoOpinions(left, right)
          && !compared.areInTwoEntries(left, right)
        : compared.links.areLinked(left.document, right.document),
      let (alignment, ruling) = alignment(first, second, isInside: isInside)
    else { return nil }
    if let ruling {
      guard !isInside, !first.day.overlaps(second.day),
        let reason = alignment.reason(for: ruling)
      else { return nil }
      return relation(.apart, first, second, alignment.reasons + [reason])
    }
    let agree = first.day.overlaps(second.day)
    let (a, b) = (first.day.start, second.day.start)
    guard agree || abs(a.ordinal - b.ordinal) <= Int(options.number("days-apart")) else {
      return nil
    }
    let verdict =
      agree
      ? ["the same day, \(a)"]
      : ["\(a) and \(b) are different days", "no other time, place or event is named"]
    return relation(agree ? .agreement : .conflict, first, second, alignment.reasons + verdict)
  }

  private func relation(
    _ kind: Relation.Kind,
    _ first: Dated,
    _ second: Dated,
    _ reasons: [String]
  ) -> Relation {
    func mention(_ dated: Dated) -> Mention {
      Mention(
        clause: dated.clause,
        document: compared.clauses[dated.clause].document,
        tokens: dated.day.tokens,
        value: "\(dated.day.start)"
      )
    }
    return Relation(kind: kind, first: mention(first), second: mention(second), reasons: reasons)
  }

  /// Both days' clauses, when they tell of one event, and what may tell them apart nevertheless.
  private func alignment(_ first: Dated, _ second: Dated, isInside: Bool)
    -> (Alignment, Alignment.Ruling?)?
  {
    var alignment = Alignment(
      compared.clauses[first.clause].withoutDays,
      compared.clauses[second.clause].withoutDays,
      in: compared
    )
    let ruling = alignment.ruling()
    guard ruling != .unreal, let (event, _) = first.events.shared(with: second.events).first,
      !isInside || !alignment.differsInNames,
      event.kind != .verb || alignment.left.hasObject(of: alignment.right)
    else { return nil }
    alignment.weigh(predicates: first.events, second.events)
    alignment.weighOthers(except: first.events)
    if alignment.anchors == 0 { alignment.weighSentences() }
    if event.kind == .noun, compared.isCentral(event, in: alignment.left.document),
      compared.isCentral(event, in: alignment.right.document)
    {
      alignment.add(1, "both texts are about it")
    }
    alignment.weighVoices()
    // One can hold, say or release many things on many days.
    let needed =
      (isInside ? inner : options).number("evidence") + (event.kind == .verb ? Self.deedOnly : 0)
    return alignment.score >= needed ? (alignment, ruling) : nil
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
