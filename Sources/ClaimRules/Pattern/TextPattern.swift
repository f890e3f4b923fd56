internal import PatternEngine

/// A `regex:` pattern that does not compile.
struct TextPatternError: Error, Sendable, Hashable {
  let message: String
  /// UTF-8 offset into the author's text, before expansion.
  let offset: Int
}

/// A `regex:` pattern, ready to run over a text.
struct TextPattern: Sendable {
  let pattern: Pattern
  let groups: [NamedGroup]
  /// The lexicons that it looks up.
  let words: [WordSet]
  /// The most telling of the sets of literals of which each match holds one of each.
  let demands: [[TextLiteral]]
}

/// A `regex:` pattern with its names resolved, ready to be compiled by itself.
struct TextPatternDraft: Sendable {
  private struct LexiconUse: Hashable {
    let name: String
    let isCaseless: Bool
  }

  private let expression: TextExpression
  private let expansion: TextExpansion
  /// The literals of the lexicons used; none for one with a form without any.
  private let literals: [LexiconUse: [TextLiteral]]

  /// - Parameters:
  ///   - text: As its author wrote it, caseless unless it says otherwise.
  ///   - names: What `{{name}}` may stand for.
  init(_ text: String, names: TextNames) throws(TextPatternError) {
    // A block of YAML ends with a line break that nobody means.
    var text = text[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    let parsed = TextExpressionParser.parse(String(text)) { names.reference(to: $0) }
    if let problem = parsed.problem { throw problem }
    expression = parsed.expression
    expansion = try TextExpansion(String(text), parsed: parsed, names: names)
    var literals: [LexiconUse: [TextLiteral]] = [:]
    expression.forEachLexicon { name, isCaseless in
      literals[LexiconUse(name: name, isCaseless: isCaseless)] =
        names.forms(of: name, isCaseless: isCaseless)?.literals
    }
    self.literals = literals
  }

  func compiled() throws(TextPatternError) -> TextPattern {
    let pattern: Pattern
    do {
      pattern = try Pattern(expansion.source, isCaseless: true, words: expansion.words)
    } catch {
      throw expansion.error(for: error)
    }
    let demands = TextLiteralReader.demands(of: expression) { name, isCaseless in
      literals[LexiconUse(name: name, isCaseless: isCaseless)]
    }
    return TextPattern(
      pattern: pattern,
      groups: pattern.namedGroups,
      words: expansion.words,
      demands: TextLiteral.telling(demands)
    )
  }
}
