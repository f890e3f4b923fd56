internal import ClaimRules

/// Finds figures for the same thing that cannot both be right.
struct NumberComparison {
  private let compared: ComparedDocuments
  private let options: CompareOptions
  private let figures: FigureVerdict

  /// How many earlier figures of one kind a figure is compared with.
  private static let reach = 64

  init(_ compared: ComparedDocuments, options: CompareOptions) {
    self.compared = compared
    self.options = options
    figures = FigureVerdict(compared: compared, tolerance: options.number("tolerance"))
  }

  func relations(noting cuts: inout CutComparisons) -> [Relation] {
    var relations: [Relation] = []
    var earlier = LinkedHolders<Figure>(links: compared.links, of: .figures, reach: Self.reach)
    for (number, clause) in compared.clauses.enumerated() {
      for amount in clause.amounts {
        for key in keys(of: amount) {
          for other in earlier.values(for: key, around: clause.document, noting: &cuts) {
            if let relation = relation(other, (number, amount)) { relations.append(relation) }
          }
          earlier.append((number, amount), for: key, in: clause.document)
        }
      }
    }
    return withoutLists(relations)
  }

  /// Without contradictions of figures in one text that gives a third one as well: it counts the dead
  /// of one event after the other, say.
  private func withoutLists(_ relations: [Relation]) -> [Relation] {
    var values: [Mention: Set<String?>] = [:]
    for relation in relations where isSlip(relation) {
      values[relation.first, default: []].formUnion([relation.first.value, relation.second.value])
      values[relation.second, default: []].formUnion([relation.first.value, relation.second.value])
    }
    return relations.filter { relation in
      !isSlip(relation)
        || [relation.first, relation.second].allSatisfy { (values[$0] ?? []).count == 2 }
    }
  }

  private func isSlip(_ relation: Relation) -> Bool {
    relation.kind == .conflict && relation.first.document == relation.second.document
  }

  private func keys(of amount: Amount) -> [String] {
    if let unit = amount.unit { return ["unit \(unit)"] }
    return (amount.counted?.keys.first).map { [$0] } ?? []
  }

  private typealias Figure = FigureVerdict.Figure

  private func relation(_ first: Figure, _ second: Figure) -> Relation? {
    let (left, right) = (compared.clauses[first.clause], compared.clauses[second.clause])
    let isInside = left.document == right.document
    guard
      isInside
        ? left.sentence != right.sentence : compared.links.areLinked(left.document, right.document),
      let (alignment, ruling) = alignment(first, second, isInside: isInside)
    else { return nil }
    let (kind, verdict): (Relation.Kind, [String])
    if let ruling {
      guard !isInside, let reason = alignment.reason(for: ruling) else { return nil }
      (kind, verdict) = (.apart, [reason])
    } else {
      (kind, verdict) = figures.verdict(first, second)
    }
    return Relation(
      kind: kind,
      first: Mention(
        clause: first.clause,
        document: left.document,
        tokens: first.amount.tokens,
        value: value(of: first.amount)
      ),
      second: Mention(
        clause: second.clause,
        document: right.document,
        tokens: second.amount.tokens,
        value: value(of: second.amount)
      ),
      reasons: alignment.reasons + verdict
    )
  }

  private func value(of amount: Amount) -> String? {
    guard let low = amount.low, low == amount.high else { return nil }
    return "\(low)"
  }

  // MARK: The same thing

