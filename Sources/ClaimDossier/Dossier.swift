internal import Foundation
internal import GRDB

/// The documents, claims, findings and decisions of one case, in one SQLite file.
///
/// ```swift
/// let dossier = try Dossier.create(at: "case.dossier")
/// try dossier.add(document, contents: bytes, at: .now)
/// ```
///
/// Every change is one transaction: it is there as a whole, and on the disk, when the call returns, or
/// not at all. Several processes may use one dossier; each waits for the other.
public final class Dossier: Sendable {
  public let path: String
  private let queue: DatabaseQueue

  /// How long one process waits for another, in seconds.
  private static let patience = 30.0

  /// Opens a dossier, and brings one of an earlier version up to date.
  public init(opening path: String) throws(DossierError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
    self.path = path
    queue = try Self.connect(path)
    let isDossier = try read { db in
      try Int.fetchOne(db, sql: "PRAGMA application_id") == DossierSchema.applicationID
    }
    guard isDossier else { throw .isNoDossier(path) }
    try migrate()
  }

  private init(creating path: String) throws(DossierError) {
    self.path = path
    queue = try Self.connect(path)
    try migrate()
  }

  /// Makes an empty dossier.
  ///
  /// - Throws: ``DossierError/exists(_:)`` when there is a file of this name, unless it is empty.
  public static func create(at path: String) throws(DossierError) -> Dossier {
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    guard (size ?? 0) == 0 else { throw .exists(path) }
    return try Dossier(creating: path)
  }

  private static func connect(_ path: String) throws(DossierError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        // The mode stays with the file. GRDB's own setting writes to it at every opening.
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        // What was acknowledged has to survive a loss of power as well.
        try db.execute(sql: "PRAGMA synchronous = FULL")
      }
      return queue
    } catch {
      throw DossierError(error, path: path)
    }
  }

  private func migrate() throws(DossierError) {
    let migrator = DossierSchema.migrator
    do {
      let (isNewer, isCurrent) = try queue.read { db in
        (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
      }
      guard !isNewer else { throw DossierError.isNewer(path) }
      if !isCurrent { try migrator.migrate(queue) }
    } catch {
      throw DossierError(error, path: path)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(DossierError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw DossierError(error, path: path)
    }
  }

  /// Runs a body in a transaction that takes the right to write at its beginning.
  func write<Value>(_ body: (Database) throws -> Value) throws(DossierError) -> Value {
    do {
      return try queue.write(body)
    } catch {
      throw DossierError(error, path: path)
    }
  }

  /// What SQLite and the tables themselves find wrong; empty for a dossier that is whole.
  public func problems() throws(DossierError) -> [String] {
    try write { db in
      let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "foreign key: \($0)" }
      let bare = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM document
          WHERE NOT EXISTS (SELECT 1 FROM version WHERE documentID = document.id)
          """
      ).map { "document without a version: \($0)" }
      // Throws where the index does not hold what the tables hold.
      for index in ["versionText", "claimText"] {
        try db.execute(sql: "INSERT INTO \(index)(\(index), rank) VALUES ('integrity-check', 1)")
      }
      return pages + keys + bare
    }
  }
}
