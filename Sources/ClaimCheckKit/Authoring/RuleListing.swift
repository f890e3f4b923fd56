public import ClaimReports
public import ClaimRules

/// Rules in a table: id, kind, examples, title and file.
public struct RuleListing: Sendable {
  /// Which rules are wanted; everything that is not given is no condition.
  public struct Filter: Sendable {
    /// Beginnings of ids.
    public var prefixes: [String] = []
    public var kind: RuleKind?
    public var tag: String?
    public var status: RuleHeader.Status?

    public init() {}

    func admits(_ rule: Rule) -> Bool {
      let header = rule.header
      return (prefixes.isEmpty || prefixes.contains(where: rule.id.hasPrefix))
        && (kind.map { $0 == header.kind } ?? true)
        && (tag.map(header.tags.contains) ?? true)
        && (status.map { $0 == header.status } ?? true)
    }
  }

  public let rules: [Rule]
  private let shownPath: @Sendable (String) -> String

  /// - Parameter shownPath: Shortens the paths of files, for example to those below a folder.
  public init(
    _ rules: some Sequence<Rule>,
    filter: Filter = Filter(),
    shownPath: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.rules = rules.filter(filter.admits)
    self.shownPath = shownPath
  }

  /// Aligned columns.
  ///
  /// - Parameter width: The columns of a terminal, to which titles are cut and, where that is not
  ///   enough, files left out; `nil` to show everything.
  public func text(width: Int? = nil) -> String {
    let rows = [["RULE", "KIND", "EXAMPLES", "TITLE", "FILE"]] + rules.map(row)
    var widths = (0..<5).map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    var columns = 5
    if let width {
      let gaps = 8
      let others = widths[0] + widths[1] + widths[2] + gaps
      if width - others - widths[4] < Self.narrowestTitle { columns = 4 }
      let room = width - others - (columns == 5 ? widths[4] : -2)
      widths[3] = min(widths[3], max(room, Self.narrowestTitle))
    }
    return rows.map { row in
      let cells = (0..<columns).map { column -> String in
        let cell = Self.cut(row[column], to: widths[column])
        if column == columns - 1 { return cell }
        let blanks = String(repeating: " ", count: widths[column] - cell.displayWidth)
        return cell + blanks
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// A list of objects in the order of the rules.
  public func json() throws(ReportError) -> String {
    try JSONText.pretty(rules.map { Entry($0, path: shownPath($0.header.path)) })
  }

  private static let narrowestTitle = 16

  private func row(_ rule: Rule) -> [String] {
    let header = rule.header
    let examples = header.examples
    let isTested = !examples.match.isEmpty || !examples.noMatch.isEmpty
    let status = header.status == .stable ? "" : " (\(header.status.rawValue))"
    return [
      rule.id, header.kind.rawValue,
      isTested ? "\(examples.match.count) + \(examples.noMatch.count)" : "–",
      header.title + status, shownPath(header.path),
    ]
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    text.displayWidth <= columns ? text : text.prefix(columns: columns - 1) + "…"
  }

  private struct Entry: Encodable {
    struct Examples: Encodable {
      let match: Int
      let noMatch: Int
      let todoMatch: Int

      enum CodingKeys: String, CodingKey {
        case match
        case noMatch = "no-match"
        case todoMatch = "todo-match"
      }
    }

    let id: String
    let kind: String
    let title: String
    let status: String
    let since: String?
    let tags: [String]
    let examples: Examples
    let path: String

    init(_ rule: Rule, path: String) {
      let header = rule.header
      id = header.id
      kind = header.kind.rawValue
      title = header.title
      status = header.status.rawValue
      since = header.since
      tags = header.tags
      examples = Examples(
        match: header.examples.match.count,
        noMatch: header.examples.noMatch.count,
        todoMatch: header.examples.todoMatch.count
      )
      self.path = path
    }
  }
}
