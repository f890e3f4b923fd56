internal import ClaimRules

/// Writes the macros of a pattern out.
struct MacroExpansion {
  private let macros: [String: String]
  /// As deep as the engine follows them.
  private static let deepest = 16

  init(_ rules: RuleSet) {
    macros = Dictionary(
      rules.rules.compactMap { rule in
        if case .macro(let macro) = rule.body { (macro.name, macro.pattern.text) } else { nil }
      },
      uniquingKeysWith: { _, last in last }
    )
  }

  /// The pattern with each `{{macro}}` as a group; `nil` when it has none.
  func expand(_ pattern: String) -> String? {
    let expanded = expand(pattern, depth: 0)
    return expanded == pattern ? nil : expanded
  }

  private func expand(_ pattern: String, depth: Int) -> String {
    guard depth < Self.deepest else { return pattern }
    return pattern.replacing(/\{\{([A-Za-z0-9_-]+)\}\}/) { call in
      guard let macro = macros[String(call.output.1)] else { return String(call.output.0) }
      return "(?: \(expand(macro, depth: depth + 1).trimmed) )"
    }
  }
}
