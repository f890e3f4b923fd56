import ClaimRules
import ClaimText
import Testing

@Suite("Text patterns")
struct TextPatternTests {
  private func rules(_ regex: String, _ keys: String = "") -> RuleSet {
    Sample.rules(
      Sample.words + [
        Sample.lexicon("abbr", ["U.S.", "U.S. Army", "%"]),
        Sample.rule(.macro, "macro.year", "name: year\nregex: '(?:19|20)[0-9]{2}'"),
        Sample.rule(.layer, "layer.x", "gives: x\nregex: |\n  \(regex)\n\(keys)"),
      ]
    )
  }

  private func matches(_ regex: String, in text: String, _ keys: String = "") throws -> [String] {
    let rules = rules(regex, keys)
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    return try annotate(text, with: rules).texts(of: "x")
  }

  @Test("A regex matches over the text, in any case unless it says so")
  func plain() throws {
    #expect(try matches(#"\bno\w*\b"#, in: "No nothing on.") == ["No", "nothing"])
    #expect(try matches(#"(?-i)\bno\w*\b"#, in: "No nothing on.") == ["nothing"])
    #expect(try matches(#"\p{Lu}\w+"#, in: "Élysée") == ["Élysée"])
  }

  @Test("What it touches becomes whole tokens")
  func wholeTokens() throws {
    #expect(try matches("in", in: "Nothing in it.") == ["Nothing", "in"])
    #expect(try matches("g i", in: "Nothing is.") == ["Nothing is"])
  }

  @Test("A lexicon's name expands to all its forms, the longest first")
  func lexicons() throws {
    #expect(
      try matches("{{role}}", in: "Prime  ministers and a minister.") == [
        "Prime  ministers", "minister",
      ]
    )
    #expect(
      try matches("{{cue}} it", in: "He said it and carries out it.") == [
        "said it", "carries out it",
      ]
    )
    #expect(try matches("{{role}}", in: "The sheriff's deputies, a sheriff’s deputy.").count == 2)
    #expect(try matches("{{role}}", in: "administer") == [])
    #expect(
      try matches("{{abbr}}", in: "The U.S. Army of the U.S. is at 5% now.") == [
        "U.S. Army", "U.S.", "%",
      ]
    )
  }

  @Test("A macro's name expands to its pattern in a group")
  func macros() throws {
    #expect(
      try matches("in {{year}}", in: "In 1999 and in 2022, in 1899.") == ["In 1999", "in 2022"]
    )
  }

  @Test("Groups are kept, underscores read as hyphens")
  func groups() throws {
    let rules = rules(#"(?<first_word>\w+) (?<x>and|(?<y>or)) (?<first_word>\w+)"#)
    let annotated = try annotate("me and you", with: rules)
    let match = try #require(annotated.annotations("x", in: annotated.tokens.indices).first)
    #expect(match.groups.names == ["first-word", "x"])
    #expect(match.groups["first-word"] == [0..<1, 2..<3])
  }

  @Test("Empty matches do not count, and the search goes on whole characters")
  func emptyMatches() throws {
    #expect(try matches("x*", in: "é ax 漢x b") == ["ax", "漢x"])
    #expect(try matches("(?=x)|y", in: "x y") == ["y"])
    #expect(try matches("$|^", in: "é 漢字") == [])
  }

  @Test("Rules that skip quotations see none of their words")
  func quotations() throws {
    let text = "Bad, “bad” and bad."
    #expect(try matches("bad", in: text).count == 3)
    #expect(try matches("bad", in: text, "inside-quotes: skip").count == 2)
    #expect(try matches("bad", in: text, "inside-quotes: only").count == 1)
    #expect(try matches("“bad”", in: text, "inside-quotes: only") == ["“bad”"])
  }

  @Test(
    "Errors point at the author's text",
    arguments: [
      ("a ⟨(b", 2), ("{{role}} ⟨*+)", 2), ("a ⟨{{rol}}", 0), ("a ⟨{{role", 0), ("é{{year}} b⟨)", 0),
    ]
  )
  func errors(marked: String, slack: Int) throws {
    let parts = marked.split(separator: "⟨", omittingEmptySubsequences: false)
    let diagnostic = try #require(rules(parts.joined()).diagnostics.first)
    #expect(diagnostic.id == "rule.bad-pattern")
    let location = try #require(diagnostic.location)
    let column = parts[0].unicodeScalars.count + 3
    #expect(location.line == 8)
    // PCRE2 tells where it gave up, which may be behind what is wrong.
    #expect((column...(column + slack)).contains(location.column), "\(location) \(diagnostic)")
  }
}
