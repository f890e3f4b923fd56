import ClaimRules
import ClaimText
import Testing

@Suite("Word lists")
struct LexiconReaderTests {
  private static func pack(_ list: String) -> RulePack {
    let rule = Sample.rule(
      .lexicon,
      "lexicon.l",
      "name: l\nattributes:\n  class: [say, deny]\n  note: text\nentries-from: l.txt"
    )
    return RulePack(path: "pack", files: [rule, RulePack.File(path: "pack/l.txt", text: list)])
  }

  private static func entries(_ list: String) -> [LexiconEntry] {
    guard case .lexicon(let lexicon)? = pack(list).rules.first?.body else { return [] }
    return Array(lexicon.entries)
  }

  @Test("One entry a line, with attributes, comments and blank lines")
  func lines() {
    let entries = Self.entries(
      "# a list\n\nsay\r\n  carry  out : class=say\n\tdeny:\tclass=deny,say note=\"no: never\"\n"
        + "announce # formal\n  # end"
    )
    #expect(entries.map(\.text) == ["say", "carry out", "deny", "announce"])
    #expect(entries.map { $0["class"] } == [nil, "say", "deny", nil])
    #expect(entries[2].has("class", among: ["say"]))
    #expect(entries[2]["note"] == "no: never")
  }

  @Test("Entries with the same words behind the colon have the same attributes")
  func repeatedAttributes() {
    let list = "a: class=say\nb: class=deny\nc: class=say\nd\ne:\nf: class=deny # as b"
    #expect(
      Self.entries(list).map { $0["class"] } == ["say", "deny", "say", nil, nil, "deny"]
    )
    #expect(Self.pack("a: class=no\nb: class=no").diagnostics.map(\.location?.line) == [1, 2])
  }

  @Test("A colon inside a word does not end it")
  func colons() {
    #expect(Self.entries("10:30").map(\.text) == ["10:30"])
    #expect(Self.entries("C#").map(\.text) == ["C#"])
  }

  @Test(
    "A problem is told at its line and column of the list",
    arguments: [
      ("a\né b: ⟨clas=say", "lexicon.unknown-attribute"),
      ("a\nb: ⟨class=sy", "lexicon.unknown-value"),
      ("a: class=say ⟨class=deny", "lexicon.bad-attribute"),
      ("a: ⟨class=", "lexicon.bad-attribute"),
      ("a: ⟨class", "lexicon.bad-attribute"),
      ("a: ⟨note=\"x", "lexicon.bad-attribute"),
      ("b\n⟨: class=say", "lexicon.empty-entry"),
    ]
  )
  func places(marked: String, id: String) throws {
    let parts = marked.split(separator: "⟨", omittingEmptySubsequences: false)
    let pack = Self.pack(parts.joined())
    let diagnostic = try #require(pack.diagnostics.first)
    #expect(pack.diagnostics.count == 1)
    #expect(diagnostic.id == id)
    #expect(diagnostic.file == "pack/l.txt")
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    #expect(diagnostic.location == TextLocation(line: lines.count, column: column))
    #expect(pack.rules.isEmpty)
  }

  @Test("All wrong lines are told")
  func allLines() {
    #expect(Self.pack("a: x=1\nb\nc: y=2").diagnostics.map(\.location?.line) == [1, 3])
  }

  @Test("A list stands beside its rule")
  func folders() {
    let rule = Sample.rule(.lexicon, "lexicon.l", "name: l\nentries-from: l.txt")
    let files = [rule, RulePack.File(path: "pack/sub/l.txt", text: "a")]
    #expect(
      RulePack(path: "pack", files: files).diagnostics.map(\.id) == [
        "lexicon.no-list"
      ]
    )
  }
}