  /// Within one text only counts are compared: sums and shares there are mostly of many things.
  /// Both figures' clauses, when they speak of one thing, and what may tell them apart nevertheless.
  private func alignment(_ first: Figure, _ second: Figure, isInside: Bool)
    -> (Alignment, Alignment.Ruling?)?
  {
    let (a, b) = (first.amount, second.amount)
    guard a.unit == b.unit, a.unit == nil || !isInside, a.isDeadline == b.isDeadline, !a.isPart,
      !b.isPart, areOneKind(a.modifiers, b.modifiers), !areOfTwoPolls(first, second)
    else { return nil }
    var alignment = Alignment(
      compared.clauses[first.clause],
      compared.clauses[second.clause],
      in: compared
    )
    let ruling = alignment.ruling()
    if ruling == .unreal { return nil }
    if let counted = a.counted { alignment.add(0, "both count “\(counted.keys[0])”") }
    if a.unit != nil { alignment.add(0, "both measure the same, once in one unit") }
    if a.isDeadline { alignment.add(2, "both give a deadline") }
    let before = alignment.score
    // “271 pledged delegates” and “475 pledged delegates” are of one kind; that is all.
    let kinds = a.modifiers.shared(with: b.modifiers)
    alignment.weigh(
      predicates: a.predicates.filter { term in !kinds.contains { $0.left == term } },
      b.predicates.filter { term in !kinds.contains { $0.right == term } }
    )
    let samePredicate = alignment.score > before
    alignment.weighOthers(except: [a.counted].compactMap { $0 } + a.predicates + a.modifiers)
    alignment.weighDays()
    alignment.weighVoices()
    if alignment.anchors == 0 { alignment.weighSentences() }
    if isInside {
      guard samePredicate, !haveTwoCounters(first, second), !alignment.differsInNames,
        !compared.areOfTwoTimes(alignment.left, alignment.right)
      else { return nil }
    } else {
      guard alignment.anchors > 0 || a.isDeadline else { return nil }
    }
    let isOneFact =
      samePredicate || a.isDeadline || compared.areOfOneVoice(alignment.left, alignment.right)
    let threshold =
      threshold(a) + (isInside || areDated(first, second) ? 0 : Self.undated)
      + (isOneFact ? 0 : Self.noPredicate)
    return alignment.score >= threshold ? (alignment, ruling) : nil
  }

  /// What is needed beyond that where a text without a date leaves open which time it tells of.
  private static let undated = 2.0
  /// What is needed beyond that where neither what is said of the things counted nor who says it is the same.
  private static let noPredicate = 1.0

  private func areOfTwoPolls(_ first: Figure, _ second: Figure) -> Bool {
    compared.tellsOfPoll(compared.clauses[first.clause])
      || compared.tellsOfPoll(compared.clauses[second.clause])
  }

  private func areDated(_ first: Figure, _ second: Figure) -> Bool {
    [first, second].allSatisfy { compared.published(compared.clauses[$0.clause].document) != nil }
  }

  /// Measures are of more things than counts, and percentages of nearly anything.
  private func threshold(_ amount: Amount) -> Double {
    guard let unit = amount.unit else { return options.number("counts") }
    return options.number(unit == "percent" ? "shares" : "measures")
  }

  /// “46 post offices” and “46 government offices” are two kinds of office.
  private func areOneKind(_ a: [Term], _ b: [Term]) -> Bool {
    let (nouns, others) = (a.filter { $0.kind != .modifier }, b.filter { $0.kind != .modifier })
    return nouns.isEmpty || others.isEmpty || !nouns.shared(with: others).isEmpty
  }

  /// Within one text, two sources that count differently are told and no slip: two voices, or two
  /// subjects of one verb.
  private func haveTwoCounters(_ first: Figure, _ second: Figure) -> Bool {
    let (left, right) = (compared.clauses[first.clause], compared.clauses[second.clause])
    let (a, b) = (compared.voice(of: left), compared.voice(of: right))
    if a.kind != .reporting, b.kind != .reporting, !a.isSame(as: b) { return true }
    let (subject, other) = (subject(of: first), subject(of: second))
    return !subject.isEmpty && !other.isEmpty && subject.shared(with: other).isEmpty
  }

  /// Who counts, where the figure is what the verb governs.
  private func subject(of figure: Figure) -> [Term] {
    let clause = compared.clauses[figure.clause]
    guard let verb = clause.terms.first(where: { $0.kind == .verb }),
      verb.token < figure.amount.tokens.lowerBound
    else { return [] }
    return clause.subject
  }
}
