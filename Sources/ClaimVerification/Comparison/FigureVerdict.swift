internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Tells whether two figures for one thing agree, follow each other, or contradict each other.
struct FigureVerdict {
  typealias Figure = (clause: Int, amount: Amount)

  let compared: ComparedDocuments
  /// How far, as a share, a figure with “about” may be off.
  let tolerance: Double

  /// - Parameter margin: How far apart two figures of a frame may lie that agree.
  /// - Returns: How the figures stand to each other, and the steps that led there.
  func verdict(
    _ first: Figure,
    _ second: Figure,
    within margin: Tolerance? = nil
  ) -> (Relation.Kind, [String]) {
    let (a, b) = (first.amount, second.amount)
    let (left, right) = (AmountRange(a, tolerance: tolerance), AmountRange(b, tolerance: tolerance))
    if left.overlaps(right) { return (.agreement, ["the figures agree"]) }
    if AmountRange.isRounded(a, b) { return (.agreement, ["one figure is the other, rounded"]) }
    if let margin, let x = a.high ?? a.low, let y = b.high ?? b.low, margin.covers(x, y) {
      return (.agreement, ["the figures differ by no more than \(margin)"])
    }
    if let update = update(first, second) { return (.update, [update]) }
    return (
      .conflict,
      [
        "no other time, place or part of a whole is named",
        "neither figure is the other, rounded",
        "no later count: \(laterCount(first, second))",
      ]
    )
  }

  /// A count that can only grow and has grown in a later text.
  private func update(_ first: Figure, _ second: Figure) -> String? {
    guard let earlier = compared.published(compared.clauses[first.clause].document),
      let later = compared.published(compared.clauses[second.clause].document), earlier != later,
      isRunning(first.amount) || isRunning(second.amount),
      let a = first.amount.high ?? first.amount.low, let b = second.amount.high ?? second.amount.low
    else { return nil }
    guard (earlier < later) == (a < b) else { return nil }
    return
      "counted while it goes on, and the higher figure is the later one (\(min(earlier, later)), \(max(earlier, later)))"
  }

  private func laterCount(_ first: Figure, _ second: Figure) -> String {
    let isRunning = isRunning(first.amount) || isRunning(second.amount)
    return isRunning ? "the higher figure is not in a later text" : "this does not grow with time"
  }

  private func isRunning(_ amount: Amount) -> Bool {
    amount.predicates.contains { term in
      term.keys.contains { !compared.rules.entries(of: "running-count", for: $0).isEmpty }
    }
  }
}
