public import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText
public import Foundation
internal import GRDB

extension Dossier {
  /// What became of a document that was added.
  public enum Addition: Sendable, Hashable {
    case added
    /// The text differs from the last version; both are kept.
    case changed(number: Int, previous: StoredVersion)
    /// The same bytes are there already.
    case unchanged(number: Int)
    /// Only whether others are held against it has changed.
    case marked(isReference: Bool)
    /// Another document has the same bytes; nothing was added.
    case copy(of: String)
  }

  /// Adds a document under its path, or a version of the one that is there under it.
  ///
  /// - Parameters:
  ///   - document: As analysed.
  ///   - contents: The bytes of the file.
  ///   - isReference: Whether other texts are held against it.
  ///   - allowsCopy: Whether to add it even when another document has the same bytes.
  public func add(
    _ document: AnalysedDocument,
    contents: [UInt8],
    isReference: Bool = false,
    allowsCopy: Bool = false,
    at date: Date
  ) throws(DossierError) -> Addition {
    try write { db in
      let name = document.annotated.document.path
      let at = Timestamp.text(date)
      if let known = try Self.latest(db, "document.name = ?", [name]) {
        return try update(db, known, with: document, contents, isReference, at)
      }
      if !allowsCopy, let copy = try Self.latest(db, "version.contents = ?", [Data(contents)]) {
        return .copy(of: copy.document)
      }
      try db.execute(
        sql: "INSERT INTO document (name, isReference, addedAt) VALUES (?, ?, ?)",
        arguments: [name, isReference, at]
      )
      try Self.insert(db, document, contents, number: 1, of: db.lastInsertedRowID, at)
      return .added
    }
  }

  /// The document whose last version has this address.
  public func document(withAddress url: String) throws(DossierError) -> String? {
    try read { try Self.latest($0, "version.url = ?", [url])?.document }
  }

  private func update(
    _ db: Database,
    _ known: StoredVersion,
    with document: AnalysedDocument,
    _ contents: [UInt8],
    _ isReference: Bool,
    _ at: String
  ) throws -> Addition {
    let isMarked = known.isReference != isReference
    if isMarked {
      try db.execute(
        sql: "UPDATE document SET isReference = ? WHERE name = ?",
        arguments: [isReference, known.document]
      )
    }
    guard known.contents != contents else {
      return isMarked ? .marked(isReference: isReference) : .unchanged(number: known.number)
    }
    let owner = try Int64.fetchOne(
      db,
      sql: "SELECT id FROM document WHERE name = ?",
      arguments: [known.document]
    )
    guard let owner else { throw DossierError.noDocument(known.document, known: []) }
    try Self.insert(db, document, contents, number: known.number + 1, of: owner, at)
    return .changed(number: known.number + 1, previous: known)
  }

  private static func insert(
    _ db: Database,
    _ analysed: AnalysedDocument,
    _ contents: [UInt8],
    number: Int,
    of owner: Int64,
    _ at: String
  ) throws {
    let document = analysed.annotated.document
    let metadata = document.metadata
    let end = document.text.bytes.count
    let text = document.text[0..<end]
    let body = document.text[(document.structure.paragraphs.first?.range.lowerBound ?? end)..<end]
    try db.execute(
      sql: """
        INSERT INTO version
          (documentID, number, contents, text, body, title, outlet, published, url, kind, addedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        owner, number, Data(contents), text, body, metadata.title, metadata.outlet,
        metadata.published?.description, metadata.url, metadata.kind.rawValue, at,
      ]
    )
    try insert(db, analysed.claims, of: db.lastInsertedRowID)
  }

  static func insert(_ db: Database, _ claims: [Claim], of version: Int64) throws {
    for claim in claims {
      try db.execute(
        sql: """
          INSERT INTO claim (versionID, claimID, source, content, record) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          version, claim.id.rawValue, claim.source.name ?? claim.source.text, claim.content.text,
          try JSONText.compact(claim),
        ]
      )
    }
  }

  /// The last versions of all documents, in the order in which they were added.
  public func latestVersions() throws(DossierError) -> [StoredVersion] {
    try read { try StoredVersion.all($0, where: StoredVersion.isLatest) }
  }

  /// All versions of a document, the first one first.
  public func versions(of name: String) throws(DossierError) -> [StoredVersion] {
    try read { db in
      let found = try StoredVersion.all(db, where: "document.name = ?", [name])
      guard found.isEmpty else { return found }
      throw DossierError.noDocument(name, known: try Self.names(db))
    }
  }

  static func names(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM document ORDER BY id")
  }

  private static func latest(
    _ db: Database,
    _ condition: String,
    _ arguments: StatementArguments
  ) throws -> StoredVersion? {
    try StoredVersion.all(db, where: "\(condition) AND \(StoredVersion.isLatest)", arguments).first
  }
}

extension Dossier {
  /// The claims of the last versions, in the order of the documents and of their texts.
  public func currentClaims() throws(DossierError) -> [Claim] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT record FROM claim JOIN version ON version.id = claim.versionID
          WHERE \(StoredVersion.isLatest) ORDER BY version.documentID, claim.id
          """
      ).map { try JSONText.value(Claim.self, from: $0) }
    }
  }
}
