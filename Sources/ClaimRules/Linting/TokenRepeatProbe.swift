internal import PatternEngine

/// Builds token sequences from a pattern and runs it on them.
struct TokenRepeatProbe {
  let rules: RuleSet
  let source: PatternSource
  let expression: TokenExpression

  /// How often the inner part is repeated; each turn doubles the steps of an ambiguous pattern.
  private static let turns = 40

  func proved() -> [AmbiguousRepeat] {
    guard let compiled = compiled(expression) else { return [] }
    return candidates(in: expression, before: []).compactMap { candidate in
      let atoms = candidate.before + Array(repeating: candidate.turn, count: Self.turns).joined()
      guard !candidate.turn.isEmpty,
        isStopped(compiled.pattern, on: view(of: atoms, for: compiled.translated))
      else { return nil }
      let mended = expression.replacing(candidate.loop, with: candidate.loop.possessive)
      let isMended =
        self.compiled(mended).map { other in
          !isStopped(other.pattern, on: view(of: atoms, for: other.translated))
        } ?? false
      return AmbiguousRepeat(
        offset: candidate.offset,
        length: atoms.count + 1,
        steps: Int(MatchLimits().steps),
        subject: candidate.turn.map(\.description).joined(separator: " "),
        isMendedByPossessive: isMended
      )
    }
  }

  private struct Candidate {
    let loop: TokenExpression
    /// Where it stands in the author's pattern; inside a macro, where the macro is used.
    let offset: Int
    /// Atoms that bring a match to the repeat.
    let before: [SampleAtom]
    /// The atoms of one turn.
    let turn: [SampleAtom]
  }

  /// One token to be made up, by the atom that it has to pass.
  private struct SampleAtom: CustomStringConvertible {
    let atom: TokenExpression.Atom

    var description: String {
      switch atom {
      case .any: "."
      case .spans(let names): names.first?.description ?? "."
      case .test(let clauses):
        clauses.map { ($0.isNegated ? "!" : "") + ($0.names.first?.description ?? "") }
          .joined(separator: "&")
      }
    }
  }

  /// The repeats without an upper bound that hold another one, outside atomic groups.
  private func candidates(
    in expression: TokenExpression,
    before: [SampleAtom],
    macro use: Int? = nil
  ) -> [Candidate] {
    switch expression {
    case .sequence(let elements):
      var before = before
      return elements.flatMap { element in
        defer { before += shortest(element) }
        return candidates(in: element, before: before, macro: use)
      }
    case .alternation(let alternatives):
      return alternatives.flatMap { candidates(in: $0, before: before, macro: use) }
    case .group(.macro, let body, let offset):
      return candidates(in: body, before: before, macro: use ?? offset)
    case .group(let group, let body, _):
      return group.isNegative ? [] : candidates(in: body, before: before, macro: use)
    case .repeated(let body, let symbol, _):
      let inner = candidates(in: body, before: before, macro: use)
      guard isUnbounded(symbol), !symbol.hasSuffix("++"), !symbol.hasSuffix("*+"),
        let turn = innermostTurn(of: body)
      else { return inner }
      let offset = use ?? expression.offset ?? 0
      return [Candidate(loop: expression, offset: offset, before: before, turn: turn)] + inner
    case .atom, .start, .end: return []
    }
  }

  /// One turn of a backtracking repeat inside the body of another; `nil` when there is none.
  private func innermostTurn(of body: TokenExpression) -> [SampleAtom]? {
    switch body {
    case .sequence(let elements), .alternation(let elements):
      return elements.lazy.compactMap(innermostTurn).first
    case .group(.atomic, _, _), .group(.lookAhead, _, _), .group(.lookBehind, _, _): return nil
    case .group(_, let body, _): return innermostTurn(of: body)
    case .repeated(let inner, let symbol, _):
      guard isUnbounded(symbol), !symbol.hasSuffix("++"), !symbol.hasSuffix("*+") else {
        return nil
      }
      return shortest(inner)
    case .atom, .start, .end: return nil
    }
  }

