import ClaimRules
import ClaimText
import Testing

@Suite("Wrong token patterns")
struct TokenPatternErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// With `⟨` where the error is.
    let marked: String
    let message: String

    init(_ marked: String, _ message: String) {
      self.marked = marked
      self.message = message
    }

    var testDescription: String { marked }
  }

  @Test(
    "An error says what is wrong and where",
    arguments: [
      Case("a ⟨( b", "is not closed"),
      Case("a ⟨) b", "closes nothing"),
      Case("a (?⟨~ b )", "kind of group"),
      Case("a (?<⟨> b )", "a group's name reads"),
      Case("⟨* a", "nothing stands before"),
      Case("a | ⟨+ b", "nothing stands before"),
      Case("a ⟨] b", "means nothing here"),
      Case("a ⟨\"\" b", "empty or not closed"),
      Case("a ⟨\"b", "empty or not closed"),
      Case("a ⟨{name b", "brace is not closed"),
      Case("a {⟨} b", "is missing"),
      Case("a {name|⟨} b", "is missing"),
      Case("a {name&⟨&name} b", "is missing"),
      Case("a {⟨/x} b", "/regex/ is not closed"),
      Case("a ⟨{/(/} b", "parenthes"),
      Case("a {name[⟨} b", "[key=value]"),
      Case("a {cue[class⟨]} b", "[key=value]"),
      Case("a {cue[class=⟨]} b", "[key=value]"),
      Case("a {cue:⟨pst} b", "no word form; known: base"),
      Case("a ⟨{cue[clas=say]} b", "did you mean “class”"),
      Case("a ⟨{cue[class=sayy]} b", "did you mean “say”"),
      Case("a ⟨{name:past} b", "not inflected"),
      Case("a ⟨{person:past} b", "is no lexicon"),
      Case("a ⟨{person[x=y]} b", "is no lexicon"),
      Case("a ⟨{persn} b", "did you mean “person”"),
      Case("a ⟨{capitalized} b", "did you mean “capitalised”"),
      Case("é ⟨{persn} b", "did you mean “person”"),
      Case("a ⟨{{mcro}} b", "there is no macro “mcro”; did you mean “macro”"),
      Case("a ⟨{{year}} b", "“year” is a macro for regular expressions"),
      Case("a ⟨{{macro b", "a macro reads"),
      Case("a ⟨\\1 b", "no back references"),
      Case("(?<x> a ) ⟨\\k<x> b", "no escapes"),
      Case("a (⟨*SKIP)", "no verbs"),
      Case("a (?⟨P<x> b )", "a group's name reads (?<name> …)"),
      Case("a (?⟨| b )", "a name may stand several times"),
      Case("a (?⟨(1) b | c )", "no conditions"),
      Case("a (?⟨1) b", "use a macro"),
      Case("a (?⟨&x) b", "use a macro"),
      Case("a (?⟨i) b", "no options"),
      Case("a (?⟨# b )", "a comment begins with"),
      Case("⟨(?<= a+ ) b", "no fixed length"),
      Case("⟨(?<= a{2,} ) b", "no fixed length"),
      Case("c ⟨(?<! {role} .* ) b", "no fixed length"),
      Case("a ⟨{3,2} b", "repeat"),
      Case("a ⟨{,2} b", "repeat"),
      Case("a ⟨{1,2,3} b", "repeat"),
      Case("⟨minister, who", "punctuation"),
      Case("⟨let's go", "let 's"),
      Case(String(repeating: "(", count: 64) + "⟨((((((((a", "nested"),
    ]
  )
  func errors(_ sample: Case) throws {
    let parts = sample.marked.split(separator: "⟨", omittingEmptySubsequences: false)
    let rules = Sample.rules(
      Sample.words + [
        Sample.macro("macro", "{person}"),
        Sample.rule(.macro, "macro.year", "name: year\nregex: '[0-9]{4}'"),
        Sample.rule(.layer, "layer.x", "gives: x\npattern: |\n  \(parts.joined())"),
      ]
    )
    let diagnostic = try #require(rules.diagnostics.first)
    #expect(rules.diagnostics.count == 1)
    #expect(diagnostic.id == "rule.bad-pattern")
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.file == "pack/layer.x.yaml")
    #expect(diagnostic.message.contains(sample.message), "\(diagnostic.message)")
    let column = parts[0].unicodeScalars.count + 3
    #expect(diagnostic.location == TextLocation(line: 8, column: column), "\(diagnostic)")
    #expect(rules.rule(id: "layer.x") == nil)
  }
}
