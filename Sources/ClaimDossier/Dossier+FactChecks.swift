public import ClaimCheckKit
internal import ClaimReports
public import ClaimVerification
public import Foundation
internal import GRDB

extension Dossier {
  /// Keeps the fact checks of a feed, in place of those that this feed had before.
  ///
  /// - Parameter name: The feed's name in the dossier.
  public func add(
    _ factChecks: [FactCheck],
    feed name: String,
    at date: Date
  ) throws(DossierError) {
    try write { db in
      try db.execute(sql: "DELETE FROM feed WHERE name = ?", arguments: [name])
      try db.execute(
        sql: "INSERT INTO feed (name, addedAt) VALUES (?, ?)",
        arguments: [name, Timestamp.text(date)]
      )
      let feed = db.lastInsertedRowID
      for factCheck in factChecks {
        try db.execute(
          sql: "INSERT INTO factCheck (feedID, record) VALUES (?, ?)",
          arguments: [feed, try JSONText.compact(factCheck)]
        )
      }
    }
  }

  /// The feeds with the number of their fact checks, in the order in which they were added.
  public func feeds() throws(DossierError) -> [(name: String, addedAt: String, count: Int)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, addedAt, count(factCheck.id) AS count FROM feed
          LEFT JOIN factCheck ON factCheck.feedID = feed.id GROUP BY feed.id ORDER BY feed.id
          """
      ).map { ($0["name"], $0["addedAt"], $0["count"]) }
    }
  }

  /// The fact checks of all feeds, and how many are in more than one of them; those are there once.
  public func factChecks() throws(DossierError) -> FactCheckFeed {
    try read { db in
      let records = try String.fetchAll(
        db,
        sql: "SELECT record FROM factCheck ORDER BY feedID, id"
      )
      return FactCheckFeed(
        merging: try records.map { try JSONText.value(FactCheck.self, from: $0) }
      )
    }
  }
}
