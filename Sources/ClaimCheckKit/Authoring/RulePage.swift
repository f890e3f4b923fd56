internal import ClaimReports
internal import ClaimRules

/// The page of one rule.
struct RulePage {
  private let rule: Rule
  private let pages: RulePages

  init(_ rule: Rule, in pages: RulePages) {
    self.rule = rule
    self.pages = pages
  }

  var blocks: [String] {
    let header = rule.header
    var blocks = ["# \(header.id)", "**\(Markdown.escaped(header.title))**", standing]
    blocks.append(Markdown.escaped(header.why))
    if let finding = rule.body.finding {
      blocks.append("> \(Markdown.escaped(finding.message))")
      if let suggestion = finding.suggestion {
        blocks.append("What to do: \(Markdown.escaped(suggestion))")
      }
    }
    blocks += ["## How it works"] + matching
    let examples = header.examples
    if !examples.match.isEmpty || !examples.noMatch.isEmpty {
      blocks.append("## Examples")
      blocks += Markdown.examples("It finds the marked words:", examples.match)
      blocks += Markdown.examples("It finds nothing in:", examples.noMatch)
      blocks += Markdown.examples("It should find, and does not yet:", examples.todoMatch)
    }
    if !header.falsePositives.isEmpty {
      blocks += [
        "## Known to be wrong", Markdown.list(header.falsePositives.map { Markdown.escaped($0) }),
      ]
    }
    if !header.references.isEmpty {
      blocks += ["## References", Markdown.list(header.references.map { Markdown.escaped($0) })]
    }
    return blocks
  }

  /// Kind, severity, status and file in one line.
  private var standing: String {
    let header = rule.header
    var parts = [header.kind.rawValue]
    if let finding = rule.body.finding { parts += [finding.category, finding.severity] }
    parts.append(header.status.rawValue + (header.since.map { " since \($0)" } ?? ""))
    if let other = header.replacedBy { parts.append("replaced by \(Markdown.code(other))") }
    parts += header.tags.map { Markdown.escaped("#\($0)") }
    return (parts + [Markdown.code(pages.shownPath(rule))]).joined(separator: " · ")
  }

  /// Settings, patterns, and what they use; for a rule of a layer as well.
  var matching: [String] {
    let facts = RuleFacts(rule)
    var blocks: [String] = []
    if !facts.facts.isEmpty {
      let rows = facts.facts.map { [Markdown.code($0.key), Markdown.escaped($0.value)] }
      blocks.append(Markdown.table(["key", "value"], rows))
    }
    for pattern in facts.patterns {
      blocks += ["\(Markdown.code(pattern.label)):", Markdown.fenced(pattern.text)]
    }
    let node = RuleNode(rule)
    let uses = pages.catalogue.graph.uses(node)
    if !uses.isEmpty { blocks.append("Uses \(pages.links(uses)).") }
    let users = pages.catalogue.graph.users(node)
    if !users.isEmpty { blocks.append("Used by \(pages.links(users)).") }
    return blocks
  }
}

/// The page of a layer: all rules that give it.
struct LayerPage {
  private let layer: String
  private let rules: [Rule]
  private let pages: RulePages

  init(_ layer: String, givenBy rules: [Rule], in pages: RulePages) {
    self.layer = layer
    self.rules = rules
    self.pages = pages
  }

  var blocks: [String] {
    var blocks = ["# Layer \(layer)"]
    let users = pages.catalogue.graph.users(.layer(layer))
    if !users.isEmpty { blocks.append("Used by \(pages.links(users)).") }
    for rule in rules {
      let header = rule.header
      blocks += [
        "## \(rule.id)",
        "**\(Markdown.escaped(header.title))** · \(Markdown.code(pages.shownPath(rule)))",
        Markdown.escaped(header.why),
      ]
      // The layer's page is no user of the rule worth telling.
      blocks += RulePage(rule, in: pages).matching.filter { !$0.hasPrefix("Used by") }
      blocks += Markdown.examples("It finds the marked words:", header.examples.match)
      blocks += Markdown.examples("It finds nothing in:", header.examples.noMatch)
      blocks += Markdown.examples("It should find, and does not yet:", header.examples.todoMatch)
      if !header.falsePositives.isEmpty {
        blocks.append("Known to be wrong:")
        blocks.append(Markdown.list(header.falsePositives.map { Markdown.escaped($0) }))
      }
      blocks += pages.references(of: header)
    }
    return blocks
  }
}
