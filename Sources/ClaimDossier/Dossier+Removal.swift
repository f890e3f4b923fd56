internal import GRDB

extension Dossier {
  /// What a removal takes out of a dossier.
  public enum Removal: Sendable, Hashable {
    /// A document, or one of its versions.
    case document(name: String, versions: [Int], claims: Int, findings: Int)
    case feed(name: String, factChecks: Int)
  }

  /// What ``remove(document:version:)`` would take out.
  public func removal(
    document name: String,
    version: Int? = nil
  ) throws(DossierError) -> Removal {
    try read { try Self.removal($0, name, version) }
  }

  /// Takes a document out, with its claims and the findings in it that nobody has decided on, or one
  /// version of it. Decisions stay.
  public func remove(document name: String, version: Int? = nil) throws(DossierError) -> Removal {
    try write { db in
      let removal = try Self.removal(db, name, version)
      if case .document(_, _, _, let findings) = removal, findings > 0 {
        try db.execute(
          sql: "DELETE FROM finding WHERE \(Self.isUndecidedIn)",
          arguments: [name]
        )
      }
      if let version, try Self.versions(db, name) != [version] {
        try db.execute(
          sql: """
            DELETE FROM version WHERE number = ?
            AND documentID = (SELECT id FROM document WHERE name = ?)
            """,
          arguments: [version, name]
        )
      } else {
        try db.execute(sql: "DELETE FROM document WHERE name = ?", arguments: [name])
      }
      // The report quotes what is no longer there.
      try db.execute(sql: "UPDATE run SET report = NULL")
      return removal
    }
  }

  public func removal(feed name: String) throws(DossierError) -> Removal {
    try read { try Self.removal($0, feed: name) }
  }

  public func remove(feed name: String) throws(DossierError) -> Removal {
    try write { db in
      let removal = try Self.removal(db, feed: name)
      try db.execute(sql: "DELETE FROM feed WHERE name = ?", arguments: [name])
      return removal
    }
  }

  private static let isUndecidedIn = """
    json_extract(record, '$.primary.document') = ?
    AND fingerprint NOT IN (SELECT target FROM decision WHERE subject = 'finding')
    """

  private static func versions(_ db: Database, _ name: String) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT number FROM version JOIN document ON document.id = version.documentID
        WHERE document.name = ? ORDER BY number
        """,
      arguments: [name]
    )
  }

  private static func removal(
    _ db: Database,
    _ name: String,
    _ version: Int?
  ) throws -> Removal {
    let all = try versions(db, name)
    guard let last = all.last else {
      throw DossierError.noDocument(name, known: try names(db))
    }
    if let version, !all.contains(version) { throw DossierError.noVersion(version, of: name) }
    let removed = version.map { [$0] } ?? all
    let claims = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM claim JOIN version ON version.id = claim.versionID
        JOIN document ON document.id = version.documentID
        WHERE document.name = ? AND (?2 IS NULL OR version.number = ?2)
        """,
      arguments: [name, version]
    )
    let findings = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM finding WHERE \(isUndecidedIn)",
      arguments: [name]
    )
    return .document(
      name: name,
      versions: removed,
      claims: claims ?? 0,
      // Only the last version has been checked last.
      findings: removed.contains(last) ? findings ?? 0 : 0
    )
  }

  private static func removal(_ db: Database, feed name: String) throws -> Removal {
    let known = try String.fetchAll(db, sql: "SELECT name FROM feed ORDER BY id")
    guard known.contains(name) else { throw DossierError.noFeed(name, known: known) }
    let count = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM factCheck JOIN feed ON feed.id = feedID WHERE feed.name = ?",
      arguments: [name]
    )
    return .feed(name: name, factChecks: count ?? 0)
  }
}
