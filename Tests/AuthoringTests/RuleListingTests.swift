import ClaimCheckKit
import ClaimRules
import TestSupport
import Testing

@Suite
struct RuleListingTests {
  private func listing(_ prefixes: String...) -> RuleListing {
    var filter = RuleListing.Filter()
    filter.prefixes = prefixes
    return RuleListing(GardenPack.rules.rules, filter: filter)
  }

  @Test
  func `columns are aligned`() {
    #expect(
      listing("wording.", "attribution.").text() == """
        RULE                  KIND         EXAMPLES  TITLE                           FILE
        attribution.gardener  attribution  1 + 1     Ana said                        garden/attribution.gardener.yaml
        wording.bunch         check        1 + 1     Counted flowers (experimental)  garden/wording.bunch.yaml

        """
    )
  }

  @Test
  func `a terminal's width cuts titles, then leaves files out`() {
    #expect(
      listing("wording.").text(width: 79) == """
        RULE           KIND   EXAMPLES  TITLE                 FILE
        wording.bunch  check  1 + 1     Counted flowers (ex…  garden/wording.bunch.yaml

        """
    )
    #expect(
      listing("wording.").text(width: 55) == """
        RULE           KIND   EXAMPLES  TITLE
        wording.bunch  check  1 + 1     Counted flowers (exper…

        """
    )
    for width in 52...120 {
      let lines = listing().text(width: width).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width || width < 70 }, "\(width)")
    }
  }

  @Test
  func `rules are chosen by kind, tag and status`() {
    func ids(_ change: (inout RuleListing.Filter) -> Void) -> [String] {
      var filter = RuleListing.Filter()
      change(&filter)
      return RuleListing(GardenPack.rules.rules, filter: filter).rules.map(\.id)
    }
    #expect(ids { $0.kind = .macro } == ["macro.article", "macro.some"])
    #expect(ids { $0.tag = "speech" } == ["attribution.gardener"])
    #expect(ids { $0.status = .experimental } == ["wording.bunch"])
    #expect(
      ids {
        $0.kind = .macro
        $0.tag = "speech"
      } == []
    )
  }

  @Test
  func `the list can be read as JSON`() throws {
    let rules = try #require(try JSONValue(parsing: listing("wording.").json()).array)
    #expect(rules.count == 1)
    #expect(rules.first?["id"]?.string == "wording.bunch")
    #expect(rules.first?["examples"]?["todo-match"]?.number == 1)
    #expect(rules.first?["status"]?.string == "experimental")
  }
}
