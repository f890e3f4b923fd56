internal import PatternEngine

/// A token pattern translated to PCRE2, but not compiled yet.
struct TranslatedTokenPattern: Sendable {
  /// Where the author wrote what a part of ``source`` stands for.
  struct Origin: Sendable, Hashable {
    /// The first byte of the part in ``TranslatedTokenPattern/source``.
    let start: Int
    /// UTF-8 offset into the author's pattern.
    let origin: Int
    /// Whether the part takes a token.
    let isToken: Bool
    /// Whether it stands in a look-ahead or look-behind.
    let isLook: Bool
    /// Where in a macro it was written.
    let macro: MacroPlace?
  }

  /// An alternative that a capturing group tells of.
  struct Alternative: Sendable, Hashable {
    let key: AlternativeKey
    let group: Int
  }

  let source: String
  let origins: [Origin]
  /// Empty unless alternatives were to be marked.
  let alternatives: [Alternative]
  let tests: [TokenTest]
  let required: [[Int]]
  let width: Int
  let reach: TokenReach

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
      tests: TokenTestTable(tests),
      required: required,
      width: width,
      reach: reach
    )
  }
}
