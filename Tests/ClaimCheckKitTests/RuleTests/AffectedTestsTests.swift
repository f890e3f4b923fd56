import ClaimCheckKit
import ClaimRules
import Foundation
import Testing

@Suite
struct AffectedTestsTests {
  private static let files = [
    SmallRules.file("lexicon.size", "lexicon", "name: size\nentries-from: size.txt"),
    RulePack.File(path: "pack/lexicon/size.txt", text: "huge\nvast\n"),
    SmallRules.file("layer.size", "layer", "gives: bulk\npattern: \"{size}\"" + examples("Huge")),
    SmallRules.check(
      "wording.bulk",
      pattern: "(?<flag> {bulk} )",
      match: ["[Huge].", "So [huge]."],
      not: ["Small.", "It snowed."]
    ),
    SmallRules.check(
      "wording.tiny",
      pattern: "(?<flag> tiny )",
      match: ["[Tiny].", "So [tiny]."],
      not: ["Small.", "It snowed."]
    ),
  ]

  private static func examples(_ word: String) -> String {
    "\nexamples:\n  match: [\"\(word).\"]\n  no-match: [\"Small.\"]"
  }

  private static let storm = Fixture(
    name: "storm",
    path: "fixtures/storm/expect.yaml",
    texts: [],
    expectations: "title: T\nexpect: [wording.bulk]\n"
  )

  /// The rules and fixtures whose tests run after some files have changed.
  private func names(after changed: String...) -> Set<String> {
    let rules = SmallRules.ruleSet(Self.files)
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    let texts = Dictionary(uniqueKeysWithValues: Self.files.map { ($0.path, $0.text) })
    let affected = AffectedTests(rules, fixtures: [Self.storm]) { texts[$0] }
    return Set(
      affected.tests(after: changed).map { test in
        switch test {
        case .example(let example): example.rule.id
        case .fixture(let fixture): fixture.name
        }
      }
    )
  }

  @Test
  func `a rule that nobody uses touches itself alone`() {
    #expect(names(after: "pack/check/wording.tiny.yaml") == ["wording.tiny"])
  }

  @Test
  func `a lexicon touches the layers that use it, the rules that use those, and their fixtures`() {
    let all: Set = ["layer.size", "wording.bulk", "storm"]
    #expect(names(after: "pack/lexicon/lexicon.size.yaml") == all)
    #expect(names(after: "pack/lexicon/size.txt") == all)
  }

  @Test
  func `a fixture touches itself, and a file that nobody knows everything`() {
    #expect(names(after: "fixtures/storm/article.txt") == ["storm"])
    #expect(
      names(after: "pack/check/wording.new.yaml")
        == ["layer.size", "wording.bulk", "wording.tiny", "storm"]
    )
  }

  @Test
  func `files that are added, changed and removed are seen`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "claimcheck-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    try write("a", to: "a.yaml")
    try write("b", to: "b.yaml")
    let first = WatchedFiles(below: [folder.path])
    #expect(WatchedFiles(below: [folder.path]).changes(since: first) == [])
    try write("aa", to: "a.yaml")
    try write("c", to: "c.yaml")
    try FileManager.default.removeItem(at: folder.appending(path: "b.yaml"))
    let changes = WatchedFiles(below: [folder.path]).changes(since: first)
    #expect(changes.map { $0.suffix(6) } == ["a.yaml", "b.yaml", "c.yaml"])
  }
}
