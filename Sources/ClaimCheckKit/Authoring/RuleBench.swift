internal import ClaimReports
public import ClaimRules
public import ClaimText

/// What each rule costs on some texts, as a table.
public struct RuleBench: Sendable {
  /// The dearest first.
  public let costs: [RuleCost]
  private let texts: Int
  private let sentences: Int
  private let total: Duration

  /// Runs the rules one by one on texts that were annotated with them.
  ///
  /// - Parameter runs: How often each rule runs; the quickest run counts.
  public init(_ rules: RuleSet, documents: [AnnotatedDocument], runs: Int) {
    let clock = ContinuousClock()
    let start = clock.now
    let meter = RuleMeter(rules) { start.duration(to: clock.now) }
    self.init(
      meter.costs(in: documents, runs: runs),
      texts: documents.count,
      sentences: documents.map(\.document.structure.sentences.count).reduce(0, +)
    )
  }

  package init(_ costs: [RuleCost], texts: Int, sentences: Int) {
    self.costs = costs.sorted { ($1.time, $0.rule.id) < ($0.time, $1.rule.id) }
    self.texts = texts
    self.sentences = sentences
    total = costs.map(\.time).reduce(.zero, +)
  }

  /// The per cent that a rule takes of the time of all rules.
  public func share(of cost: RuleCost) -> Double {
    total > .zero ? 100 * (cost.time / total) : 0
  }

  /// The table of some rules, and what all took.
  public func render(_ isShown: (RuleCost) -> Bool = { _ in true }) -> String {
    let head = ["RULE", "LET THROUGH", "MATCHES", "ON MATCHES", "ON MISSES", "SHARE"]
    let rows = [head] + costs.filter(isShown).map(row)
    let widths = head.indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    let table = rows.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].displayWidth)
        return column == 0 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ") + "\n"
    }
    let counts =
      "\(counted(costs.count, "rule")) on \(counted(texts, "text")) with "
      + "\(counted(sentences, "sentence")): \(Self.milliseconds(total))"
    return table.joined() + "\n\(counts)\n"
  }

  private func row(_ cost: RuleCost) -> [String] {
    let share = cost.parts > 0 ? 100 * Double(cost.letThrough) / Double(cost.parts) : 0
    return [
      cost.rule.id, "\(Self.fixed(share, 1)) %", "\(cost.matches)",
      Self.milliseconds(cost.matchTime), Self.milliseconds(cost.missTime),
      "\(Self.fixed(self.share(of: cost), 1)) %",
    ]
  }

  private static func milliseconds(_ time: Duration) -> String {
    "\(fixed(time / .milliseconds(1), 3)) ms"
  }

  /// A number that is not negative, with some decimals.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let units = Int((value * Double(scale)).rounded())
    let fraction = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}

extension RuleBench {
  /// Tells that a rule takes more than it may, in per cent of the time of all rules.
  public func diagnostic(of cost: RuleCost, beyond budget: Double) -> Diagnostic {
    Diagnostic(
      id: "rule.over-budget",
      severity: .error,
      message: "“\(cost.rule.id)” takes \(Self.fixed(share(of: cost), 1)) % of the time of all "
        + "rules; the budget is \(Self.fixed(budget, 1)) %",
      file: cost.rule.header.path
    )
  }
}
