internal import ClaimExtraction
internal import ClaimRules

/// Pairs clauses of different documents that say nearly the same: one predicate and the same
/// arguments. What may differ is whether it is so, how certain it is, and who did it.
struct StatementComparison {
  struct Pair {
    let left: Int
    let right: Int
    let alignment: Alignment
  }

  private let compared: ComparedDocuments
  /// How many earlier clauses with one predicate and one argument a clause is compared with.
  private static let reach = 32
  /// The share of the longer clause's words.
  private static let leastOfLonger = 0.4

  init(_ compared: ComparedDocuments) {
    self.compared = compared
  }

  /// - Parameters:
  ///   - leastShare: The share of the smaller clause's words that the other must have.
  ///   - fewest: How many words beside the predicate must be shared.
  func pairs(leastShare: Double, fewest: Double) -> [Pair] {
    var pairs: [Pair] = []
    var earlier = LinkedHolders<Int>(links: compared.links, reach: Self.reach)
    for (number, clause) in compared.clauses.enumerated() {
      let arguments = clause.allTerms.filter { $0.kind == .noun || $0.kind == .name }
      let keys = Set(
        clause.predicates.compactMap(\.keys.first).flatMap { predicate in
          arguments.compactMap(\.keys.first).map { "\(predicate) \($0)" }
        }
      )
      var met: Set<Int> = []
      for key in keys.sorted() {
        for other in earlier.values(for: key, around: clause.document)
        where met.insert(other).inserted {
          if let pair = pair(other, number, leastShare, fewest) { pairs.append(pair) }
        }
        earlier.append(number, for: key, in: clause.document)
      }
    }
    return pairs
  }

  private func pair(_ first: Int, _ second: Int, _ leastShare: Double, _ fewest: Double) -> Pair? {
    let (left, right) = (compared.clauses[first], compared.clauses[second])
    guard left.document != right.document,
      compared.links.areLinked(left.document, right.document)
    else { return nil }
    let shared = left.terms.shared(with: right.allTerms).map(\.left)
    let arguments = shared.filter { $0.kind != .verb }
    let smaller = min(left.terms.weight, right.terms.weight)
    // A name is worth two words, unless it is that of a country or a town.
    let named = Double(arguments.names.filter { !$0.isPlace }.count)
    guard arguments.weight + named >= fewest, shared.weight >= leastShare * smaller,
      shared.weight >= Self.leastOfLonger * max(left.terms.weight, right.terms.weight),
      let predicate = left.predicates.first, let other = right.predicates.first,
      predicate.agrees(with: other)
    else { return nil }
    guard
      left.object.isEmpty || right.object.isEmpty
        || !left.object.shared(with: right.object).isEmpty
    else { return nil }
    var alignment = Alignment(left, right, in: compared)
    alignment.weigh(predicates: left.predicates, right.predicates)
    alignment.weighOthers(except: left.predicates)
    alignment.weighDays()
    return Pair(left: first, right: second, alignment: alignment)
  }
}
