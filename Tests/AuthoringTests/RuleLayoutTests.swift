import ClaimCheckKit
import ClaimRules
import ClaimText
import Foundation
import TestSupport
import Testing

@Suite
struct RuleLayoutTests {
  @Test
  func `keys get their order, and comments stay with them`() {
    let text = """
      # The file's own comment.

      kind: check
      # Why it is called so.
      id: wording.storm
      pattern: |
        # The pattern's own comment.
        (?<flag> storm )   # and another one

      examples:
        no-match: ["Rain."]
        # Real storms.
        match:
          # The first one.
          - "A [storm]."   # once
          - "[Storm]."
        # Not yet.
        todo-match: ["A gale."]
      severity:   info


      title: Storms   
      category: wording   # not style
      message: "{flag}"
      # Readers ask.
      why: >-
        It is
        windy.
      # The end.


      """
    #expect(
      RuleLayout.layOut(text)
        == .changed(
          """
          # The file's own comment.
          # Why it is called so.
          id: wording.storm
          kind: check
          title: Storms
          # Readers ask.
          why: >-
            It is
            windy.
          category: wording   # not style
          severity: info
          message: "{flag}"
          pattern: |
            # The pattern's own comment.
            (?<flag> storm )   # and another one
          examples:
            # Real storms.
            match:
              # The first one.
              - "A [storm]."   # once
              - "[Storm]."
            no-match: ["Rain."]
            # Not yet.
            todo-match: ["A gale."]
          # The end.

          """
        )
    )
  }

  @Test
  func `what is laid out stays as it is`() {
    for (name, text) in GardenPack.files {
      switch RuleLayout.layOut(text + "\n") {
      case .asItIs: break
      case .changed(let new): #expect(RuleLayout.layOut(new) == .asItIs, "\(name)")
      case .refused(let reason): Issue.record("\(name): \(reason)")
      }
    }
  }

  @Test
  func `blanks that are words of a text stay`() {
    let text = "id: x\nkind: macro\nname: x  \npattern: |\n  one  \n\n  two\t\n"
    #expect(
      RuleLayout.layOut(text)
        == .changed("id: x\nkind: macro\nname: x\npattern: |\n  one  \n\n  two\t\n")
    )
  }

  @Test
  func `entries keep their order and their comments`() {
    let text = """
      kind: lexicon
      id: lexicon.x
      entries:
        - zebra
        # Small ones.
        - ant
      """
    #expect(
      RuleLayout.layOut(text)
        == .changed(
          "id: lexicon.x\nkind: lexicon\nentries:\n  - zebra\n  # Small ones.\n  - ant\n"
        )
    )
  }

  @Test(arguments: [
    ("a: [", "no YAML"), ("- x", "no keys"), ("id: x", "no known kind"),
    ("id: x\nkind: chekc", "no known kind"), ("{id: x, kind: macro}", "beginnings of lines"),
    ("kind: macro\nname: x\nid: y\npattern: |+\n  z\n\n\n", "another rule"),
  ])
  func `what cannot be laid out safely is left alone`(text: String, reason: String) {
    guard case .refused(let told) = RuleLayout.layOut(text) else {
      Issue.record("laid out: \(text)")
      return
    }
    #expect(told.contains(reason))
  }

  @Test
  func `line ends of Windows become plain ones`() {
    #expect(
      RuleLayout.layOut("id: x\r\nkind: macro\r\n") == .changed("id: x\nkind: macro\n")
    )
  }

  @Test
  func `a file laid out gives the same rule, for every file of the pack`() throws {
    for path in try RuleFiles([Checkout.root.appending(path: "rules").path]).paths {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      // The keys the other way round, so that there is something to do.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let starts = lines.indices.filter { lines[$0].first.map { $0.isLetter } ?? false }
      let ends = starts.dropFirst() + [lines.endIndex]
      let turned = zip(starts, ends).reversed().flatMap { lines[$0..<$1] }.joined(separator: "\n")
      guard case .changed(let new) = RuleLayout.layOut(turned) else {
        Issue.record("\(path): \(RuleLayout.layOut(turned))")
        continue
      }
      #expect(Self.rule(new) == Self.rule(turned), "\(path)")
    }
  }

  /// What a rule says, wherever in its file it says it.
  private static func rule(_ text: String) -> [String] {
    let id = text.split(separator: "\n").first { $0.hasPrefix("id: ") }?.dropFirst(4) ?? "x"
    let file = RulePack.File(path: "p/\(id).yaml", text: text)
    let pack = RulePack(path: "p", files: [file])
    return pack.diagnostics.map(\.id)
      + pack.rules.flatMap { rule in
        [
          rule.header.why, rule.header.title, "\(rule.header.references)",
          rule.body.match?.expression.source.text ?? "",
          "\(rule.header.examples.match.map(\.documents))", "\(rule.body.finding as Any)",
        ]
      }
  }
}
