internal import PatternEngine

/// A token pattern translated to PCRE2, but not compiled yet.
struct TranslatedTokenPattern: Sendable {
  let source: String
  /// Where the author wrote what the parts of ``source`` stand for.
  let origins: [(start: Int, origin: Int, macro: MacroPlace?)]
  let tests: [TokenTest]
  let required: [[Int]]
  let width: Int

  func compiled() throws(TokenPatternError) -> CompiledTokenPattern {
    let pattern: Pattern
    do {
      pattern = try Pattern(source, for: .bytes)
    } catch {
      let piece = origins.last { $0.start <= error.offset }
      throw TokenPatternError(
        message: error.message,
        offset: piece?.origin ?? 0,
        macro: piece?.macro
      )
    }
    return CompiledTokenPattern(
      pattern: pattern,
      groups: pattern.namedGroups,
      tests: tests,
      required: required,
      width: width
    )
  }
}
