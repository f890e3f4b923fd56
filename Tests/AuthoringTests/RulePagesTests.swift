import ClaimCheckKit
import ClaimRules
import Foundation
import TestSupport
import Testing

@Suite
struct RulePagesTests {
  let pages = RulePages(
    RuleCatalogue(GardenPack.rules),
    of: GardenPack.rules.rules,
    inPacks: ["garden"]
  ).render()

  @Test
  func `there is a page for each rule that finds something, and shared ones for the others`() {
    #expect(
      pages.keys.sorted() == [
        "README.md", "attribution/attribution.gardener.md", "check/wording.bunch.md",
        "layer/bunch.md", "lexicons.md", "macros.md", "scores.md",
      ]
    )
  }

  @Test
  func `the page of a check has all that its file says`() {
    #expect(
      pages["check/wording.bunch.md"] == """
        \(RulePages.mark)

        # wording.bunch

        **Counted flowers**

        check · wording · info · experimental · `wording.bunch.yaml`

        For tests.

        > “{flag}” are flowers.

        What to do: Do not count them.

        ## How it works

        | key | value |
        |---|---|
        | `documents` | article |
        | `scope` | sentence |
        | `inside-quotes` | skip |
        | `stage` | 80 |

        `pattern`:

        ```text
        (?<flag> {bunch} )
        ```

        `unless near sentence`:

        ```text
        (?: {{article}} ) gardener
        ```

        Uses [`article`](../macros.md#article), [`bunch`](../layer/bunch.md).

        Used by [`score.flowers`](../scores.md).

        ## Examples

        It finds the marked words:

        - I saw **two roses** there.

        It finds nothing in:

        - I saw roses.

        It should find, and does not yet:

        - I saw a couple of roses.

        ## Known to be wrong

        - Painted flowers

        ## References

        - The gardener's book

        """
    )
  }

  @Test
  func `marked words name their groups`() throws {
    let page = try #require(pages["attribution/attribution.gardener.md"])
    #expect(
      page.contains(
        "- **Ana**<sub>source</sub> **said**<sub>cue</sub> **it rained**<sub>content</sub>."
      )
    )
  }

  @Test
  func `short lexicons show their entries, long ones their number`() throws {
    let page = try #require(pages["lexicons.md"])
    #expect(page.contains("**Verbs of saying**: 3 entries, verbs with all their forms"))
    #expect(page.contains("`say`, `deny`, `tell`"))
    #expect(page.contains("32 entries") && !page.contains("`tulip`"))
  }

  @Test
  func `what Markdown would take for marks is escaped`() {
    let rules = GardenPack.load([
      "wording.star.yaml": """
      id: wording.star
      kind: check
      title: A *star* | a <b>
      why: For tests.
      status: experimental
      category: wording
      severity: info
      message: x
      pattern: star
      """
    ])
    let pages = RulePages(RuleCatalogue(rules), of: rules.rules, inPacks: []).render()
    #expect(pages["check/wording.star.md"]?.contains(#"**A \*star\* \| a \<b\>**"#) == true)
  }

  @Test
  func `every link leads to a page, and to a heading of it`() {
    for (path, text) in pages {
      let folder = path.split(separator: "/").dropLast()
      for link in text.matches(
        of: /\]\((?!\.\.\/(?:reference|tutorial)\.md)([^)#]+)(?:#([^)]+))?\)/
      ) {
        var parts = folder.map(String.init)
        for part in link.output.1.split(separator: "/") {
          if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
        }
        let target = pages[parts.joined(separator: "/")]
        #expect(target != nil, "\(path): \(link.output.0)")
        if let heading = link.output.2 { #expect(target?.contains("\n## \(heading)\n") == true) }
      }
    }
  }
}

@Suite
struct PageFolderTests {
  let url = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")

  @Test
  func `pages are written, told when stale, and taken away when nothing makes them`() throws {
    defer { try? FileManager.default.removeItem(at: url) }
    let folder = PageFolder(url.path, mark: "<!-- mark")
    let first = ["a.md": "<!-- mark a", "deep/b.md": "<!-- mark b"]
    #expect(folder.differences(from: first) == [.missing("a.md"), .missing("deep/b.md")])
    #expect(try folder.write(first).count == 2)
    #expect(folder.differences(from: first) == [])
    try Data("own words".utf8).write(to: url.appending(path: "own.md"))
    let second = ["a.md": "<!-- mark changed"]
    #expect(folder.differences(from: second) == [.stale("a.md"), .orphaned("deep/b.md")])
    _ = try folder.write(second)
    #expect(folder.differences(from: second) == [])
    #expect(FileManager.default.fileExists(atPath: url.appending(path: "own.md").path))
  }
}
