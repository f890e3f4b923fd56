internal import ClaimText
internal import PatternEngine

/// One pattern of a rule that is ready to be compiled, by itself and on any thread.
struct PatternJob: Sendable {
  enum Pattern: Sendable {
    case tokens(TranslatedTokenPattern)
    /// Over the text, as its author wrote it.
    case text
  }

  let pattern: Pattern
  let source: PatternSource
  let rule: Rule
  let macros: MacroTable

  /// - Parameter lookUp: What `{{name}}` stands for in a pattern over the text.
  func compiled(
    _ lookUp: (String) -> TextPattern.Expansion?
  ) -> Result<CompiledRule.Matching, PatternProblem> {
    switch pattern {
    case .tokens(let translated):
      do throws(TokenPatternError) {
        return .success(.tokens(try translated.compiled()))
      } catch {
        return .failure(problem(macros.message(of: error), at: error.offset))
      }
    case .text:
      do throws(TextPatternError) {
        let pattern = try TextPattern.compile(TextPattern.expand(source.text, lookUp: lookUp))
        return .success(.text(pattern, pattern.namedGroups))
      } catch {
        return .failure(problem(error.message, at: error.offset))
      }
    }
  }

  private func problem(_ message: String, at offset: Int) -> PatternProblem {
    PatternProblem(message, at: offset, of: source, in: rule)
  }
}

/// What is wrong with a pattern, at its place in the rule's file.
struct PatternProblem: Error {
  let rule: String
  let diagnostic: Diagnostic

  init(_ message: String, at offset: Int, of source: PatternSource, in rule: Rule) {
    self.rule = rule.id
    diagnostic = Diagnostic(
      id: "rule.bad-pattern",
      severity: .error,
      message: message,
      file: rule.header.path,
      location: source.location(of: offset),
      excerpt: source.excerpt(at: offset)
    )
  }
}
