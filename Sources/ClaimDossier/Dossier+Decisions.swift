internal import ClaimReports
public import Foundation
internal import GRDB

extension Dossier {
  /// The fewest characters of an id that are taken for it.
  public static let shortestID = 4

  /// Decides on a finding or a claim; an earlier decision on it is kept, but no longer holds.
  ///
  /// - Parameter id: A fingerprint or a claim's id, or the beginning of one that no other has.
  public func decide(
    _ draft: Decision.Draft,
    on id: String,
    at date: Date
  ) throws(DossierError) -> Decision {
    try write { db in
      let (subject, target, record) = try Self.subject(db, id)
      let at = Timestamp.text(date)
      let decision = try Decision(draft, on: subject, target, at: at)
      if draft.verdict == .withdrawn, try Self.standing(db)[target] == nil {
        throw DossierError.impossibleDecision("nothing has been decided on “\(target)”")
      }
      try db.execute(
        sql: """
          INSERT INTO decision (subject, target, at, record, subjectRecord) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [subject.rawValue, target, at, try JSONText.compact(decision), record]
      )
      return decision
    }
  }

  /// The decisions that hold, the first one made first.
  public func decisions() throws(DossierError) -> [Decision] {
    try read { db in try Self.all(db, where: Self.holds).map(\.decision) }
  }

  /// A decision with the record of what it is on, as it was when it was made.
  typealias Recorded = (decision: Decision, subject: String)

  static func all(_ db: Database, where condition: String = "1") throws -> [Recorded] {
    try Row.fetchAll(
      db,
      sql: "SELECT record, subjectRecord FROM decision WHERE \(condition) ORDER BY id"
    ).map { row in
      let record: String = row["record"]
      return (try JSONText.value(Decision.self, from: record), row["subjectRecord"])
    }
  }

  /// Holds for the last decision on each subject, if it was not withdrawn.
  static let holds = """
    id IN (SELECT max(id) FROM decision GROUP BY subject, target)
    AND record NOT LIKE '%"verdict":"withdrawn"%'
    """

  /// The decisions that hold, by what they are on.
  static func standing(_ db: Database) throws -> [String: Decision] {
    Dictionary(
      try all(db, where: holds).map { ($0.decision.target, $0.decision) },
      uniquingKeysWith: { _, last in last }
    )
  }

  /// The one finding or claim whose id begins like this, with its record.
  private static func subject(
    _ db: Database,
    _ id: String
  ) throws -> (Decision.Subject, String, String) {
    // A finding's id has a counter where the same words are flagged twice; they are decided on as one.
    let prefix = String(id.prefix { $0 != "-" })
    guard prefix.count >= shortestID else {
      throw DossierError.shortID(id, least: shortestID)
    }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT 'finding' AS subject, fingerprint AS target, record FROM finding
        WHERE substr(fingerprint, 1, length(:prefix)) = :prefix
        UNION ALL
        SELECT 'claim', claimID, claim.record FROM claim
        JOIN version ON version.id = claim.versionID
        WHERE substr(claimID, 1, length(:prefix)) = :prefix AND \(StoredVersion.isLatest)
        GROUP BY claimID
        UNION ALL
        SELECT subject, target, subjectRecord FROM decision
        WHERE subject = 'claim' AND substr(target, 1, length(:prefix)) = :prefix
          AND target NOT IN (
            SELECT claimID FROM claim JOIN version ON version.id = claim.versionID
            WHERE \(StoredVersion.isLatest))
        GROUP BY target
        ORDER BY target
        """,
      arguments: ["prefix": prefix]
    )
    guard let row = rows.first, let subject = Decision.Subject(rawValue: row["subject"]) else {
      throw DossierError.noSubject(id)
    }
    guard rows.count == 1 else {
      throw DossierError.ambiguousID(id, candidates: rows.map { $0["target"] })
    }
    return (subject, row["target"], row["record"])
  }
}
