internal import ClaimExtraction
public import ClaimReports
internal import ClaimVerification
internal import GRDB

/// One thing in a dossier, as `dossier export` writes it: the `claimcheck.dossier-record.v1` record.
public struct DossierRecord: Sendable, Encodable {
  public static let schema = "claimcheck.dossier-record.v1"

  enum Content: Sendable {
    case version(StoredVersion)
    case claim(Claim, document: String, version: Int)
    case finding(Finding, firstFound: String, lastFound: String)
    /// A decision, and whether it is the last one on its subject.
    case decision(Decision, holds: Bool)
    case factCheck(FactCheck, feed: String)
  }

  let content: Content

  private enum Key: String, CodingKey {
    case schema, type, document, version
    case isReference = "reference"
    case addedAt, title, outlet, published, url, text
    case claim, finding, firstFound, lastFound, decision, holds, feed, factCheck
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(Self.schema, forKey: .schema)
    switch content {
    case .version(let version):
      try fields.encode("version", forKey: .type)
      try fields.encode(version.document, forKey: .document)
      try fields.encode(version.number, forKey: .version)
      try fields.encode(version.isReference, forKey: .isReference)
      try fields.encode(version.addedAt, forKey: .addedAt)
      try fields.encodeIfPresent(version.title, forKey: .title)
      try fields.encodeIfPresent(version.outlet, forKey: .outlet)
      try fields.encodeIfPresent(version.published, forKey: .published)
      try fields.encodeIfPresent(version.url, forKey: .url)
      try fields.encode(version.text, forKey: .text)
    case .claim(let claim, let document, let version):
      try fields.encode("claim", forKey: .type)
      try fields.encode(document, forKey: .document)
      try fields.encode(version, forKey: .version)
      try fields.encode(claim, forKey: .claim)
    case .finding(let finding, let first, let last):
      try fields.encode("finding", forKey: .type)
      try fields.encode(first, forKey: .firstFound)
      try fields.encode(last, forKey: .lastFound)
      try fields.encode(finding, forKey: .finding)
    case .decision(let decision, let holds):
      try fields.encode("decision", forKey: .type)
      try fields.encode(holds, forKey: .holds)
      try fields.encode(decision, forKey: .decision)
    case .factCheck(let factCheck, let feed):
      try fields.encode("fact-check", forKey: .type)
      try fields.encode(feed, forKey: .feed)
      try fields.encode(factCheck, forKey: .factCheck)
    }
  }

  /// Records in their order, one a line.
  public static func lines(_ records: [DossierRecord]) throws(ReportError) -> String {
    var text = ""
    for record in records { text += try JSONText.compact(record) + "\n" }
    return text
  }

  /// The whole dossier as one value: the `claimcheck.dossier.v1` record.
  public static func whole(_ records: [DossierRecord]) throws(ReportError) -> String {
    try JSONText.pretty(Whole(records: records))
  }

  private struct Whole: Encodable {
    let schema = "claimcheck.dossier.v1"
    let records: [DossierRecord]
  }
}

extension Dossier {
  /// Everything that is in the dossier, as of one moment: versions, claims, findings, decisions and fact
  /// checks, each in the order in which they came.
  public func records() throws(DossierError) -> [DossierRecord] {
    try read { db in
      let versions = try StoredVersion.all(db, where: "1").map { DossierRecord.Content.version($0) }
      let contents =
        try versions + Self.claims(db) + Self.findings(db) + Self.decisions(db)
        + Self.factChecks(db)
      return contents.map(DossierRecord.init)
    }
  }

  private static func claims(_ db: Database) throws -> [DossierRecord.Content] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT record, name, number FROM claim JOIN version ON version.id = versionID
        JOIN document ON document.id = documentID ORDER BY version.id, claim.id
        """
    ).map { row in
      let record: String = row["record"]
      let claim = try JSONText.value(Claim.self, from: record)
      return .claim(claim, document: row["name"], version: row["number"])
    }
  }

  private static func findings(_ db: Database) throws -> [DossierRecord.Content] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT record, first.at AS firstAt, last.at AS lastAt FROM finding
        JOIN run AS first ON first.id = firstRunID JOIN run AS last ON last.id = lastRunID
        ORDER BY firstRunID, fingerprint
        """
    ).map { row in
      let record: String = row["record"]
      let finding = try JSONText.value(Finding.self, from: record)
      return .finding(finding, firstFound: row["firstAt"], lastFound: row["lastAt"])
    }
  }

  private static func decisions(_ db: Database) throws -> [DossierRecord.Content] {
    let standing = try standing(db)
    return try all(db).map { decision, _ in
      .decision(decision, holds: standing[decision.target] == decision)
    }
  }

  private static func factChecks(_ db: Database) throws -> [DossierRecord.Content] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT record, name FROM factCheck JOIN feed ON feed.id = feedID
        ORDER BY feedID, factCheck.id
        """
    ).map { row in
      let record: String = row["record"]
      return .factCheck(
        try JSONText.value(FactCheck.self, from: record),
        feed: row["name"]
      )
    }
  }
}
