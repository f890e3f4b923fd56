public import ClaimExtraction
public import ClaimReports
internal import ClaimRules
internal import ClaimText
internal import ClaimVerification
public import Foundation
internal import GRDB

/// A check of a dossier: what was found then, with what has been decided since.
public struct DossierCheck: Sendable {
  /// Everything that was found.
  public let report: Report
  /// When, as `2026-11-30T12:00:00Z`.
  public let at: String
  /// The versions that were checked.
  public let versions: [StoredVersion]
  /// The decisions that hold now, by fingerprint or claim id.
  public let decisions: [String: Decision]
  /// The fingerprints that no check before had; none for the first check.
  public let new: Set<String>
  /// The ids of all claims that are there now.
  public let claims: Set<String>
  /// Whether a version that was not checked has been added since.
  public let isStale: Bool
}

extension Dossier {
  /// Keeps what a check found, in place of what the check before found.
  ///
  /// - Parameters:
  ///   - documents: As analysed for the report, one a version.
  ///   - versions: What was checked, in the order of the documents.
  ///   - program: The version of the program.
  public func record(
    _ report: Report,
    on documents: [AnalysedDocument],
    _ versions: [StoredVersion],
    program: String,
    at date: Date
  ) throws(DossierError) {
    try write { db in
      try db.execute(sql: "UPDATE run SET report = NULL")
      try db.execute(
        sql: "INSERT INTO run (at, program, report) VALUES (?, ?, ?)",
        arguments: [Timestamp.text(date), program, try JSONText.compact(report)]
      )
      let run = db.lastInsertedRowID
      for finding in report.findings {
        try db.execute(
          sql: """
            INSERT INTO finding (fingerprint, firstRunID, lastRunID, record) VALUES (?1, ?2, ?2, ?3)
            ON CONFLICT (fingerprint) DO UPDATE SET lastRunID = ?2, record = ?3
            """,
          arguments: [finding.fingerprint, run, try JSONText.compact(finding)]
        )
      }
      let claims = Dictionary(
        documents.map { ($0.annotated.document.path, $0.claims) },
        uniquingKeysWith: { first, _ in first }
      )
      for version in versions {
        // Removed by another process since it was read: nothing is left to keep.
        let isThere = try Bool.fetchOne(
          db,
          sql: "SELECT EXISTS (SELECT 1 FROM version WHERE id = ?)",
          arguments: [version.id]
        )
        guard isThere == true else { continue }
        try db.execute(
          sql: "INSERT INTO checkedVersion (runID, versionID) VALUES (?, ?)",
          arguments: [run, version.id]
        )
        try db.execute(sql: "DELETE FROM claim WHERE versionID = ?", arguments: [version.id])
        try Self.insert(db, claims[version.document] ?? [], of: version.id)
      }
    }
  }

  /// What the last check found, and what has been decided.
  ///
  /// - Throws: ``DossierError/notChecked`` before the first check, and after a removal.
  public func lastCheck() throws(DossierError) -> DossierCheck {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: "SELECT id, at, report FROM run WHERE report IS NOT NULL ORDER BY id DESC LIMIT 1"
      )
      guard let row else { throw DossierError.notChecked }
      let run: Int64 = row["id"]
      let report: String = row["report"]
      let versions = try StoredVersion.all(
        db,
        where: "version.id IN (SELECT versionID FROM checkedVersion WHERE runID = ?)",
        [run]
      )
      let latest = try Int64.fetchSet(
        db,
        sql: "SELECT id FROM version WHERE \(StoredVersion.isLatest)"
      )
      return DossierCheck(
        report: try JSONReport.read(report),
        at: row["at"],
        versions: versions,
        decisions: try Self.standing(db),
        new: try String.fetchSet(
          db,
          sql: """
            SELECT fingerprint FROM finding
            WHERE firstRunID = ?1 AND EXISTS (SELECT 1 FROM run WHERE id < ?1)
            """,
          arguments: [run]
        ),
        claims: try String.fetchSet(
          db,
          sql: """
            SELECT claimID FROM claim JOIN version ON version.id = claim.versionID
            WHERE \(StoredVersion.isLatest)
            """
        ),
        isStale: !latest.isSubset(of: versions.map(\.id))
      )
    }
  }
}
