/// A handful of rules, so that tests of the program are quick and stand apart from the rules we ship.
///
/// “Ana said it rained.” is an attribution, of the class `say`; “Ana denied it.” of the class `deny`.
/// “Scandal” is an error, “huge” a warning, “perhaps” a note.
enum SmallPack {
  static let folder = "pack"

  static func write(to workspace: Workspace) throws {
    for (name, text) in files { try workspace.write(text, to: "\(folder)/\(name).yaml") }
  }

  private static let files = [
    ("lexicon.cue", cue), ("lexicon.statement-class", statementClass), ("attribution.plain", plain),
    ("wording.scandal", check("wording.scandal", "error", "scandal")),
    ("wording.huge", check("wording.huge", "warning", "huge")),
    ("wording.perhaps", check("wording.perhaps", "info", "perhaps")),
  ]

  private static let cue = """
    id: lexicon.cue
    kind: lexicon
    name: cue
    title: Cues
    why: For tests.
    since: 0.1.0
    attributes:
      class: [say, deny, believe]
    entries:
      - "said: class=say"
      - "denied: class=deny"
      - "believed: class=believe"
    """

  private static let statementClass = """
    id: lexicon.statement-class
    kind: lexicon
    name: statement-class
    title: Statements
    why: For tests.
    since: 0.1.0
    entries: [say, deny]
    """

  private static let plain = """
    id: attribution.plain
    kind: attribution
    title: Source, cue, content
    why: For tests.
    since: 0.1.0
    reliability: 0.5
    pattern: (?<source> {capitalised}+ ) (?<cue> {cue} ) (?<content> {!punctuation}+ )
    examples:
      match: ["[source:Ana] [cue:said] [content:it rained].", "Ana denied it."]
      no-match: ["It rained.", "Ana left."]
    """

  private static func check(_ id: String, _ severity: String, _ word: String) -> String {
    """
    id: \(id)
    kind: check
    title: The word \(word)
    why: For tests.
    since: 0.1.0
    category: wording
    severity: \(severity)
    message: "“{flag}” is loaded."
    pattern: (?<flag> \(word) )
    examples:
      match: ["It was a [\(word)].", "[\(word)]"]
      no-match: ["It rained.", "It snowed."]
    """
  }
}
