public import ClaimReports
internal import ClaimRules

/// A rule, lexicon, macro or layer as a person wants to read it.
public struct RuleSheet {
  private let catalogue: RuleCatalogue
  private let node: RuleNode
  private let showsAllEntries: Bool
  private let shownPath: (String) -> String

  /// - Parameters:
  ///   - showsAllEntries: Whether a lexicon's entries are all shown, however many.
  ///   - shownPath: Shortens the paths of files.
  public init(
    _ catalogue: RuleCatalogue,
    of node: RuleNode,
    showsAllEntries: Bool = false,
    shownPath: @escaping (String) -> String = { $0 }
  ) {
    self.catalogue = catalogue
    self.node = node
    self.showsAllEntries = showsAllEntries
    self.shownPath = shownPath
  }

  public func text(_ options: TextOptions) -> String {
    var canvas = TextCanvas(options)
    let definitions = catalogue.definitions(of: node)
    if case .layer(let name) = node {
      layer(name, givenBy: definitions, on: &canvas)
    } else {
      for (index, rule) in definitions.enumerated() {
        if index > 0 { canvas.blank() }
        write(rule, on: &canvas)
      }
    }
    nodes("Used by", catalogue.graph.users(node), on: &canvas)
    return canvas.text
  }

  private func write(_ rule: Rule, on canvas: inout TextCanvas) {
    let header = rule.header
    let facts = RuleFacts(rule)
    let patterns = facts.patterns
    let line = patterns.first?.line ?? 1
    canvas.write([.whole(rule.id, .strong), .words(": \(header.title)")])
    canvas.writeUnbroken([.whole("\(shownPath(header.path)):\(line)", .faint)])
    canvas.write([.words(standing(of: header), .faint)])
    paragraph("Why", header.why, on: &canvas)
    if let finding = rule.body.finding {
      canvas.heading("Finding")
      canvas.write([.words("\(finding.severity), \(finding.category)")], indent: 2)
      canvas.write([.words(finding.message)], indent: 2)
      if let suggestion = finding.suggestion { canvas.write([.words(suggestion)], indent: 2) }
    }
    self.facts(facts.facts, on: &canvas)
    let expansion = MacroExpansion(catalogue.rules)
    for pattern in patterns {
      lines(pattern.label.capitalisedFirst, of: pattern.text, on: &canvas)
      if let expanded = expansion.expand(pattern.text) {
        lines("The same, macros written out", of: expanded, on: &canvas)
      }
    }
    if case .lexicon(let lexicon) = rule.body { entries(of: lexicon, on: &canvas) }
    nodes("Uses", catalogue.graph.uses(RuleNode(rule)), on: &canvas)
    examples("Examples that match", header.examples.match, on: &canvas)
    examples("Examples that do not", header.examples.noMatch, on: &canvas)
    examples("Known gaps", header.examples.todoMatch, on: &canvas)
    list("False positives", header.falsePositives, on: &canvas)
    list("References", header.references, on: &canvas)
  }

  private func standing(of header: RuleHeader) -> String {
    var parts = [header.kind.rawValue, header.status.rawValue]
    if let since = header.since { parts.append("since \(since)") }
    if let other = header.replacedBy { parts.append("replaced by \(other)") }
    return (parts + header.tags.map { "#\($0)" }).joined(separator: ", ")
  }

  private func layer(_ name: String, givenBy rules: [Rule], on canvas: inout TextCanvas) {
    canvas.write([.whole("layer \(name)", .strong)])
    if rules.isEmpty {
      canvas.write([.words("It is built in; no rule gives it.")])
    } else {
      canvas.heading("Given by")
      for rule in rules {
        canvas.write([.whole(rule.id), .words(" (\(rule.header.title))")], indent: 2, hanging: 2)
      }
    }
  }

  // MARK: Lexicons

  private static let shownEntries = 20

  private func entries(of lexicon: LexiconDefinition, on canvas: inout TextCanvas) {
    if !lexicon.attributes.isEmpty {
      canvas.heading("Attributes")
      for (name, values) in lexicon.attributes.sorted(by: { $0.key < $1.key }) {
        canvas.write([.words("\(name): \(values.words)")], indent: 2, hanging: 2)
      }
    }
    canvas.heading("Entries (\(lexicon.entries.count))")
    let forms = LexiconForms(catalogue.rules)
    let shown = showsAllEntries ? lexicon.entries.count : Self.shownEntries
    for entry in lexicon.entries.prefix(shown) {
      let inflected = forms.forms(of: entry, as: lexicon.inflection).dropFirst()
      let words =
        inflected.isEmpty ? entry.text : "\(entry.text) (\(inflected.joined(separator: ", ")))"
      canvas.write([.words(words), .words(entry.attributeWords, .faint)], indent: 2, hanging: 4)
    }
    let hidden = lexicon.entries.count - shown
    if hidden > 0 { canvas.write([.words("… and \(hidden) more; --all shows them")], indent: 2) }
  }

  // MARK: Parts

  private func paragraph(_ title: String, _ text: String, on canvas: inout TextCanvas) {
    canvas.heading(title)
    canvas.write([.words(text)], indent: 2)
  }

  private func list(_ title: String, _ items: [String], on canvas: inout TextCanvas) {
    guard !items.isEmpty else { return }
    canvas.heading(title)
    for item in items { canvas.write([.words("• \(item)")], indent: 2, hanging: 2) }
  }

  private func facts(_ facts: [RuleFacts.Fact], on canvas: inout TextCanvas) {
    guard !facts.isEmpty else { return }
    canvas.heading("Settings")
    for fact in facts {
      canvas.write([.words("\(fact.key): ", .faint), .words(fact.value)], indent: 2, hanging: 2)
    }
  }

  private func lines(_ title: String, of text: String, on canvas: inout TextCanvas) {
    canvas.heading(title)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      canvas.writeUnbroken([.whole(String(line))], indent: 2)
    }
  }

  private func nodes(_ title: String, _ nodes: [RuleNode], on canvas: inout TextCanvas) {
    guard !nodes.isEmpty else { return }
    canvas.heading(title)
    for node in nodes {
      let summary = catalogue.summary(of: node)
      canvas.write([.words("\(node)"), .words(" (\(summary))", .faint)], indent: 2, hanging: 2)
    }
  }

  private func examples(_ title: String, _ examples: [RuleExample], on canvas: inout TextCanvas) {
    guard !examples.isEmpty else { return }
    canvas.heading(title)
    for example in examples {
      let marked = MarkedExample(example)
      for document in 0..<marked.documentCount {
        let lines = marked.bracketed(document: document).trimmed
          .split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
          let bullet = index > 0 ? "  " : document == 0 ? "• " : "+ "
          if line.isEmpty {
            canvas.blank()
          } else {
            canvas.write([.whole(bullet), .words(String(line))], indent: 2, hanging: 2)
          }
        }
      }
    }
  }
}

extension LexiconDefinition.AttributeValues {
  /// The values in the order of the alphabet.
  var words: String {
    switch self {
    case .anyText: "any text"
    case .oneOf(let values): values.sorted().joined(separator: ", ")
    }
  }
}

extension LexiconEntry {
  /// ` class=say takes=that,quote`, or nothing.
  fileprivate var attributeWords: String {
    attributes.sorted { $0.key < $1.key }
      .map { "  \($0.key)=\($0.value.joined(separator: ","))" }.joined()
  }
}
