internal import ClaimExtraction
internal import ClaimRules

/// Pairs clauses of different documents that say nearly the same: one predicate and the same
/// arguments. What may differ is whether it is so, how certain it is, and who did it.
struct StatementComparison {
  struct Pair {
    let left: Int
    let right: Int
    let alignment: Alignment
    /// Whether most of the words are the same; otherwise both only tell of one kind of deed.
    let isOneStatement: Bool
    /// The share of the longer clause's words that the other has.
    let share: Double

    func relation(
      _ kind: Relation.Kind,
      in compared: ComparedDocuments,
      reasons: [String]
    ) -> Relation {
      func mention(_ number: Int) -> Mention {
        let clause = compared.clauses[number]
        return Mention(clause: number, document: clause.document, tokens: clause.shown)
      }
      return Relation(
        kind: kind,
        first: mention(left),
        second: mention(right),
        reasons: alignment.reasons + reasons
      )
    }
  }

  private let compared: ComparedDocuments
  /// The share of the smaller clause's words that the other must have.
  private let leastShare: Double
  /// How many words beside the predicate must be shared.
  private let fewest: Double
  /// How many earlier clauses with one predicate and one argument a clause is compared with.
  private static let reach = 32
  /// The share of the longer clause's words.
  private static let leastOfLonger = 0.4

  init(_ compared: ComparedDocuments, leastShare: Double, fewest: Double) {
    self.compared = compared
    self.leastShare = leastShare
    self.fewest = fewest
  }

  /// Pairs of linked documents.
  func pairs(noting cuts: inout CutComparisons) -> [Pair] {
    var pairs: [Pair] = []
    var earlier = LinkedHolders<Int>(links: compared.links, of: .statements, reach: Self.reach)
    for (number, clause) in compared.clauses.enumerated() {
      let arguments = clause.allTerms.filter { $0.kind == .noun || $0.kind == .name }
      let keys = Set(
        clause.predicates.flatMap(\.keys).flatMap { predicate in
          arguments.compactMap(\.keys.first).map { "\(predicate) \($0)" }
        }
      )
      var met: Set<Int> = []
      for key in keys.sorted() {
        for other in earlier.values(for: key, around: clause.document, noting: &cuts)
        where met.insert(other).inserted {
          let document = compared.clauses[other].document
          guard document != clause.document, compared.links.areLinked(document, clause.document)
          else { continue }
          if let pair = pair(other, number) { pairs.append(pair) }
        }
        earlier.append(number, for: key, in: clause.document)
      }
    }
    return pairs
  }

  /// Pairs of a headline and a clause of the text below it.
  func headlinePairs() -> [Pair] {
    compared.documents.indices.flatMap { document -> [Pair] in
      let all = compared.ranges[document]
      let headlines = all.filter(compared.isHeadline)
      return headlines.flatMap { headline in
        all.filter { !compared.isHeadline($0) }.compactMap { pair(headline, $0) }
      }
    }
  }

  private func pair(_ first: Int, _ second: Int) -> Pair? {
    let (left, right) = (compared.clauses[first], compared.clauses[second])
    guard let predicate = left.predicates.first, let other = right.predicates.first,
      predicate.agrees(with: other), left.hasObject(of: right)
    else { return nil }
    let isOneStatement = haveSameWords(left.terms, right.terms, right.allTerms, beside: 0)
    guard isOneStatement || isOneKindOfDeed(left, right) else { return nil }
    var alignment = Alignment(left, right, in: compared)
    alignment.weigh(predicates: left.predicates, right.predicates)
    alignment.weighOthers(except: left.predicates)
    alignment.weighDays()
    return Pair(
      left: first,
      right: second,
      alignment: alignment,
      isOneStatement: isOneStatement,
      share: left.terms.shared(with: right.allTerms).map(\.left).weight
        / max(left.terms.weight, right.terms.weight, 1)
    )
  }

  /// - Parameters:
  ///   - all: The right side with what its pronouns stand for.
  ///   - others: What else both share, as words.
  private func haveSameWords(_ left: [Term], _ right: [Term], _ all: [Term], beside others: Double)
    -> Bool
  {
    let shared = left.shared(with: all).map(\.left)
    let arguments = shared.filter { $0.kind != .verb }
    // A name is worth two words, unless it is that of a country or a town.
    let named = Double(arguments.names.filter { !$0.isPlace }.count)
    let smaller = min(left.weight, right.weight)
    return arguments.weight + named + others >= fewest
      && shared.weight >= leastShare * smaller
      && shared.weight >= Self.leastOfLonger * max(left.weight, right.weight)
  }

  /// Whether all but the actors is much the same, figures and days counted as words.
  private func isOneKindOfDeed(_ left: Clause, _ right: Clause) -> Bool {
    guard let a = left.actor, let b = right.actor, !a.name.agrees(with: b.name) else {
      return false
    }
    let others = (left.sharesDay(with: right) ? 1.0 : 0) + (left.sharesAmount(with: right) ? 1 : 0)
    guard others > 0 else { return false }
    func terms(_ clause: Clause, _ actor: Actor) -> [Term] {
      clause.terms.filter {
        !actor.tokens.contains($0.token) && $0.token != actor.name.token && !$0.isScene
      }
    }
    return haveSameWords(terms(left, a), terms(right, b), terms(right, b), beside: others)
  }
}
