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
  /// The pattern as it was written out, with the lexicons that it looks up.
  let expansion: TextExpansion
  /// The most telling of the sets of literals of which each match holds one of each.
  let demands: [[TextLiteral]]

  /// - Parameters:
  ///   - text: As its author wrote it, caseless unless it says otherwise.
  ///   - names: What `{{name}}` may stand for.
  init(_ text: String, names: TextNames) throws(TextPatternError) {
    // A block of YAML ends with a line break that nobody means.
    var text = text[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    let parsed = TextExpressionParser.parse(String(text)) { names.reference(to: $0) }
    if let problem = parsed.problem { throw problem }
    expansion = try TextExpansion(String(text), parsed: parsed, names: names)
    do {
      pattern = try Pattern(expansion.source, isCaseless: true, words: expansion.words)
    } catch {
      throw expansion.error(for: error)
    }
    groups = pattern.namedGroups
    demands = TextLiteral.telling(
      TextLiteralReader.demands(of: parsed.expression) { name, isCaseless in
        names.forms(of: name, isCaseless: isCaseless)?.literals
      }
    )
  }
}
