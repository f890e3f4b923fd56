public import ClaimText

/// The report as one page for a browser: `check --format html`.
///
/// The page needs nothing but itself: no network, no file beside it. Whatever an article holds, it is
/// words on the page; a content security policy lets no style and no script run but our own.
public struct HTMLReport: Sendable {
  /// The documents by path; the articles of those that are missing are not shown.
  public let documents: [String: Document]
  /// What is told of rules; of others only their ids.
  public let rules: [RuleDescription]

  public init(documents: [Document], rules: [RuleDescription]) {
    self.documents = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
    self.rules = rules
  }

  /// Writes the page, ending with a line end.
  public func render(_ report: Report) -> String {
    let material = PageMaterial(report, documents: documents, rules: rules)
    return HTMLTemplates.page(HTMLPage(material))
  }
}
