internal import GRDB

/// A place in a dossier that has the words looked for.
public struct SearchHit: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable {
    case document, claim
  }

  public let kind: Kind
  /// The document that it is, or that the claim is in.
  public let document: String
  public let version: Int
  /// The id of the claim.
  public let claim: String?
  /// The document's title, or who says the claim.
  public let title: String?
  /// The words around, with those looked for in brackets.
  public let snippet: String
}

extension Dossier {
  /// Finds documents and claims by their words, in any regular form of them, the best first.
  ///
  /// - Parameters:
  ///   - text: Words that all have to be there; in quotation marks, one after the other.
  ///   - allVersions: Also searches what has been replaced by a later version.
  public func search(
    _ text: String,
    allVersions: Bool = false,
    limit: Int = 20
  ) throws(DossierError) -> [SearchHit] {
    try read { db in
      guard let pattern = Self.pattern(text) else { throw DossierError.emptySearch(text) }
      let condition = allVersions ? "1" : StoredVersion.isLatest
      let claims = try Row.fetchAll(
        db,
        sql: """
          SELECT 'claim' AS kind, document.name AS document, version.number AS version,
            claim.claimID AS claim, claim.source AS title,
            snippet(claimText, 1, '[', ']', '…', 24) AS snippet
          FROM claimText JOIN claim ON claim.id = claimText.rowid
          JOIN version ON version.id = claim.versionID
          JOIN document ON document.id = version.documentID
          WHERE claimText MATCH ? AND \(condition) ORDER BY bm25(claimText), claim.id LIMIT ?
          """,
        arguments: [pattern, limit]
      )
      let documents = try Row.fetchAll(
        db,
        sql: """
          SELECT 'document' AS kind, document.name AS document, version.number AS version,
            NULL AS claim, version.title AS title,
            snippet(versionText, -1, '[', ']', '…', 24) AS snippet
          FROM versionText JOIN version ON version.id = versionText.rowid
          JOIN document ON document.id = version.documentID
          WHERE versionText MATCH ? AND \(condition)
          ORDER BY bm25(versionText, 4, 1), version.id LIMIT ?
          """,
        arguments: [pattern, limit]
      )
      return try (documents + claims).map(Self.hit)
    }
  }

  private static func pattern(_ text: String) -> FTS5Pattern? {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let isPhrase = text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
    return isPhrase ? FTS5Pattern(matchingPhrase: text) : FTS5Pattern(matchingAllTokensIn: text)
  }

  private static func hit(_ row: Row) throws -> SearchHit {
    let snippet: String = row["snippet"]
    return SearchHit(
      kind: row["kind"] == "claim" ? .claim : .document,
      document: row["document"],
      version: row["version"],
      claim: row["claim"],
      title: row["title"],
      snippet: snippet.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    )
  }
}
