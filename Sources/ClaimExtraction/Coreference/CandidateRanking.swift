/// Ranks what was mentioned before, and finds the one that stands out.
struct CandidateRanking {
  /// How many sentences are looked at, the present one included.
  static let reach = 4

  enum Bonus {
    /// What makes a mention likelier than others, or less likely.
    case points(Int)
    /// This mention is none; others of the same referent may be.
    case none
    /// Grammar forbids the referent.
    case ruledOut
  }

  private var best: [Int: Salience] = [:]

  init(
    _ discourse: Discourse,
    before token: Int,
    sentence: Int,
    paragraph: Int,
    quotation: Int?,
    bonus: (Discourse.Step) -> Bonus
  ) {
    var ruledOut: Set<Int> = []
    for step in discourse.recent(from: sentence, reach: Self.reach)
    where step.tokens.upperBound <= token {
      switch bonus(step) {
      case .none: continue
      case .ruledOut: ruledOut.insert(step.referent)
      case .points(let points):
        var salience = Salience(
          step,
          sentence: sentence,
          paragraph: paragraph,
          quotation: quotation
        )
        salience.add(points)
        best[step.referent] = max(best[step.referent] ?? salience, salience)
      }
    }
    for referent in ruledOut { best[referent] = nil }
  }

  /// The one candidate that is clearly ahead of all others.
  var winner: Int? {
    let ranked = best.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first,
      first.value.isClearlyAbove(ranked.dropFirst().first?.value)
    else { return nil }
    return first.key
  }
}
