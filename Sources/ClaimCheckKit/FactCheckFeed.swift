internal import ClaimReports
public import ClaimText
public import ClaimVerification

/// The fact checks of a feed, and what was wrong with its other records.
///
/// Read are schema.org ClaimReview as JSON-LD (one, a list, or a `@graph`), a feed with `dataFeedElement`,
/// JSON lines of either ClaimReview or `{"id", "claim", "title"}`, and tables with a column of claims.
public struct FactCheckFeed: Sendable, Hashable {
  public let factChecks: [FactCheck]
  /// How many records were left out because an earlier one is the same fact check.
  public let duplicates: Int
  /// One `input.fact-check` error for each record that is none.
  public let diagnostics: [Diagnostic]

  private static let problem = "input.fact-check"

  public init(_ text: String, file: String) {
    let (found, diagnostics) = Self.read(text, file: file)
    self.init(found, diagnostics: diagnostics)
  }

  /// Several feeds as one; what is in more than one of them is there once.
  public init(_ feeds: [FactCheckFeed]) {
    self.init(
      feeds.flatMap(\.factChecks),
      duplicates: feeds.reduce(0) { $0 + $1.duplicates },
      diagnostics: feeds.flatMap(\.diagnostics)
    )
  }

  /// Fact checks that were read before, each once.
  public init(merging factChecks: [FactCheck]) {
    self.init(factChecks, diagnostics: [])
  }

  private init(_ found: [FactCheck], duplicates: Int = 0, diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    var seen: [Identity: Int] = [:]
    var factChecks: [FactCheck] = []
    for factCheck in found {
      let identities = Identity.all(of: factCheck)
      let known = identities.lazy.compactMap { seen[$0] }.first
      for identity in identities { seen[identity] = known ?? factChecks.count }
      if let known {
        factChecks[known].complete(with: factCheck)
      } else {
        factChecks.append(factCheck)
      }
    }
    self.factChecks = factChecks
    self.duplicates = duplicates + found.count - factChecks.count
  }

  private static func read(
    _ text: String,
    file: String
  ) -> (factChecks: [FactCheck], diagnostics: [Diagnostic]) {
    if let document = try? JSONText.value(FeedDocument.self, from: text) {
      var diagnostics: [Diagnostic] = []
      var factChecks: [FactCheck] = []
      for (number, record) in document.records.enumerated() {
        switch record {
        case .success(let factCheck): factChecks.append(factCheck)
        case .failure(let problem):
          diagnostics.append(
            Diagnostic(
              id: Self.problem,
              severity: .error,
              message: "Record \(number + 1) is no fact check: it \(problem).",
              file: file
            )
          )
        }
      }
      return (factChecks, diagnostics)
    }
    if let table = FactCheckTable(text) {
      let diagnostics = table.problems.map {
        Diagnostic(id: Self.problem, severity: .error, message: $0, file: file)
      }
      return (table.factChecks, diagnostics)
    }
    let (records, diagnostics): ([FactCheckRecord], [Diagnostic]) = BatchLines.read(
      text,
      file: file,
      id: problem,
      isNo: "fact check"
    )
    return (records.map(\.factCheck), diagnostics)
  }

  /// What makes two records the same fact check.
  private enum Identity: Hashable {
    case url(String)
    case claim(String, publisher: String)

    static func all(of factCheck: FactCheck) -> [Identity] {
      var all: [Identity] = []
      if let url = factCheck.url { all.append(.url(url)) }
      // Without a publisher two checks of one claim may be two articles.
      if let publisher = factCheck.publisher {
        all.append(.claim(factCheck.claim.lowercased(), publisher: publisher.lowercased()))
      }
      return all
    }
  }
}

extension FactCheck {
  /// Takes what is missing from another record of the same fact check.
  fileprivate mutating func complete(with other: FactCheck) {
    title = title ?? other.title
    rating = rating ?? other.rating
    publisher = publisher ?? other.publisher
    date = date ?? other.date
    url = url ?? other.url
  }
}
