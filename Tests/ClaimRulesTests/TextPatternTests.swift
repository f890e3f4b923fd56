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

  @Test("A macro may use lexicons and other macros")
  func macrosInMacros() throws {
    let files = [
      Sample.textMacro("year", "(?:19|20)[0-9]{2}"), Sample.textMacro("years", "{{year}}-{{year}}"),
      Sample.textMacro("held", "{{role}} {{years}}"),
    ]
    #expect(
      try found("{{held}}", in: "Minister 1999-2002, minister 1999.", files) == [
        "Minister 1999-2002"
      ]
    )
    let endless = Sample.textMacro("a", "x{{a}}")
    #expect(Set(rules("{{a}}", files: [endless]).diagnostics.map(\.id)) == ["rule.bad-pattern"])
  }

  @Test("The scope is a text of its own: ^ and $ are its ends, and nothing is seen beyond")
  func scopeIsSubject() throws {
    let text = "One two. Two one.\n\nTwo three. One two."
    #expect(try matches("^one", in: text, "scope: sentence") == ["One", "One"])
    #expect(try matches(#"two\.$"#, in: text, "scope: sentence") == ["two.", "two."])
    #expect(try matches("^one", in: text, "scope: paragraph") == ["One"])
    #expect(try matches("^one|two\\.$", in: text, "scope: document") == ["One", "two."])
    #expect(try matches(#"(?<=\. )two"#, in: text, "scope: sentence") == [])
    #expect(try matches(#"(?<=\. )two"#, in: text, "scope: paragraph") == ["Two"])
    #expect(try matches(#"one(?!\.)"#, in: "One. One", "scope: sentence") == ["One"])
    #expect(try matches("^“.*”$", in: "He “said so”.", "inside-quotes: only") == ["“said so”"])
  }

  @Test("A lexicon too large to be listed is looked up, and matches the same")
  func largeLexicons() throws {
    let towns = (0..<1600).map { "town \(Self.letters($0))" } + ["east town", "town", "Ash"]
    let folk = (0..<1501).map { Self.letters($0) + "er" } + ["al-folk's", "e.g."]
    let files = [Sample.lexicon("town", towns), Sample.lexicon("folk", folk, "case: exact")]
    let text = """
      The Bader of Town  Bc left ash, a caber of East Town and town cj; an al‑folk’s town, e.g. us.
      """
    #expect(
      try found("{{town}}", in: text, files) == ["Town  Bc", "ash", "East Town", "town cj", "town"]
    )
    #expect(
      try found("{{folk}} of {{town}}", in: text, files) == [
        "Bader of Town  Bc", "caber of East Town",
      ]
    )
    #expect(
      try found("(?-i){{folk}} (?:of|town)", in: text, files) == ["caber of", "al‑folk’s town"]
    )
    #expect(try found("(?<x>{{folk}}|{{town}}) us", in: text, files) == ["e.g. us"])
    #expect(
      try found("(?:{{town}}\\W+(?:and )?)+an", in: text, files) == ["East Town and town cj; an"]
    )
    let counted = rules(#"(a)\1 {{town}}"#, files: files)
    #expect(counted.diagnostics.first?.message.contains("looked up") == true)
  }

  @Test("Several lexicons that are too large together are told by name")
  func tooLarge() throws {
    let files = (0..<6).map { number in
      Sample.lexicon("list\(number)", (0..<1400).map { "\(Self.letters($0))x\(number)word" })
    }
    let names = (0..<6).map { "{{list\($0)}}" }.joined(separator: "|")
    let diagnostic = try #require(rules(names, files: files).diagnostics.first)
    #expect(diagnostic.id == "rule.bad-pattern")
    #expect(diagnostic.message.contains("too large"))
    #expect(diagnostic.message.contains("list3 (1400 forms)"), "\(diagnostic)")
  }

  @Test(
    "What cannot stand where it stands is refused",
    arguments: [
      ("[{{role}}]", "class"), (#"\Q{{role}}\E"#, "class"), ("a(?#{{role}})", "class"),
      ("a(?C1)", "callouts"), ("{{rol}}", "did you mean “role”?"),
      ("(?<={{many}})b", "lookbehind"),
    ]
  )
  func refused(pattern: String, message: String) throws {
    let diagnostic = try #require(
      rules(pattern, files: [Sample.textMacro("many", "a+")]).diagnostics.first
    )
    #expect(diagnostic.id == "rule.bad-pattern")
    #expect(diagnostic.message.contains(message), "\(diagnostic)")
    #expect(diagnostic.location?.line == 8)
  }

  @Test("A pattern that runs slowly is told, and runs")
  func interpreted() throws {
    let rules = rules("(*NO_JIT)minister")
    #expect(rules.diagnostics.map(\.id) == ["rule.interpreted"])
    #expect(rules.diagnostics.map(\.severity) == [.warning])
    #expect(try annotate("A minister.", with: rules).texts(of: "x") == ["minister"])
  }

  private func rules(_ regex: String, files: [RulePack.File]) -> RuleSet {
    Sample.rules(
      Sample.words + files + [
        Sample.rule(.layer, "layer.x", "gives: x\nregex: |\n  \(regex)\n")
      ]
    )
  }

  private func found(
    _ regex: String,
    in text: String,
    _ files: [RulePack.File]
  ) throws -> [String] {
    let rules = rules(regex, files: files)
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    return try annotate(text, with: rules).texts(of: "x")
  }

  /// A number in the letters a to z: 0 is a, 26 is ba.
  private static func letters(_ number: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(97 + number % 26)))
    return number < 26 ? letter : letters(number / 26) + letter
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
