import PatternEngine
import TestSupport
import Testing

@Suite("Words that are looked up")
struct WordSetTests {
  private func words(
    _ entries: [String],
    in text: String,
    as pattern: String = "⟨⟩",
    isCaseless: Bool = true
  ) throws -> [String] {
    let set = WordSet(entries, isCaseless: isCaseless)
    let source = pattern.replacing("⟨⟩", with: set.pattern(number: 0))
    let found = try ["", "(*NO_JIT)"].map { option in
      try PatternEngineTests.words(
        of: Pattern(option + source, isCaseless: isCaseless, words: [set]),
        in: ValidUTF8(text)
      )
    }
    #expect(found[0] == found[1], "machine code and interpreter differ")
    return found[0]
  }

  @Test("whole words are found, the longest at each place")
  func longest() throws {
    let entries = ["chief", "chief of staff", "staff", "new york"]
    #expect(
      try words(entries, in: "The Chief  of\nstaff, chiefs, a chief and New York staff.")
        == ["Chief  of\nstaff", "chief", "New York", "staff"]
    )
  }

  @Test("a longer entry gives way to a shorter one when the pattern asks for it")
  func backtracking() throws {
    let entries = ["chief", "chief of staff", "chief of"]
    #expect(
      try words(entries, in: "chief of staff said", as: "⟨⟩ of staff said")
        == ["chief of staff said"]
    )
    #expect(try words(entries, in: "chief of staff", as: "⟨⟩(?= staff)") == ["chief of"])
    #expect(
      try words(entries, in: "chief, chief of, chief of staff", as: "(?:⟨⟩,? ?)+of staff$")
        == ["chief, chief of, chief of staff"]
    )
    #expect(try words(entries, in: "chief of staff", as: "(?>⟨⟩) of staff") == [])
  }

  @Test("clitics, stops, signs and hyphens are part of entries")
  func joints() throws {
    let entries = [
      "U.S.", "U.S. Army", "U.S", "%", "US$", "sheriff's deputy", "al-Qaida", "'tis", "AT&T", "C++",
    ]
    #expect(
      try words(
        entries,
        in: "the U.S. Army and U.S. aid, 5% of US$, a sheriff’s deputy, al‑Qaida ’tis AT&T, C++."
      ) == [
        "U.S. Army", "U.S.", "%", "US$", "sheriff’s deputy", "al‑Qaida", "’tis", "AT&T", "C++",
      ]
    )
  }

  @Test("case counts where it is told to, and folds as letters do where not")
  func cases() throws {
    #expect(try words(["us", "Élysée"], in: "US us élysée", isCaseless: false) == ["us"])
    #expect(try words(["us", "Élysée"], in: "US us élysée") == ["US", "us", "élysée"])
    #expect(try words(["kiss"], in: "\u{212A}i\u{17F}S") == ["\u{212A}i\u{17F}S"])
  }

  @Test("several sets stand in one pattern, each several times")
  func severalSets() throws {
    let names = WordSet(["ann", "bo"], isCaseless: true)
    let verbs = WordSet(["met", "ran into"], isCaseless: true)
    let (name, verb) = (names.pattern(number: 0), verbs.pattern(number: 1))
    let pattern = try Pattern(
      "(?<who>\(name)) \(verb) (?<whom>\(name))(?: and \(name))*",
      isCaseless: true,
      words: [names, verbs]
    )
    let text = ValidUTF8("Ann ran Bo. Ann met Cy. Ann ran into Bo and Ann and Cy.")
    #expect(try PatternEngineTests.words(of: pattern, in: text) == ["Ann ran into Bo and Ann"])
    var matcher = Matcher()
    #expect(try matcher.firstMatch(of: pattern, in: text))
    #expect(matcher.ranges(of: "whom", in: pattern) == [37..<39])
  }

  @Test("words are looked up in a trace as in a match")
  func traced() throws {
    let set = WordSet(["ann", "bo"], isCaseless: true)
    let pattern = try Pattern("x \(set.pattern(number: 0))", words: [set])
    let text = Array("x cy x bo".utf8)
    let trace = try TracedPattern(pattern).firstMatch(in: text, from: 0)
    #expect(trace.groups?[0] == 5..<9)
  }

  @Test("a matcher goes from patterns with words to others and back")
  func mixed() throws {
    var matcher = Matcher()
    let callout = try Pattern("a(?C1)b")
    for _ in 0..<3 {
      let set = WordSet(["ab"], isCaseless: true)
      let pattern = try Pattern(set.pattern(number: 0), words: [set])
      #expect(try matcher.firstMatch(of: pattern, in: ValidUTF8("x ab")))
      #expect(try matcher.firstMatch(of: callout, in: ValidUTF8("x ab")))
    }
  }

  @Test("what is looked up is what a list would match")
  func sameAsList() throws {
    var generator = SeededGenerator(seed: 77)
    let letters = ["a", "b", "k", "s", "é"]
    func word() -> String {
      (0..<Int.random(in: 1...2, using: &generator))
        .map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }.joined()
    }
    for _ in 0..<60 {
      let entries = Set(
        (0..<8).map { _ in
          (0..<Int.random(in: 1...3, using: &generator)).map { _ in word() }.joined(separator: " ")
        }
      )
      let list = entries.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
      let text = (0..<60).map { _ in word() }.joined(separator: " ")
      let listed = try Pattern(#"\b(?:\#(list.joined(separator: "|")))\b"#)
      #expect(
        try words(list, in: text, isCaseless: false)
          == PatternEngineTests.words(of: listed, in: ValidUTF8(text)),
        "\(list) in \(text)"
      )
    }
  }
}
