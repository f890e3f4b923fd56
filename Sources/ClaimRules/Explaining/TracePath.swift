internal import PatternEngine

/// Reads from the trace of a search which elements matched and where it failed.
struct TracePath {
  let trace: MatchTrace

  /// The steps of the match that took something, in order of the text.
  ///
  /// An element that takes one unit is tried at each place once more after all else failed there, so
  /// the last such step before what follows is the one that counts.
  ///
  /// - Parameters:
  ///   - unit: The bytes that each element takes.
  ///   - takes: Whether an element takes something, and outside look-around.
  func taken(
    in match: Range<Int>,
    unit: Int,
    where takes: (MatchTrace.Step) -> Bool
  ) -> [MatchTrace.Step] {
    taken(in: match, before: trace.steps.count, unit: unit, where: takes)
  }

  private func taken(
    in match: Range<Int>,
    before last: Int,
    unit: Int,
    where takes: (MatchTrace.Step) -> Bool
  ) -> [MatchTrace.Step] {
    var path: [MatchTrace.Step] = []
    var wanted = match.upperBound - unit
    for step in trace.steps[..<last].reversed() where wanted >= match.lowerBound {
      guard step.start == match.lowerBound, step.subject == wanted, takes(step) else { continue }
      path.append(step)
      wanted -= unit
    }
    return path.reversed()
  }

  /// The attempt that matched most before it failed, and what was tried there.
  func farthest(
    unit: Int,
    where counts: (MatchTrace.Step) -> Bool,
    takes: (MatchTrace.Step) -> Bool
  ) -> (taken: [MatchTrace.Step], failing: [MatchTrace.Step])? {
    let reached = trace.steps.indices.filter { counts(trace.steps[$0]) }
    guard
      let best = reached.max(by: { left, right in
        let (left, right) = (trace.steps[left], trace.steps[right])
        return (left.subject - left.start, left.pattern, -left.start)
          < (right.subject - right.start, right.pattern, -right.start)
      })
    else { return nil }
    let end = trace.steps[best]
    let failing = reached.map { trace.steps[$0] }
      .filter { $0.start == end.start && $0.subject == end.subject }
    let taken = taken(in: end.start..<end.subject, before: best, unit: unit, where: takes)
    return (taken, failing)
  }

  /// The steps of a match in characters, in order; of a repeated group its last turn.
  func taken(in match: Range<Int>) -> [MatchTrace.Step] {
    var path: [MatchTrace.Step] = []
    for step in trace.steps.reversed() where step.start == match.lowerBound {
      guard let next = path.last else {
        path.append(step)
        continue
      }
      if step.pattern < next.pattern, step.subject <= next.subject { path.append(step) }
    }
    return path.reversed()
  }
}
