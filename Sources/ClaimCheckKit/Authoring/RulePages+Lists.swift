internal import ClaimReports
internal import ClaimRules

/// The index, and the pages that several rules share.
extension RulePages {
  var index: [String] {
    var blocks = [
      "# Rules",
      "\(counted(rules.count, "rule")) by kind. How to read and write them is told in the"
        + " [reference](../reference.md) and the [tutorial](../tutorial.md).",
    ]
    let titles: [RuleKind: String] = [
      .check: "Checks on one article", .compare: "Comparisons", .frame: "Frames",
      .attribution: "Attributions",
    ]
    for kind in [RuleKind.check, .compare, .frame, .attribution] {
      let own = rules.filter { $0.header.kind == kind }
      guard !own.isEmpty else { continue }
      blocks += ["## \(titles[kind] ?? kind.rawValue) (\(own.count))", table(of: own)]
    }
    if !layers.isEmpty {
      let rows = layers.map { layer, rules in
        [
          Markdown.link(layer, to: "layer/\(layer).md"), "\(rules.count)",
          Markdown.escaped(rules[0].header.title),
        ]
      }
      blocks.append("## Layers (\(rows.count))")
      blocks.append(Markdown.table(["layer", "rules", "first of them"], rows))
    }
    let shared: [(RuleKind, String, String)] = [
      (.lexicon, "Lexicons", "lexicons.md"), (.macro, "Macros", "macros.md"),
      (.score, "Scores", "scores.md"),
    ]
    let others = shared.compactMap { kind, title, path -> String? in
      let count = rules.count { $0.header.kind == kind }
      return count == 0 ? nil : "[\(title)](\(path)): \(counted(count, "file"))"
    }
    if !others.isEmpty { blocks += ["## Words, macros, scores", Markdown.list(others)] }
    return blocks
  }

  private func table(of rules: [Rule]) -> String {
    let isFinding = rules.contains { $0.body.finding != nil }
    let rows = rules.map { rule in
      let link = Markdown.link(rule.id, to: "\(rule.header.kind.rawValue)/\(rule.id).md")
      let severity = rule.body.finding.map { [$0.severity] } ?? []
      return [link] + severity + [Markdown.escaped(rule.header.title)]
    }
    return Markdown.table(["rule"] + (isFinding ? ["severity"] : []) + ["finds"], rows)
  }

  /// Pages with a section for each rule of a kind.
  var lists: [(path: String, blocks: [String])] {
    [
      ("lexicons.md", ["# Lexicons", "Words and phrases that patterns call by name."] + lexicons),
      ("macros.md", ["# Macros", "Parts of patterns that have a name."] + macros),
      ("scores.md", ["# Scores", "What moves the dimensions of an article's score."] + scores),
    ]
  }

  private static let shortLexicon = 20

  private var lexicons: [String] {
    let names = Set(
      rules.compactMap { rule in
        if case .lexicon(let lexicon) = rule.body { lexicon.name } else { nil }
      }
    )
    return names.sorted().flatMap { name -> [String] in
      let own = rules.filter { RuleNode($0) == .lexicon(name) }
      return ["## \(name)"] + own.flatMap(lexiconBlocks)
    }
  }

  private func lexiconBlocks(of rule: Rule) -> [String] {
    guard case .lexicon(let lexicon) = rule.body else { return [] }
    let header = rule.header
    var facts = ["\(lexicon.entries.count) \(lexicon.entries.count == 1 ? "entry" : "entries")"]
    switch lexicon.inflection {
    case .verb: facts.append("verbs with all their forms")
    case .noun: facts.append("nouns with their plurals")
    case .none: break
    }
    switch lexicon.caseRule {
    case .exact: facts.append("in the case as written")
    case .capitalised: facts.append("with a capital")
    case .any: break
    }
    facts.append(Markdown.code(shownPath(rule)))
    var blocks = [
      "**\(Markdown.escaped(header.title))**: \(facts.joined(separator: ", "))",
      Markdown.escaped(header.why),
    ]
    if !lexicon.attributes.isEmpty {
      let rows = lexicon.attributes.sorted { $0.key < $1.key }
        .map { [Markdown.code($0.key), Markdown.escaped($0.value.words)] }
      blocks.append(Markdown.table(["attribute", "values"], rows))
    }
    if lexicon.entries.count <= Self.shortLexicon {
      blocks.append(lexicon.entries.map { Markdown.code($0.text) }.joined(separator: ", "))
    }
    return blocks + references(of: header)
  }

  private var macros: [String] {
    rules.flatMap { rule -> [String] in
      guard case .macro(let macro) = rule.body else { return [] }
      return [
        "## \(macro.name)",
        "**\(Markdown.escaped(rule.header.title))**: \(Markdown.code(shownPath(rule)))",
        Markdown.escaped(rule.header.why), Markdown.fenced(macro.pattern.text),
      ]
    }
  }

  private var scores: [String] {
    rules.flatMap { rule -> [String] in
      guard case .score(let score) = rule.body else { return [] }
      let rows = score.moves.map { move in
        [
          Markdown.code(move.when).replacing("|", with: "\\|"),
          (move.points > 0 ? "+" : "") + ScoreNumber.text(move.points),
          move.per.map { ScoreNumber.text($0) } ?? "–",
          move.limit < 100 ? ScoreNumber.text(move.limit) : "–", Markdown.escaped(move.reason),
        ]
      }
      let blocks: [String?] = [
        "## \(score.dimension)",
        "**\(Markdown.escaped(rule.header.title))**: \(Markdown.code(rule.id)), from"
          + " \(ScoreNumber.text(score.start)) points, \(Markdown.code(shownPath(rule)))",
        score.caution.map {
          "At least \(ScoreNumber.text($0.needs)) are needed; \(ScoreNumber.text($0.weight)) of a"
            + " typical text with \(ScoreNumber.text($0.typical)) points are counted with them."
        },
        Markdown.escaped(rule.header.why),
        Markdown.table(["when", "points", "in", "at most", "because"], rows),
      ]
      return blocks.compactMap(\.self) + references(of: rule.header)
    }
  }

  func references(of header: RuleHeader) -> [String] {
    guard !header.references.isEmpty else { return [] }
    return ["References:", Markdown.list(header.references.map { Markdown.escaped($0) })]
  }
}
