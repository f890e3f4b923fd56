import ClaimCheckKit
import ClaimRules
import ClaimVerification
import Testing

/// Holds statements against evidence with the built-in rules.
enum EvidenceBench {
  private static let loaded = Result {
    RuleSet(packs: [try RulePack(folder: BuiltInRules.folder())])
  }
  private static let comparison = loaded.map { EvidenceComparison($0) }

  static func rules() throws -> RuleSet { try loaded.get() }

  static func verdict(_ statement: String, _ evidence: String) throws -> EvidenceVerdict {
    let checker = try #require(TextChecker.shared)
    return try comparison.get().verdict(
      statement: try checker.analyse(statement, name: "statement"),
      evidence: try checker.analyse(evidence, name: "evidence")
    )
  }
}
