internal import ClaimText
internal import ClaimVerification
internal import SwiftCSV

/// Fact checks as a table, separated by commas, semicolons or tabs: a line of column names, then one a
/// line.
struct FactCheckTable {
  let factChecks: [FactCheck]
  /// A problem for each line that is no fact check.
  let problems: [String]

  /// What columns are called in feeds, in lower case and without marks.
  private enum Column: String, CaseIterable {
    case id, claim, title, rating, publisher, date, url

    var names: [String] {
      switch self {
      case .id: ["id", "identifier", "@id"]
      case .claim: ["claim", "claimreviewed", "claimtext", "statement", "text"]
      case .title: ["title", "headline", "reviewtitle", "name"]
      case .rating: ["rating", "textualrating", "alternatename", "verdict", "conclusion", "label"]
      case .publisher:
        ["publisher", "author", "publishername", "organization", "organisation", "site"]
      case .date: ["date", "datepublished", "reviewdate", "published"]
      case .url: ["url", "reviewurl", "link", "source"]
      }
    }
  }

  /// - Returns: `nil` when the first line does not name a column of claims.
  init?(_ text: String) {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    // A reader of tables would take what is JSON apart for long before it fails.
    guard let header = text.first, header != "{", header != "[",
      let table = try? CSV<Enumerated>(string: text, loadColumns: false)
    else { return nil }
    let names = table.header.map(Self.folded)
    func place(of column: Column) -> Int? {
      column.names.lazy.compactMap { names.firstIndex(of: $0) }.first
    }
    guard place(of: .claim) != nil else { return nil }
    var factChecks: [FactCheck] = []
    var problems: [String] = []
    // The rows of the table itself are filled up to the longest one.
    var rows: [[String]] = []
    do {
      try table.enumerateAsArray(startAt: 1, rowLimit: nil) { rows.append($0) }
    } catch {
      return nil
    }
    for (number, row) in rows.enumerated() where row.contains(where: { !$0.isEmpty }) {
      func value(_ column: Column) -> String? {
        guard let place = place(of: column), place < row.count else { return nil }
        let value = row[place].trimmingBlanks
        return value.isEmpty ? nil : value
      }
      if row.count != names.count {
        problems.append(
          "Row \(number + 1) has \(row.count) cells, but \(names.count) columns are named."
        )
      } else if let claim = value(.claim), let id = value(.id) ?? value(.url) {
        factChecks.append(
          FactCheck(
            id: id,
            claim: claim,
            title: value(.title),
            rating: value(.rating),
            publisher: value(.publisher),
            date: value(.date),
            url: value(.url)
          )
        )
      } else {
        let lacking = value(.claim) == nil ? "claim" : "id or url"
        problems.append("Row \(number + 1) is no fact check: it has no \(lacking).")
      }
    }
    self.factChecks = factChecks
    self.problems = problems
  }

  /// `Claim reviewed`, `claim_reviewed` and `claimReviewed` are one name.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0 == "@" })
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let start = drop { $0.isWhitespace }
    let end = start.reversed().drop { $0.isWhitespace }
    return String(end.reversed())
  }
}
