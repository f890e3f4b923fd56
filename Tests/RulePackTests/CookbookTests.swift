import ClaimCheckKit
import ClaimRules
import ClaimText
import Foundation
import Testing

/// Every block of the cookbook is a rule that loads beside the pack and shows what its examples say.
@Suite("The cookbook")
struct CookbookTests {
  /// The YAML blocks of the page: rules by their ids, and configurations.
  private static let blocks: [(id: String?, text: String)] = {
    let page = RulePackUnderTest.root.appendingPathComponent("docs/rules/cookbook.md")
    guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
    return text.matches(of: /```yaml\n(?<block>(?:[^`]|`(?!``))*)```/).map { match in
      let block = String(match.output.block)
      return (block.firstMatch(of: /^id: (?<id>\S+)/).map { String($0.output.id) }, block)
    }
  }()

  private static let pack = RulePack(
    path: "cookbook",
    files: blocks.compactMap { id, text in
      id.map { RulePack.File(path: "cookbook/\($0).yaml", text: text) }
    }
  )

  private static let rules = RuleSet(packs: RulePackUnderTest.packs + [pack])

  private static let tester = RuleTester(rules: rules)

  private static let own = rules.rules.filter { $0.header.path.hasPrefix("cookbook/") }

  @Test("has fifteen recipes and more, all of which load")
  func loads() {
    #expect(Self.own.count >= 15)
    #expect(Self.own.count == Self.blocks.filter { $0.id != nil }.count)
    #expect(Self.rules.diagnostics.isEmpty, "\(Self.rules.diagnostics.map(\.description))")
  }

  @Test("shows in every example what the example says", arguments: RuleExampleCase.all(of: own))
  func examples(_ example: RuleExampleCase) {
    for failure in Self.tester.failures(of: .example(example)) {
      Issue.record("\(failure)")
    }
  }

  @Test("has a configuration that applies to the pack")
  func configurations() throws {
    let texts = Self.blocks.filter { $0.id == nil }.map(\.text)
    #expect(!texts.isEmpty)
    for text in texts {
      let configuration = Configuration(path: "cookbook", text: text)
      let rules = RuleSet(
        packs: RulePackUnderTest.packs + [Self.pack],
        configuration: configuration
      )
      let wrong = rules.diagnostics.filter { $0.severity > .note }
      #expect(wrong.isEmpty, "\(wrong.map(\.description))")
      #expect(rules.rule(id: "wording.superlative") == nil)
    }
  }
}
