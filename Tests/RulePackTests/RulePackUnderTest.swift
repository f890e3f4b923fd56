import ClaimCheckKit
import ClaimRules
import Foundation

/// The checkout that the tests belong to, and its English rules, loaded once.
enum RulePackUnderTest {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let packs: [RulePack] = {
    do {
      return [try RulePack(folder: root.appendingPathComponent("rules").path)]
    } catch {
      return []
    }
  }()

  static let rules = RuleSet(packs: packs)

  static let fixtures: [Fixture] = {
    do {
      return try Fixture.all(in: root.appendingPathComponent("fixtures").path)
    } catch {
      return []
    }
  }()
}
