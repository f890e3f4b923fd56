internal import Foundation
internal import GRDB

/// One version of a document in a dossier.
public struct StoredVersion: Sendable, Hashable {
  let id: Int64
  public let document: String
  public let isReference: Bool
  /// 1 for the first.
  public let number: Int
  /// The bytes of the file.
  public let contents: [UInt8]
  public let title: String?
  public let outlet: String?
  public let published: String?
  public let url: String?
  public let addedAt: String
  /// The text as it was decoded.
  public let text: String

  static let columns = """
    version.id, document.name, document.isReference, version.number, version.contents,
    version.text, version.title, version.outlet, version.published, version.url, version.addedAt
    """

  /// Holds for the last version of each document.
  static let isLatest = """
    version.number = (SELECT max(number) FROM version AS other WHERE other.documentID = version.documentID)
    """

  init(_ row: Row) {
    id = row["id"]
    document = row["name"]
    isReference = row["isReference"]
    number = row["number"]
    contents = Array(row["contents"] as Data? ?? Data())
    text = row["text"]
    title = row["title"]
    outlet = row["outlet"]
    published = row["published"]
    url = row["url"]
    addedAt = row["addedAt"]
  }

  static func all(
    _ db: Database,
    where condition: String,
    _ arguments: StatementArguments = StatementArguments()
  ) throws -> [StoredVersion] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns) FROM version JOIN document ON document.id = version.documentID
        WHERE \(condition) ORDER BY document.id, version.number
        """,
      arguments: arguments
    ).map(StoredVersion.init)
  }
}
