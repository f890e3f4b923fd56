/// What every match of an expression needs.
extension TokenExpression {
  /// Sets of name tests: each match has, somewhere in its scope, a token that is in one of each set.
  var requirements: [[NameTest]] {
    switch self {
    case .sequence(let elements):
      return elements.flatMap(\.requirements)
    case .alternation(let alternatives):
      var union: [NameTest] = []
      for alternative in alternatives {
        // One set each will do; the smallest is the most telling.
        guard let smallest = alternative.requirements.min(by: { $0.count < $1.count }) else {
          return []
        }
        union += smallest
      }
      return [union]
    case .atom(.spans(let names), _):
      return [names]
    case .atom(.test(let clauses), _):
      return clauses.filter { !$0.isNegated }.map(\.names)
    case .group(.lookAhead(negative: true), _, _), .group(.lookBehind, _, _), .atom(.any, _),
      .start, .end:
      return []
    case .group(_, let body, _):
      return body.requirements
    case .repeated(let body, _, let least):
      return least > 0 ? body.requirements : []
    }
  }
}
