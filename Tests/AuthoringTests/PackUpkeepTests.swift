import ClaimCheckKit
import ClaimRules
import Foundation
import TestSupport
import Testing

/// What is made from the rule files of the repository, and how they are laid out.
@Suite("The rule pack")
struct PackUpkeepTests {
  static let folder = Checkout.root.appending(path: "rules").path

  @Test("is laid out")
  func layout() throws {
    let result = try RuleFiles([Self.folder]).layOut(isDry: true)
    #expect(result.changed == [], "run: claimcheck rules fmt")
    #expect(result.diagnostics.isEmpty)
  }

  @Test("has its pages")
  func pages() throws {
    let rules = RuleSet(packs: [try RulePack(folder: Self.folder)])
    let pages = RulePages(RuleCatalogue(rules), of: rules.rules, inPacks: [Self.folder]).render()
    let folder = PageFolder(
      Checkout.root.appending(path: "docs/rules/pack").path,
      mark: RulePages.mark
    )
    #expect(folder.differences(from: pages) == [], "run: claimcheck rules docs")
  }
}
