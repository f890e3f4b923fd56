internal import GRDB

/// The tables of a dossier, one migration for each time they changed. A migration that has been
/// released is never edited.
enum DossierSchema {
  /// Marks a file as a dossier: “ClCk”.
  static let applicationID = 0x436C_436B

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("documents", migrate: documents)
    migrator.registerMigration("checks", migrate: checks)
    migrator.registerMigration("fact-checks", migrate: factChecks)
    migrator.registerMigration("search", migrate: search)
    return migrator
  }

  @Sendable
  private static func documents(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(
      sql: """
        CREATE TABLE document (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          name TEXT NOT NULL UNIQUE,
          isReference INTEGER NOT NULL,
          addedAt TEXT NOT NULL
        ) STRICT;
        CREATE TABLE version (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          documentID INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          contents BLOB NOT NULL,
          text TEXT NOT NULL,
          -- The text without front matter, to be searched.
          body TEXT NOT NULL,
          title TEXT,
          outlet TEXT,
          published TEXT,
          url TEXT,
          kind TEXT NOT NULL,
          addedAt TEXT NOT NULL,
          UNIQUE (documentID, number)
        ) STRICT;
        CREATE TABLE claim (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          versionID INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
          claimID TEXT NOT NULL,
          source TEXT NOT NULL,
          content TEXT NOT NULL,
          record TEXT NOT NULL
        ) STRICT;
        CREATE INDEX claimByID ON claim(claimID);
        CREATE INDEX claimByVersion ON claim(versionID);
        """
    )
  }

  @Sendable
  private static func checks(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE run (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          at TEXT NOT NULL,
          program TEXT NOT NULL,
          report TEXT
        ) STRICT;
        CREATE TABLE checkedVersion (
          runID INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
          versionID INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
          PRIMARY KEY (runID, versionID)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX checkedByVersion ON checkedVersion(versionID);
        CREATE TABLE finding (
          fingerprint TEXT PRIMARY KEY,
          firstRunID INTEGER NOT NULL REFERENCES run(id),
          lastRunID INTEGER NOT NULL REFERENCES run(id),
          record TEXT NOT NULL
        ) STRICT;
        CREATE TABLE decision (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          subject TEXT NOT NULL,
          target TEXT NOT NULL,
          at TEXT NOT NULL,
          record TEXT NOT NULL,
          subjectRecord TEXT NOT NULL
        ) STRICT;
        CREATE INDEX decisionByTarget ON decision(subject, target);
        """
    )
  }

  @Sendable
  private static func factChecks(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE feed (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          name TEXT NOT NULL UNIQUE,
          addedAt TEXT NOT NULL
        ) STRICT;
        CREATE TABLE factCheck (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          feedID INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
          record TEXT NOT NULL
        ) STRICT;
        CREATE INDEX factCheckByFeed ON factCheck(feedID);
        """
    )
  }

  /// Full text of versions and claims; triggers keep it in step with the tables.
  @Sendable
  private static func search(_ db: Database) throws {
    try db.create(virtualTable: "versionText", using: FTS5()) { table in
      table.tokenizer = .porter(wrapping: .unicode61())
      table.synchronize(withTable: "version")
      table.column("title")
      table.column("body")
    }
    try db.create(virtualTable: "claimText", using: FTS5()) { table in
      table.tokenizer = .porter(wrapping: .unicode61())
      table.synchronize(withTable: "claim")
      table.column("source")
      table.column("content")
    }
  }
}
