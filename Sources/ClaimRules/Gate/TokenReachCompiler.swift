/// Makes the ``TokenReach`` of a pattern that was translated.
struct TokenReachCompiler {
  typealias Step = TokenReach.Step

  private let tests: [TokenTest: Int]
  private let resolutions: [NameTest: TokenPatternCompiler.Resolution]
  private var steps: [Step] = []
  private var kept = 0

  private enum Direction {
    case forwards, backwards
  }

  /// - Parameters:
  ///   - tests: The numbers of all tests of the translated pattern.
  ///   - resolutions: What all names of the pattern stand for.
  static func reach(
    of expression: TokenExpression,
    tests: [TokenTest: Int],
    resolutions: [NameTest: TokenPatternCompiler.Resolution]
  ) -> TokenReach {
    var compiler = TokenReachCompiler(tests: tests, resolutions: resolutions)
    let isExact = compiler.add(expression, .forwards, isBehind: false)
    return TokenReach(
      steps: compiler.steps,
      kept: compiler.kept,
      unitGroups: isExact ? compiler.unitGroups(of: expression) : nil
    )
  }

  private init(
    tests: [TokenTest: Int],
    resolutions: [NameTest: TokenPatternCompiler.Resolution]
  ) {
    self.tests = tests
    self.resolutions = resolutions
  }

  // MARK: Steps

  /// - Returns: Whether the steps reach no place that the expression does not.
  private mutating func add(
    _ expression: TokenExpression,
    _ direction: Direction,
    isBehind: Bool
  ) -> Bool {
    switch expression {
    case .sequence(let elements):
      var isExact = true
      for element in direction == .forwards ? elements : elements.reversed()
      where !add(element, direction, isBehind: isBehind) { isExact = false }
      return isExact
    case .alternation(let alternatives):
      var isExact = true
      addAlternatives(alternatives.count) { compiler, index in
        if !compiler.add(alternatives[index], direction, isBehind: isBehind) { isExact = false }
      }
      return isExact
    case .atom(.spans(let names), _) where !isBehind:
      addSpans(names, direction)
      return true
    case .atom(let atom, _):
      addTake(test(of: atom, isBehind: isBehind), direction)
      return true
    case .group(let group, let body, _):
      return add(group, body, direction, isBehind: isBehind)
    case .repeated(let body, let symbol, let least):
      return addRepeat(of: body, symbol, least, direction, isBehind: isBehind)
    case .start:
      steps.append(.atStart)
      return true
    case .end:
      steps.append(.atEnd)
      return true
    }
  }

  private mutating func add(
    _ group: TokenExpression.Group,
    _ body: TokenExpression,
    _ direction: Direction,
    isBehind: Bool
  ) -> Bool {
    switch group {
    case .plain, .macro, .named: return add(body, direction, isBehind: isBehind)
    case .atomic:
      _ = add(body, direction, isBehind: isBehind)
      return false
    case .lookAhead(let isNegative):
      return addLook(isNegative) { $0.add(body, .backwards, isBehind: false) }
    case .lookBehind(let isNegative):
      return addLook(isNegative) { $0.add(body, .forwards, isBehind: true) }
    }
  }

  /// - Parameter body: Adds the steps that lead from anywhere to the places where one can look so.
  private mutating func addLook(
    _ isNegative: Bool,
    _ body: (inout TokenReachCompiler) -> Bool
  ) -> Bool {
    let before = steps.count
    let places = newSet()
    steps.append(.keep(places))
    steps.append(.everywhere)
    let isExact = body(&self)
    if isNegative, !isExact {
      // Places too many would be places too few here.
      steps.removeSubrange(before...)
      return false
    }
    steps.append(isNegative ? .exclude(places) : .meet(places))
    return isExact
  }

  private mutating func addAlternatives(
    _ count: Int,
    _ add: (inout TokenReachCompiler, Int) -> Void
  ) {
    guard count > 1 else {
      if count == 1 { add(&self, 0) }
      return
    }
    let (start, reached) = (newSet(), newSet())
    steps.append(.keep(start))
    for index in 0..<count {
      if index > 0 { steps.append(.restore(start)) }
      add(&self, index)
      switch index {
      case 0: steps.append(.keep(reached))
      case count - 1: steps.append(.join(reached))
      default: steps.append(.keepAlso(reached))
      }
    }
  }

  private mutating func addSpans(_ names: [NameTest], _ direction: Direction) {
    let resolved = names.compactMap { resolutions[$0] }
    let spans = resolved.filter(\.isSpan).map(\.symbol)
    let singles = resolved.filter { !$0.isSpan }
      .map { TokenTest.Bit(symbol: $0.symbol, plane: .begin) }
    addAlternatives(spans.count + (singles.isEmpty ? 0 : 1)) { compiler, index in
      guard index < spans.count else {
        compiler.addTake(compiler.number(of: TokenTest(any: singles)), direction)
        return
      }
      let begin = compiler.number(ofPlane: .begin, spans[index])
      let inside = compiler.number(ofPlane: .inside, spans[index])
      compiler.steps.append(
        direction == .forwards
          ? .span(begin: begin, inside: inside) : .spanBack(begin: begin, inside: inside)
      )
    }
  }

  private mutating func addTake(_ test: Int, _ direction: Direction) {
    steps.append(direction == .forwards ? .take(test: test) : .takeBack(test: test))
  }

  private mutating func newSet() -> Int {
    kept += 1
    return kept - 1
  }

