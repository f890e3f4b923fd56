import ClaimDossier
import Foundation
import GRDB
import Testing

@Suite
struct MigrationTests {
  /// A dossier as the first migration alone makes it, with one document.
  private static let first = """
    PRAGMA application_id = 1131168619;
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('documents');
    CREATE TABLE document (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE,
      isReference INTEGER NOT NULL, addedAt TEXT NOT NULL) STRICT;
    CREATE TABLE version (id INTEGER PRIMARY KEY AUTOINCREMENT,
      documentID INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
      number INTEGER NOT NULL, contents BLOB NOT NULL, text TEXT NOT NULL, body TEXT NOT NULL,
      title TEXT, outlet TEXT, published TEXT, url TEXT, kind TEXT NOT NULL,
      addedAt TEXT NOT NULL, UNIQUE (documentID, number)) STRICT;
    CREATE TABLE claim (id INTEGER PRIMARY KEY AUTOINCREMENT,
      versionID INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE, claimID TEXT NOT NULL,
      source TEXT NOT NULL, content TEXT NOT NULL, record TEXT NOT NULL) STRICT;
    INSERT INTO document VALUES (1, 'old.txt', 0, '2024-01-01T00:00:00Z');
    INSERT INTO version VALUES (1, 1, 1, x'53', 'The ferry sank.', 'The ferry sank.', NULL, NULL,
      NULL, NULL, 'article', '2024-01-01T00:00:00Z');
    """

  private let workshop: DossierWorkshop

  init() throws {
    workshop = try DossierWorkshop()
  }

  private func database(_ sql: String) throws {
    let queue = try DatabaseQueue(path: workshop.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test
  func `a dossier of an earlier version is brought up to date with what it holds`() throws {
    try database(Self.first)
    let dossier = try Dossier(opening: workshop.path)
    #expect(try dossier.search("sinking ferries").isEmpty)
    #expect(try dossier.search("ferries").map(\.document) == ["old.txt"])
    try workshop.add("Ferry\n\nThe ferry sank, Jelka Horvat said.", "old.txt", to: dossier)
    try workshop.check(dossier)
    #expect(try dossier.versions(of: "old.txt").map(\.number) == [1, 2])
    #expect(try dossier.problems() == [])
  }

  @Test
  func `a dossier of a later version is not touched`() throws {
    _ = try Dossier.create(at: workshop.path)
    try database("INSERT INTO grdb_migrations VALUES ('of another day')")
    #expect(throws: DossierError.isNewer(workshop.path)) { try Dossier(opening: workshop.path) }
  }

  @Test
  func `other files are no dossiers`() throws {
    #expect(throws: DossierError.missing(workshop.path)) { try Dossier(opening: workshop.path) }
    try database("CREATE TABLE t (x)")
    #expect(throws: DossierError.isNoDossier(workshop.path)) { try Dossier(opening: workshop.path) }
    #expect(throws: DossierError.exists(workshop.path)) { try Dossier.create(at: workshop.path) }
    let text = workshop.folder.appending(path: "text").path
    try Data(repeating: 65, count: 9_000).write(to: URL(filePath: text))
    #expect(throws: DossierError.isNoDossier(text)) { try Dossier(opening: text) }
    #expect(try Data(contentsOf: URL(filePath: text)).count == 9_000)
  }
}
