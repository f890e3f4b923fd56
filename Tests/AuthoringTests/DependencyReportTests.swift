import ClaimCheckKit
import TestSupport
import Testing

@Suite
struct DependencyReportTests {
  let catalogue = RuleCatalogue(GardenPack.rules)

  private func report(_ name: String, isReversed: Bool = false) throws -> DependencyReport {
    DependencyReport(catalogue, of: try catalogue.node(named: name), isReversed: isReversed)
  }

  @Test
  func `everything stands once in a tree, as near as it can, and the users come last`() throws {
    #expect(
      try report("wording.bunch").text() == """
        wording.bunch  (Counted flowers)
        ├─ macro article  (Articles)
        └─ layer bunch  (1 rule)
           └─ layer.bunch  (Flowers with their number)
              ├─ lexicon flower  (32 entries)
              └─ macro some  (A few of them)

        used by
          score.flowers  (Flowers)

        """
    )
  }

  @Test
  func `reversed it is the tree of the users`() throws {
    #expect(
      try report("flower", isReversed: true).text() == """
        lexicon flower  (32 entries)
        └─ layer.bunch  (Flowers with their number)
           └─ layer bunch  (1 rule)
              └─ wording.bunch  (Counted flowers)
                 └─ score.flowers  (Flowers)

        """
    )
    #expect(
      try report("article", isReversed: true).text() == """
        macro article  (Articles)
        ├─ macro some  (A few of them)
        │  └─ layer.bunch  (Flowers with their number)
        │     └─ layer bunch  (1 rule)
        └─ wording.bunch  (Counted flowers)
           └─ score.flowers  (Flowers)

        """
    )
  }

  @Test
  func `what no rule uses is told`() throws {
    #expect(try report("score.flowers").text().hasSuffix("\nused by no rule\n"))
    let reversed = try report("score.flowers", isReversed: true).text()
    #expect(reversed.contains("No rule uses it."))
  }

  @Test
  func `arrows lead from the user to what is used, whichever way is asked`() throws {
    for isReversed in [false, true] {
      let name = isReversed ? "some" : "layer.bunch"
      let dot = try report(name, isReversed: isReversed).dot()
      #expect(dot.contains("\"layer.bunch\" -> \"macro some\";"))
      #expect(dot.hasPrefix("digraph \"\(name)\" {\n") && dot.hasSuffix("}\n"))
    }
  }

  @Test
  func `the graph can be read as JSON`() throws {
    let graph = try JSONValue(parsing: report("macro.some").json())
    #expect(graph["root"]?.string == "macro some")
    #expect(graph["nodes"]?.array?.map { $0["name"]?.string } == ["some", "article"])
    #expect(graph["edges"]?.array?.count == 1)
  }

  @Test
  func `a name that nothing has is told with the nearest one`() {
    #expect {
      try catalogue.node(named: "flowre")
    } throws: { error in
      "\(error)".hasSuffix("“flowre”; did you mean “flower”?")
    }
  }
}
