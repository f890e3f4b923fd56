internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Compares what frames of one key tell in different documents.
///
/// The key takes the place of evidence: it says that both speak of one fact. What tells two facts
/// apart — another time, another place, a word that singles out another one — still does.
struct FrameComparison {
  struct Found {
    let kind: FrameDefinition.SlotKind
    let relation: Relation
  }

  private let compared: ComparedDocuments
  private let figures: FigureVerdict
  private let daysApart: Int

  /// How many earlier slots of one kind a slot is compared with.
  private static let reach = 64

  /// - Parameters:
  ///   - tolerance: How far, as a share, a figure with “about” may be off.
  ///   - daysApart: Days farther apart are of two events.
  init(_ compared: ComparedDocuments, tolerance: Double, daysApart: Double) {
    self.compared = compared
    figures = FigureVerdict(compared: compared, tolerance: tolerance)
    self.daysApart = Int(daysApart)
  }

  func relations(noting cuts: inout CutComparisons) -> [Found] {
    var found: [Found] = []
    var earlier = LinkedHolders<FilledSlot>(links: compared.links, of: .frames, reach: Self.reach)
    for number in compared.documents.indices {
      let filled = FilledSlot.all(in: number, of: compared)
      for slot in filled {
        for other in earlier.values(for: slot.family, around: number, noting: &cuts) {
          if let relation = relation(other, slot) {
            found.append(Found(kind: slot.kind, relation: relation))
          }
        }
      }
      for slot in filled { earlier.append(slot, for: slot.family, in: number) }
    }
    return found
  }

  private func relation(_ first: FilledSlot, _ second: FilledSlot) -> Relation? {
    guard compared.links.areLinked(first.document, second.document),
      let key = first.sharedKey(with: second),
      let alignment = alignment(first, second),
      let (kind, verdict) = verdict(first, second)
    else { return nil }
    return Relation(
      kind: kind,
      first: mention(first),
      second: mention(second),
      reasons: key + alignment.reasons + verdict
    )
  }

  private func alignment(_ first: FilledSlot, _ second: FilledSlot) -> Alignment? {
    var (left, right) = (compared.clauses[first.clause], compared.clauses[second.clause])
    if first.kind == .time { (left, right) = (left.withoutDays, right.withoutDays) }
    guard left.isNegated == right.isNegated else { return nil }
    var alignment = Alignment(left, right, in: compared)
    guard !alignment.isRuledOut(namedSubjects: first.kind != .name) else { return nil }
    alignment.weighDays()
    alignment.weighVoices()
    if !first.hasNamedKey, alignment.anchors == 0 {
      // Words alone fit many events.
      alignment.weighSentences()
      guard alignment.anchors > 0 else { return nil }
    }
    return alignment
  }

  // MARK: The same value

  private func verdict(
    _ first: FilledSlot,
    _ second: FilledSlot
  ) -> (Relation.Kind, [String])? {
    switch (first.slot.value, second.slot.value) {
    case (.quantity, .quantity):
      guard let a = amount(first), let b = amount(second), a.unit == b.unit, !a.isPart, !b.isPart
      else { return nil }
      return figures.verdict(
        (first.clause, a),
        (second.clause, b),
        within: first.mention.definition.tolerance
      )
    case (.days(let left), .days(let right)):
      return verdict(left, right, tolerance: first.mention.definition.tolerance)
    case (.words, .words):
      let isName = first.kind == .name
      let a = isName ? first.words.names : first.words
      let b = isName ? second.words.names : second.words
      guard !a.isEmpty, !b.isEmpty else { return nil }
      if !a.shared(with: b, including: Term.isShortFor).isEmpty {
        return (.agreement, ["both say “\(first.slot.value)”"])
      }
      return (
        .conflict,
        [
          "“\(first.slot.value)” in one text, “\(second.slot.value)” in the other",
          "no other time or place is named",
        ]
      )
    default: return nil
    }
  }

  private func verdict(
    _ left: ClosedRange<CalendarDate>,
    _ right: ClosedRange<CalendarDate>,
    tolerance: Tolerance
  ) -> (Relation.Kind, [String])? {
    if left.overlaps(right) { return (.agreement, ["the same day, \(left.lowerBound)"]) }
    let (a, b) = (left.lowerBound, right.lowerBound)
    guard abs(a.ordinal - b.ordinal) <= daysApart else { return nil }
    if tolerance.covers(Double(a.ordinal), Double(b.ordinal)) {
      return (.agreement, ["the days differ by no more than \(tolerance)"])
    }
    return (.conflict, ["\(a) and \(b) are different days", "no other time or place is named"])
  }

  /// The amount that the clause has at the slot, or a bare number as one.
  private func amount(_ filled: FilledSlot) -> Amount? {
    let clause = compared.clauses[filled.clause]
    guard case .quantity(let low, let high, let isApproximate, let unit) = filled.slot.value else {
      return nil
    }
    if let amount = clause.amounts.first(where: { $0.tokens.overlaps(filled.slot.tokens) }),
      (amount.low == amount.high) == (low == high)
    {
      return amount
    }
    return Amount(
      tokens: filled.slot.tokens,
      low: low,
      high: high,
      isApproximate: isApproximate,
      unit: unit,
      counted: nil,
      isDeadline: false,
      isPart: false,
      predicates: clause.predicates,
      modifiers: []
    )
  }

  private func mention(_ filled: FilledSlot) -> Mention {
    var (tokens, value) = (filled.slot.tokens, "\(filled.slot.value)")
    if filled.kind == .quantity, let amount = amount(filled) {
      tokens = amount.tokens
      value = amount.low == amount.high ? amount.low.map { "\($0)" } ?? value : value
    } else if filled.kind == .time {
      let days = compared.clauses[filled.clause].days
      tokens = days.first { $0.tokens.overlaps(tokens) }?.tokens ?? tokens
    }
    return Mention(clause: filled.clause, document: filled.document, tokens: tokens, value: value)
  }
}
