/// The names that a pattern uses by itself; what its macros use is not among them.
package struct PatternNames: Sendable, Hashable {
  /// Lexicons, layers and built-in names.
  package private(set) var names: Set<String> = []
  package private(set) var macros: Set<String> = []

  /// The names of a pattern over tokens or over the text.
  ///
  /// - Parameter knownMacros: The names that are macros and not lexicons.
  package init(_ expression: MatchDefinition.Expression, knownMacros: Set<String>) {
    switch expression {
    case .tokens(let source): self.init(tokens: source.text, knownMacros: knownMacros)
    case .text(let source): self.init(text: source.text, knownMacros: knownMacros)
    }
  }

  package init(macro: MacroDefinition, knownMacros: Set<String>) {
    self.init(macro.expression, knownMacros: knownMacros)
  }

  private init(text: String, knownMacros: Set<String>) {
    let called = Self.calledNames(in: text)
    macros = called.intersection(knownMacros)
    names = called.subtracting(knownMacros)
  }

  private init(tokens text: String, knownMacros: Set<String>) {
    macros = Self.calledNames(in: text).intersection(knownMacros)
    // Any token in place of a macro leaves the pattern's own names.
    let surroundings = TokenPatternParser.Surroundings(
      macros: Dictionary(uniqueKeysWithValues: knownMacros.map { ($0, ".") }),
      entryTokens: EntryTokens()
    )
    var parser = TokenPatternParser(text, in: surroundings)
    if let expression = try? parser.parse() { collect(expression) }
  }

  private static func calledNames(in text: String) -> Set<String> {
    Set(text.matches(of: /\{\{([A-Za-z0-9_-]+)\}\}/).map { String($0.output.1) })
  }

  private mutating func collect(_ expression: TokenExpression) {
    switch expression {
    case .sequence(let parts), .alternation(let parts): for part in parts { collect(part) }
    case .group(_, let body, _), .repeated(let body, _, _): collect(body)
    case .atom(.spans(let tests), _): collect(tests)
    case .atom(.test(let clauses), _): for clause in clauses { collect(clause.names) }
    case .atom(.any, _), .start, .end: break
    }
  }

  private mutating func collect(_ tests: [NameTest]) {
    for case .name(let name, _, _) in tests { names.insert(name) }
  }
}