  private func isUnbounded(_ symbol: String) -> Bool {
    symbol.first == "*" || symbol.first == "+" || symbol.contains(",}")
  }

  /// The atoms of a shortest match.
  private func shortest(_ expression: TokenExpression) -> [SampleAtom] {
    switch expression {
    case .sequence(let elements): return elements.flatMap(shortest)
    case .alternation(let alternatives):
      return alternatives.map(shortest).min { $0.count < $1.count } ?? []
    case .atom(let atom, _): return [SampleAtom(atom: atom)]
    case .group(.lookAhead, _, _), .group(.lookBehind, _, _): return []
    case .group(_, let body, _): return shortest(body)
    case .repeated(let body, _, let least):
      return Array(repeating: shortest(body), count: least).flatMap { $0 }
    case .start, .end: return []
    }
  }

  // MARK: Running

  private typealias Compiled = (translated: TranslatedTokenPattern, pattern: CompiledTokenPattern)

  private func compiled(_ expression: TokenExpression) -> Compiled? {
    guard let translated = try? rules.translate(expression),
      let pattern = try? translated.compiled()
    else { return nil }
    return (translated, pattern)
  }

  /// The view of made-up tokens, and behind them one that is in nothing.
  private func view(of atoms: [SampleAtom], for translated: TranslatedTokenPattern) -> [UInt8] {
    (atoms.map { symbols(passing: $0.atom) } + [[]]).flatMap { symbols in
      var token = [UInt8](repeating: 0, count: translated.width)
      token[0] = 0x80
      for (number, test) in translated.tests.enumerated() where test.holds(for: symbols) {
        token[number / 7] |= 1 << UInt8(number % 7)
      }
      return token
    }
  }

  /// The symbols of a token that passes an atom: the first name of each condition.
  private func symbols(passing atom: TokenExpression.Atom) -> Set<Int> {
    let names: [NameTest] =
      switch atom {
      case .any: []
      case .spans(let names): Array(names.prefix(1))
      case .test(let clauses): clauses.filter { !$0.isNegated }.compactMap(\.names.first)
      }
    return Set(names.compactMap { rules.symbols.symbols[$0] })
  }

  private func isStopped(_ pattern: CompiledTokenPattern, on view: [UInt8]) -> Bool {
    var matcher = Matcher()
    do {
      _ = try matcher.firstMatch(of: pattern.pattern, in: view.span, from: 0)
      return false
    } catch {
      return true
    }
  }
}

extension TokenTest {
  /// Whether a single token that is in some symbols, and in nothing else, passes.
  fileprivate func holds(for symbols: Set<Int>) -> Bool {
    clauses.allSatisfy { clause in
      clause.isNegated
        != clause.bits.contains { $0.plane != .inside && symbols.contains($0.symbol) }
    }
  }
}

extension TokenExpression {
  /// A repeat that gives nothing back.
  fileprivate var possessive: TokenExpression {
    guard case .repeated(let body, let symbol, let least) = self else { return self }
    let greedy = symbol.count > 1 && symbol.hasSuffix("?") ? String(symbol.dropLast()) : symbol
    return .repeated(body, operator: greedy + "+", least: least)
  }

  /// The same with one part exchanged wherever it stands.
  fileprivate func replacing(_ part: TokenExpression, with other: TokenExpression)
    -> TokenExpression
  {
    if self == part { return other }
    switch self {
    case .sequence(let elements):
      return .sequence(elements.map { $0.replacing(part, with: other) })
    case .alternation(let alternatives):
      return .alternation(alternatives.map { $0.replacing(part, with: other) })
    case .group(let group, let body, let offset):
      return .group(group, body.replacing(part, with: other), offset: offset)
    case .repeated(let body, let symbol, let least):
      return .repeated(
        body.replacing(part, with: other),
        operator: symbol,
        least: least
      )
    case .atom, .start, .end: return self
    }
  }
}
