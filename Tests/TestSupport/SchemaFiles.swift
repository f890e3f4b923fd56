internal import Foundation

/// The JSON Schemas of outputs; that of rule files is made by the program.
package enum SchemaFiles {
  package static let names = [
    "claimcheck.baseline.v1", "claimcheck.claim.v1", "claimcheck.comparison.v1",
    "claimcheck.dossier.v1", "claimcheck.dossier-record.v1", "claimcheck.finding.v1",
    "claimcheck.claim-review.v1", "claimcheck.match.v1",
    "claimcheck.report.v1",
  ]

  /// All schemas by the name of their file.
  package static func load() throws -> [String: JSONValue] {
    var schemas: [String: JSONValue] = [:]
    for name in names {
      schemas["\(name).json"] = try JSONValue(parsing: Checkout.text("schemas/\(name).json"))
    }
    return schemas
  }
}
