internal import ClaimReports
public import ClaimRules

/// The pages of a pack in Markdown: one for each rule that finds something and for each layer, one for
/// all lexicons, macros and scores each, and an index.
///
/// The same rules give the same pages, byte for byte.
public struct RulePages: Sendable {
  /// How every page begins; what begins otherwise was not made here.
  public static let mark =
    "<!-- Made by “claimcheck rules docs” from the rule files: change those. -->"

  let catalogue: RuleCatalogue
  /// The rules that get pages.
  let rules: [Rule]
  /// Folders whose names are left out where a page names a file.
  private let folders: [String]

  /// - Parameters:
  ///   - rules: The rules to show, of the catalogue's ones.
  ///   - folders: The folders of their packs.
  public init(_ catalogue: RuleCatalogue, of rules: [Rule], inPacks folders: [String]) {
    self.catalogue = catalogue
    self.rules = rules
    self.folders = folders
  }

  /// The text of each page by its path.
  public func render() -> [String: String] {
    var pages = ["README.md": page(index)]
    for rule in rules where Self.hasPage(rule) {
      pages["\(rule.header.kind.rawValue)/\(rule.id).md"] = page(RulePage(rule, in: self).blocks)
    }
    for (layer, rules) in layers {
      pages["layer/\(layer).md"] = page(LayerPage(layer, givenBy: rules, in: self).blocks)
    }
    for (path, blocks) in lists where blocks.count > 2 { pages[path] = page(blocks) }
    return pages
  }

  /// Whether a rule has a page of its own; others share one.
  static func hasPage(_ rule: Rule) -> Bool {
    switch rule.header.kind {
    case .attribution, .frame, .check, .compare: true
    case .lexicon, .macro, .layer, .score: false
    }
  }

  var layers: [(name: String, rules: [Rule])] {
    let given = Dictionary(grouping: rules) { rule -> String? in
      if case .layer(let layer) = rule.body { layer.gives } else { nil }
    }
    return given.compactMap { name, rules in name.map { ($0, rules) } }.sorted { $0.name < $1.name }
  }

  /// The path of a rule's file inside its pack.
  func shownPath(_ rule: Rule) -> String {
    let path = rule.header.path
    for folder in folders {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      if path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
    }
    return path
  }

  /// Where a node is told of, as seen from a page one folder below the index; `nil` for what has no
  /// page.
  func target(of node: RuleNode) -> String? {
    let shown = Set(rules.map(\.id))
    guard let rule = catalogue.definitions(of: node).first(where: { shown.contains($0.id) }) else {
      return nil
    }
    switch node {
    case .lexicon(let name): return "../lexicons.md#\(name)"
    case .macro(let name): return "../macros.md#\(name)"
    case .layer(let name): return "../layer/\(name).md"
    case .rule:
      switch rule.body {
      case .layer(let layer): return "../layer/\(layer.gives).md"
      case .score: return "../scores.md"
      default: return "../\(rule.header.kind.rawValue)/\(rule.id).md"
      }
    }
  }

  /// Nodes as links, in one line.
  func links(_ nodes: [RuleNode]) -> String {
    nodes.map { node in
      let words = Markdown.code(node.name)
      return target(of: node).map { "[\(words)](\($0))" } ?? words
    }.joined(separator: ", ")
  }

  private func page(_ blocks: [String]) -> String {
    ([Self.mark] + blocks).joined(separator: "\n\n") + "\n"
  }
}
