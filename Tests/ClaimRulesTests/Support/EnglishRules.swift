import ClaimRules
import Foundation

/// The rule pack of the checkout that the tests belong to.
enum EnglishRules {
  static let rules = RuleSet(packs: [RulePack(path: "rules", files: files)])
  /// The lexicons alone, which are quick to run.
  static let lexicons = RuleSet(
    packs: [RulePack(path: "rules", files: files.filter { $0.path.contains("/lexicon/") })]
  )

  private static let files: [RulePack.File] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../rules").standardizedFileURL
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".txt") }.sorted()
      .compactMap { path in
        let text = try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        return text.map { RulePack.File(path: "rules/\(path)", text: $0) }
      }
  }()
}
