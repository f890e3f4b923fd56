internal import ClaimRules

/// The way from the start of a dimension to its value, step by step.
///
/// Points are fractions inside and whole numbers in the steps. Each step goes from the rounded value
/// before it to the rounded one behind it, so that many small steps are not lost and all add up.
struct ScoreLadder {
  let start: Int
  private(set) var steps: [DocumentScore.Step] = []
  private var exact: Double
  private var reached: Int

  init(start: Double) {
    exact = start
    self.start = Int(start.rounded())
    reached = self.start
  }

  /// Moves by what a rule's move counted; nothing counted is no step.
  mutating func take(_ move: ScoreDefinition.Move, _ reading: ScoreMeasure.Reading) {
    guard reading.amount != 0 else { return }
    let full = move.points * reading.amount
    let points = min(max(full, -move.limit), move.limit)
    step(
      by: points,
      DocumentScore.Step(
        points: 0,
        reason: move.reason,
        measure: reading.shown,
        limit: points == full ? nil : Int(points.rounded()),
        findings: reading.findings,
        claims: reading.claims,
        places: reading.places
      )
    )
  }

  /// Stops at 0 and at 100.
  mutating func clamp() {
    let bounded = min(max(exact, 0), 100)
    guard bounded != exact else { return }
    let end = bounded == 0 ? "no score is below 0" : "no score is above 100"
    step(by: bounded - exact, DocumentScore.Step(points: 0, reason: end, measure: "\(reached)"))
  }

  /// Draws a short text toward what a typical one has, as if so much typical text stood in it.
  mutating func draw(toward caution: ScoreDefinition.Caution, having count: Int) {
    let share = caution.weight / (Double(count) + caution.weight)
    step(
      by: (caution.typical - exact) * share,
      DocumentScore.Step(
        points: 0,
        reason: "toward \(caution.shownTypical), as the less text the more may be chance",
        measure: "\(count) \(caution.needs.unit.rawValue)"
      )
    )
  }

  /// Goes to what a typical text has, as there is too little to judge.
  mutating func abstain(_ caution: ScoreDefinition.Caution, having count: Int) {
    step(
      by: caution.typical - exact,
      DocumentScore.Step(
        points: 0,
        reason: "not judged, \(caution.shownTypical) is what a typical text has",
        measure: "\(count) \(caution.needs.unit.rawValue), \(caution.shownNeeds) needed"
      )
    )
  }

  private mutating func step(by points: Double, _ step: DocumentScore.Step) {
    exact += points
    let next = Int(exact.rounded())
    var step = step
    step.points = next - reached
    reached = next
    steps.append(step)
  }
}

extension ScoreDefinition.Caution {
  fileprivate var shownTypical: Int { Int(typical.rounded()) }
  fileprivate var shownNeeds: Int { Int(needs.count.rounded(.up)) }
}