  // MARK: Repeats

  /// Beyond so many turns a repeat counts as one without an end.
  private static let mostTurns = 12

  private mutating func addRepeat(
    of body: TokenExpression,
    _ symbol: String,
    _ least: Int,
    _ direction: Direction,
    isBehind: Bool
  ) -> Bool {
    let most = TokenExpression.most(of: symbol)
    // Giving nothing back, or taking turns without counting them, reaches less.
    var isExact = !(symbol.count > 1 && symbol.hasSuffix("+"))
    for _ in 0..<min(least, Self.mostTurns)
    where !add(body, direction, isBehind: isBehind) { isExact = false }
    if least > Self.mostTurns { isExact = false }
    let turns = most.map { $0 - least }
    if turns == 0 { return isExact }
    if let test = singleTest(body, isBehind: isBehind) {
      addSkip(test, most: turns, direction)
      return isExact
    }
    guard let turns, turns <= Self.mostTurns else {
      let places = newSet()
      steps.append(.keep(places))
      let step = steps.count
      if !add(body, direction, isBehind: isBehind) { isExact = false }
      steps.append(.again(places, step: step))
      return isExact && turns == nil
    }
    let places = newSet()
    steps.append(.keep(places))
    for _ in 0..<turns {
      if !add(body, direction, isBehind: isBehind) { isExact = false }
      steps.append(.keepAlso(places))
    }
    steps.append(.restore(places))
    return isExact
  }

  private mutating func addSkip(_ test: Int, most: Int?, _ direction: Direction) {
    switch (most, direction) {
    case (nil, .forwards): steps.append(.skip(test: test))
    case (nil, .backwards): steps.append(.skipBack(test: test))
    case (let most?, .forwards): steps.append(.skipFew(test: test, most: most))
    case (let most?, .backwards): steps.append(.skipFewBack(test: test, most: most))
    }
  }

  /// The test of an expression that is one token and nothing else.
  private func singleTest(_ expression: TokenExpression, isBehind: Bool) -> Int? {
    switch expression {
    case .atom(.spans(let names), _):
      let isSingle = isBehind || names.allSatisfy { resolutions[$0]?.isSpan == false }
      return isSingle ? test(of: .spans(names), isBehind: isBehind) : nil
    case .atom(let atom, _): return test(of: atom, isBehind: isBehind)
    case .sequence(let elements), .alternation(let elements):
      return elements.count == 1 ? singleTest(elements[0], isBehind: isBehind) : nil
    case .group(.plain, let body, _), .group(.macro, let body, _):
      return singleTest(body, isBehind: isBehind)
    case .group, .repeated, .start, .end: return nil
    }
  }

  // MARK: Tests

  private func test(of atom: TokenExpression.Atom, isBehind: Bool) -> Int {
    switch atom {
    case .any: return TokenReach.anyToken
    case .spans(let names):
      let plane: SymbolTable.Plane = isBehind ? .end : .begin
      return number(
        of: TokenTest(
          any: names.compactMap { resolutions[$0] }
            .map { TokenTest.Bit(symbol: $0.symbol, plane: plane) }
        )
      )
    case .test(let clauses):
      return number(of: TokenTest(clauses, resolutions))
    }
  }

  private func number(ofPlane plane: SymbolTable.Plane, _ symbol: Int) -> Int {
    number(of: TokenTest(any: [TokenTest.Bit(symbol: symbol, plane: plane)]))
  }

  private func number(of test: TokenTest) -> Int {
    guard let number = tests[test] else {
      preconditionFailure("a test that the translated pattern does not make")
    }
    return number
  }

  // MARK: Units

  /// The named groups around the token of an expression that always takes one; `nil` of any other.
  private func unitGroups(of expression: TokenExpression) -> [String]? {
    guard let shape = shape(of: expression), shape.length == 1 else { return nil }
    return shape.groups.sorted()
  }

  private struct Shape: Equatable {
    var length = 0
    var groups: Set<String> = []
  }

  private func shape(of expression: TokenExpression) -> Shape? {
    switch expression {
    case .sequence(let elements):
      var whole = Shape()
      for element in elements {
        guard let part = shape(of: element) else { return nil }
        whole.length += part.length
        whole.groups.formUnion(part.groups)
      }
      return whole.length <= 1 ? whole : nil
    case .alternation(let alternatives):
      guard let first = alternatives.first.flatMap(shape) else { return nil }
      return alternatives.allSatisfy { shape(of: $0) == first } ? first : nil
    case .atom:
      return singleTest(expression, isBehind: false) == nil ? nil : Shape(length: 1)
    case .group(.named(let name), let body, _):
      guard var shape = shape(of: body), shape.length == 1 else { return nil }
      shape.groups.insert(name.replacing("_", with: "-"))
      return shape
    case .group(.lookAhead, let body, _), .group(.lookBehind, let body, _):
      return body.hasNamedGroup ? nil : Shape()
    case .group(_, let body, _): return shape(of: body)
    case .start, .end: return Shape()
    case .repeated: return nil
    }
  }
}

extension TokenExpression {
  fileprivate var hasNamedGroup: Bool {
    switch self {
    case .sequence(let elements), .alternation(let elements):
      elements.contains(where: \.hasNamedGroup)
    case .group(.named, _, _): true
    case .group(_, let body, _), .repeated(let body, _, _): body.hasNamedGroup
    case .atom, .start, .end: false
    }
  }
}
