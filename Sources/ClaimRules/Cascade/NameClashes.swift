internal import ClaimText

/// Finds rules whose names hide each other: `{name}` means a lexicon before a layer, and either before
/// what is built in; `{{name}}` means a macro.
struct NameClashes {
  private let rules: [Rule]
  private var lexicons: [String: Rule] = [:]
  private var macros: [String: Rule] = [:]
  private static let builtIn = Set(BuiltInName.allCases.map(\.rawValue))

  init(_ rules: [Rule]) {
    self.rules = rules
    for rule in rules {
      switch rule.body {
      case .lexicon(let lexicon) where lexicons[lexicon.name] == nil: lexicons[lexicon.name] = rule
      case .macro(let macro) where macros[macro.name] == nil: macros[macro.name] = rule
      default: continue
      }
    }
  }

  func report(to compiler: inout PatternCompiler) {
    for rule in rules {
      switch rule.body {
      case .lexicon(let lexicon) where Self.builtIn.contains(lexicon.name):
        tell("“\(lexicon.name)” is a built-in name; choose another", rule, "name", &compiler)
      case .layer(let layer):
        if Self.builtIn.contains(layer.gives) {
          tell("“\(layer.gives)” is a built-in name; choose another", rule, "gives", &compiler)
        } else if let other = lexicons[layer.gives] {
          tell(clash(layer.gives, "lexicon", other), rule, "gives", &compiler)
        } else if let other = macros[layer.gives] {
          tell(clash(layer.gives, "macro", other), rule, "gives", &compiler)
        }
      case .macro(let macro):
        if let other = macros[macro.name], other.id != rule.id {
          compiler.report(
            "rule.duplicate-name",
            "the macro “\(macro.name)” is also in \(other.header.path); this one is left out",
            in: rule,
            at: "name"
          )
        } else if let other = lexicons[macro.name] {
          tell(clash(macro.name, "lexicon", other), rule, "name", &compiler)
        }
      default: continue
      }
    }
  }

  private func clash(_ name: String, _ kind: String, _ other: Rule) -> String {
    "“\(name)” is also a \(kind) (\(other.header.path)); one of them needs another name"
  }

  private func tell(
    _ message: String,
    _ rule: Rule,
    _ key: String,
    _ compiler: inout PatternCompiler
  ) {
    compiler.report("rule.name-clash", message, in: rule, at: key)
  }
}
