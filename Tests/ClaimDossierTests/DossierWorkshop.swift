import ClaimCheckKit
import ClaimDossier
import ClaimExtraction
import ClaimReports
import ClaimRules
import Foundation
import TestSupport

/// A dossier in a folder of its own, gone when the test is over.
final class DossierWorkshop {
  static let now = Date(timeIntervalSince1970: 1_700_000_000)

  private static let rules = Result {
    RuleSet(packs: [try RulePack(folder: Checkout.root.appending(path: "rules").path)])
  }

  let folder: URL
  let rules: RuleSet

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "claimcheck-dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    rules = try Self.rules.get()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.appending(path: "case.dossier").path }

  func analysed(_ text: String, _ name: String) throws -> AnalysedDocument {
    let outcome = Analysis(rules: rules).analyse(bytes: Array(text.utf8), path: name)
    guard case .document(let document) = outcome else { throw CocoaError(.fileReadUnknown) }
    return document
  }

  @discardableResult
  func add(_ text: String, _ name: String, to dossier: Dossier) throws -> Dossier.Addition {
    try dossier.add(analysed(text, name), contents: Array(text.utf8), at: Self.now)
  }

  /// Checks what is there, as `claimcheck dossier check` does.
  @discardableResult
  func check(_ dossier: Dossier) throws -> DossierCheck {
    let versions = try dossier.latestVersions()
    let documents = try versions.map { try analysed($0.text, $0.document) }
    let report = Checker(rules: rules).check(
      documents,
      factChecks: try dossier.factChecks().factChecks
    )
    try dossier.record(report, on: documents, versions, program: "test", at: Self.now)
    return try dossier.lastCheck()
  }
}
