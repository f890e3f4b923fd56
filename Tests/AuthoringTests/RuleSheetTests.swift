import ClaimCheckKit
import ClaimReports
import Testing

@Suite
struct RuleSheetTests {
  let catalogue = RuleCatalogue(GardenPack.rules)

  private func sheet(_ name: String, all: Bool = false) throws -> String {
    RuleSheet(catalogue, of: try catalogue.node(named: name), showsAllEntries: all)
      .text(TextOptions())
  }

  @Test
  func `a check is shown with all that its file says and who uses it`() throws {
    #expect(
      try sheet("wording.bunch") == """
        wording.bunch: Counted flowers
        garden/wording.bunch.yaml:10
        check, experimental

        Why
          For tests.

        Finding
          info, wording
          “{flag}” are flowers.
          Do not count them.

        Settings
          documents: article
          scope: sentence
          inside-quotes: skip
          stage: 80

        Pattern
          (?<flag> {bunch} )

        Unless near sentence
          (?: {{article}} ) gardener

        The same, macros written out
          (?: (?: the | a ) ) gardener

        Uses
          macro article (Articles)
          layer bunch (1 rule)

        Examples that match
          • I saw [two roses] there.

        Examples that do not
          • I saw roses.

        Known gaps
          • I saw a couple of roses.

        False positives
          • Painted flowers

        References
          • The gardener's book

        Used by
          score.flowers (Flowers)

        """
    )
  }

  @Test
  func `macros are written out through each other`() throws {
    let sheet = try sheet("layer.bunch")
    #expect(sheet.contains("  (?: (?: {number} | (?: the | a ) ) ) {flower}\n"))
  }

  @Test
  func `marks of examples show their groups`() throws {
    #expect(
      try sheet("attribution.gardener").contains("• [source:Ana] [cue:said] [content:it rained].")
    )
  }

  @Test
  func `a lexicon shows its entries with forms and attributes, by name or by id`() throws {
    let sheet = try sheet("cue")
    #expect(sheet.contains("\nEntries (3)\n  say (says, said, saying) class=say\n"))
    #expect(sheet.contains("  tell (tells, told, telling)\n"))
    #expect(sheet.contains("  class: deny, say\n  note: any text\n"))
    #expect(try self.sheet("lexicon.cue") == sheet)
  }

  @Test
  func `a long lexicon is capped, which is told`() throws {
    let capped = try sheet("flower")
    #expect(capped.contains("\n  rose (roses)\n"))
    #expect(capped.contains("\n  … and 12 more; --all shows them\n"))
    #expect(!capped.contains("flower30"))
    let whole = try sheet("flower", all: true)
    #expect(whole.contains("flower30") && !whole.contains("more; --all"))
  }

  @Test
  func `a layer shows who gives it`() throws {
    #expect(
      try sheet("bunch") == """
        layer bunch

        Given by
          layer.bunch (Flowers with their number)

        Used by
          wording.bunch (Counted flowers)

        """
    )
    #expect(try sheet("quotation").contains("It is built in"))
  }

  @Test
  func `a score shows its moves`() throws {
    #expect(
      try sheet("score.flowers").contains("moves › wording.*: -5, 10 at most: flowers are counted")
    )
  }
}
