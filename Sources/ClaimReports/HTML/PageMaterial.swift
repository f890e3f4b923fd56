internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

/// A report with what its page looks up again and again.
struct PageMaterial {
  let report: Report
  let rules: [String: RuleDescription]
  /// In the order of the page; the number of one is that of its article.
  let documents: [DocumentReference]
  /// The findings as the page and its keys go through them: by document, then by place.
  let findings: [Finding]
  let claims: [ClaimID: Claim]
  let claimsByPath: [String: [Claim]]
  /// The numbers of findings, from 1, by the paths of their documents.
  let numbersByPath: [String: [Int]]
  /// The articles, by the numbers of their documents.
  let texts: [Int: MarkedText]
  /// What the documents together say of a claim; of several statuses the one to be seen first.
  let standing: [ClaimID: GroupStatus]
  private let numbers: [String: Int]

  init(_ report: Report, documents: [String: Document], rules: [RuleDescription]) {
    self.report = report
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    let listed = report.allDocuments
    let numbers = Dictionary(listed.enumerated().map { ($1.path, $0) }) { first, _ in first }
    let findings = report.findings.enumerated().sorted { left, right in
      func key(_ entry: (offset: Int, element: Finding)) -> (Int, Int, Int) {
        let place = entry.element.primary
        return (numbers[place.document] ?? .max, place.span.start, entry.offset)
      }
      return key(left) < key(right)
    }.map(\.element)
    self.documents = listed
    self.numbers = numbers
    self.findings = findings
    claims = Dictionary(report.claims.map { ($0.id, $0) }) { first, _ in first }
    let ranks = Dictionary(
      uniqueKeysWithValues: GroupStatus.readingOrder.enumerated().map { ($1, $0) }
    )
    standing = Dictionary(
      report.groups.flatMap { group in group.claims.map { ($0, group.status) } }
    ) { first, second in
      ranks[first, default: 0] <= ranks[second, default: 0] ? first : second
    }
    claimsByPath = Dictionary(grouping: report.claims, by: \.document.path)
    numbersByPath = Dictionary(
      grouping: findings.indices.map { $0 + 1 },
      by: { findings[$0 - 1].primary.document }
    )
    let related = Dictionary(grouping: findings.flatMap(\.related), by: \.document)
    var texts: [Int: MarkedText] = [:]
    for (number, reference) in listed.enumerated() {
      guard let document = documents[reference.path] else { continue }
      texts[number] = MarkedText(
        document,
        number: number,
        claims: claimsByPath[reference.path, default: []],
        findings: numbersByPath[reference.path, default: []]
          .map { (number: $0, finding: findings[$0 - 1]) },
        related: related[reference.path, default: []]
      )
    }
    self.texts = texts
  }

  func number(ofDocument path: String) -> Int? { numbers[path] }

  /// What people call a document: its outlet, else its title, else its path.
  func name(of path: String) -> String {
    guard let number = numbers[path] else { return path }
    let document = documents[number]
    return document.outlet ?? document.title ?? path
  }

  /// The id of the words at a place; `nil` where the page does not show them.
  func link(to place: Place) -> String? {
    number(ofDocument: place.document).flatMap { texts[$0]?.id(at: place.span.start) }
  }

  /// `Daily Flash, line 15`.
  func caption(of place: Place) -> String {
    let line =
      place.line
      ?? text(of: place).flatMap { text in
        text.bytes(of: place.span).map { text.location(of: $0.lowerBound).line }
      }
    return name(of: place.document) + (line.map { ", line \($0)" } ?? "")
  }

  func text(of place: Place) -> SourceText? {
    number(ofDocument: place.document).flatMap { texts[$0]?.source }
  }
}
