internal import ClaimText

/// The macros of a rule set.
struct MacroTable: Sendable {
  /// Patterns over tokens by the names of their macros.
  private(set) var patterns: [String: String] = [:]
  /// Patterns over the text by the names of their macros.
  private(set) var texts: [String: String] = [:]
  private var rules: [String: (rule: Rule, source: PatternSource)] = [:]

  /// - Parameter rules: Of macros with one name the first counts.
  init(_ rules: [Rule]) {
    for rule in rules {
      guard case .macro(let macro) = rule.body, self.rules[macro.name] == nil else { continue }
      self.rules[macro.name] = (rule, macro.pattern)
      switch macro.expression {
      case .tokens(let source): patterns[macro.name] = source.text
      case .text(let source): texts[macro.name] = source.text
      }
    }
  }

  /// What is wrong with a pattern; for an error in a macro it says in which one, and where in its file.
  func message(of error: TokenPatternError) -> String {
    guard let place = error.macro, let (rule, source) = rules[place.name] else {
      return error.message
    }
    let location = source.location(of: place.offset)
    return "in the macro “\(place.name)” "
      + "(\(rule.header.path):\(location.line):\(location.column)): \(error.message)"
  }
}

extension Rule {
  /// The name of the macro that the rule is.
  var macroName: String? {
    if case .macro(let macro) = body { macro.name } else { nil }
  }
}
