internal import PatternEngine

/// Builds texts from a `regex:` pattern and runs it on them.
struct TextRepeatProbe {
  let rules: RuleSet
  let source: PatternSource

  private static let turns = 40

  private struct Candidate {
    let loop: TextExpression
    let before: String
    let turn: String
  }

  func proved() -> [AmbiguousRepeat] {
    let names = rules.textNames
    let parsed = TextExpressionParser.parse(source.text) { names.reference(to: $0) }
    return candidates(in: parsed.expression, before: "").compactMap { candidate in
      // No pattern of words goes on with this sign.
      let text =
        candidate.before + String(repeating: candidate.turn, count: Self.turns) + "\u{1}"
      guard !candidate.turn.isEmpty, isStopped(source.text, on: text) == true else { return nil }
      return AmbiguousRepeat(
        offset: candidate.loop.range.lowerBound,
        length: text.unicodeScalars.count,
        steps: Int(MatchLimits().steps),
        subject: candidate.turn,
        isMendedByPossessive: isStopped(possessive(candidate.loop), on: text) == false
      )
    }
  }

  /// The pattern with a repeat that gives nothing back.
  private func possessive(_ loop: TextExpression) -> String {
    var bytes = Array(source.text.utf8)
    bytes.insert(UInt8(ascii: "+"), at: loop.range.upperBound)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the step limit stops a pattern on a text; `nil` when it does not compile.
  private func isStopped(_ pattern: String, on text: String) -> Bool? {
    guard let compiled = try? TextPattern(pattern, names: rules.textNames).pattern else {
      return nil
    }
    var matcher = Matcher()
    do throws(MatchError) {
      _ = try matcher.firstMatch(of: compiled, in: ValidUTF8(text))
      return false
    } catch {
      return true
    }
  }

  /// The greedy repeats without an upper bound that hold another one, outside atomic groups.
  private func candidates(in expression: TextExpression, before: String) -> [Candidate] {
    switch expression.kind {
    case .sequence(let elements):
      var before = before
      return elements.flatMap { element in
        defer { before += shortest(element) }
        return candidates(in: element, before: before)
      }
    case .alternation(let alternatives):
      return alternatives.flatMap { candidates(in: $0, before: before) }
    case .group(.lookAhead(negative: true), _), .group(.lookBehind, _): return []
    case .group(_, let body): return candidates(in: body, before: before)
    case .repeated(let body, let bounds):
      let inner = candidates(in: body, before: before)
      guard bounds.most == nil, bounds.mode == .greedy, let turn = innermostTurn(of: body) else {
        return inner
      }
      return [Candidate(loop: expression, before: before, turn: turn)] + inner
    case .character, .assertion, .backReference, .lexicon, .opaque: return []
    }
  }

  /// One turn of a backtracking repeat inside the body of another; `nil` when there is none.
  private func innermostTurn(of body: TextExpression) -> String? {
    switch body.kind {
    case .sequence(let elements), .alternation(let elements):
      return elements.lazy.compactMap(innermostTurn).first
    case .group(.atomic, _), .group(.lookAhead, _), .group(.lookBehind, _): return nil
    case .group(_, let body): return innermostTurn(of: body)
    case .repeated(let inner, let bounds):
      return bounds.most == nil && bounds.mode != .possessive ? shortest(inner) : nil
    case .character, .assertion, .backReference, .lexicon, .opaque: return nil
    }
  }

  /// A shortest text that matches, as far as it can be told.
  private func shortest(_ expression: TextExpression) -> String {
    switch expression.kind {
    case .sequence(let elements): return elements.map(shortest).joined()
    case .alternation(let alternatives):
      return alternatives.map(shortest).min { $0.utf8.count < $1.utf8.count } ?? ""
    case .character(let set): return sample(of: set)
    case .group(.lookAhead, _), .group(.lookBehind, _): return ""
    case .group(_, let body): return shortest(body)
    case .repeated(let body, let bounds):
      return String(repeating: shortest(body), count: bounds.least)
    case .lexicon(let name, _):
      return rules.lexicon(named: name)?.entries.first?.text ?? ""
    case .assertion, .backReference, .opaque: return ""
    }
  }

  private func sample(of set: ScalarSet) -> String {
    let usual = "aA1 -,.:;'\"\n".unicodeScalars.first { set.contains($0) == true }
    return (usual ?? set.listed?.first).map { String(Character($0)) } ?? ""
  }
}
