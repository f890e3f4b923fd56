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

  /// - Parameter names: What `{{name}}` stands for in a pattern over the text.
  func compiled(_ names: TextNames) -> Result<CompiledRule.Matching, PatternProblem> {
    switch pattern {
    case .tokens(let translated):
      do throws(TokenPatternError) {
        return .success(.tokens(try translated.compiled()))
      } catch {
        return .failure(problem(macros.message(of: error), at: error.offset))
      }
    case .text:
      do throws(TextPatternError) {
        return .success(.text(try TextPattern(source.text, names: names)))
      } catch {
        return .failure(problem(error.message, at: error.offset))
      }
    }
  }

  /// What is to be told of a pattern that runs all the same: when it has to run slowly.
  func warnings(of compiled: CompiledRule.Matching) -> [Diagnostic] {
    guard case .interpreted(let reason) = compiled.pattern.execution else { return [] }
    return [
      Diagnostic(
        id: "rule.interpreted",
        severity: .warning,
        message: "this pattern cannot be turned into machine code and runs slowly: \(reason)",
        file: rule.header.path,
        location: source.location(of: 0),
        excerpt: source.excerpt(at: 0)
      )
    ]
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
