internal import ClaimVerification

/// A document's score as ladders: each step with its piece of the bar.
struct ScoreSection {
  struct Ladder {
    let name: String
    let value: String
    let steps: [Step]
  }

  struct Step {
    let points: String
    let from: Int
    let length: Int
    let style: String
    let reason: String
    let measure: String?
  }

  let total: String
  let reason: String?
  let dimensions: [Ladder]

  init(_ score: DocumentScore) {
    total = score.isJudged ? "\(score.total)" : "–"
    let left = score.dimensions.filter { !$0.isJudged }.map(\.name)
    reason =
      !score.isJudged
      ? "Not judged: too little text."
      : left.isEmpty ? nil : "The mean of what is judged, without \(left.joined(separator: ", "))."
    dimensions = score.dimensions.map { dimension in
      Ladder(
        name: dimension.name,
        value: dimension.isJudged ? "\(dimension.value)" : "–",
        steps: Self.steps(of: dimension)
      )
    }
  }

  private static func steps(of dimension: DocumentScore.Dimension) -> [Step] {
    var value = dimension.start
    var steps = [
      Step(
        points: "\(value)",
        from: 0,
        length: value,
        style: "start",
        reason: "to begin with",
        measure: nil
      )
    ]
    for step in dimension.steps where step.points != 0 {
      let next = value + step.points
      steps.append(
        Step(
          points: step.points < 0 ? "−\(-step.points)" : "+\(step.points)",
          from: max(min(value, next), 0),
          length: min(abs(step.points), 100),
          style: step.points < 0 ? "down" : "up",
          reason: step.reason,
          measure: step.measure
        )
      )
      value = next
    }
    return steps
  }
}
