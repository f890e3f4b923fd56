import ClaimCheckKit
import ClaimRules

/// Rules that tests write down, and the pack they make.
enum SmallRules {
  /// The texts of a rule file, by id: the head that all need is added.
  static func file(_ id: String, _ kind: String, _ body: String) -> RulePack.File {
    RulePack.File(
      path: "pack/\(kind)/\(id).yaml",
      text: "id: \(id)\nkind: \(kind)\ntitle: T\nwhy: For tests.\nsince: 0.1.0\n\(body)\n"
    )
  }

  static func ruleSet(_ files: [RulePack.File]) -> RuleSet {
    RuleSet(packs: [RulePack(path: "pack", files: files)])
  }

  static func check(_ id: String, pattern: String, match: [String], not: [String]) -> RulePack.File
  {
    let list = { (texts: [String]) in texts.map { "    - \"\($0)\"\n" }.joined() }
    return file(
      id,
      "check",
      """
      category: wording
      severity: warning
      message: "“{flag}” is loaded."
      pattern: |
        \(pattern)
      examples:
        match:
      \(list(match))  no-match:
      \(list(not))
      """
    )
  }

  static let cue = file(
    "lexicon.cue",
    "lexicon",
    """
    name: cue
    attributes:
      class: [say, deny]
    entries:
      - "said: class=say"
      - "denied: class=deny"
    """
  )

  static func attribution(match: [String], not: [String] = ["It rained.", "Ana left."])
    -> RulePack.File
  {
    let list = { (texts: [String]) in texts.map { "    - \"\($0)\"\n" }.joined() }
    return file(
      "attribution.plain",
      "attribution",
      """
      reliability: 0.5
      pattern: (?<source> {capitalised}+ ) (?<cue> {cue} ) (?<content> {!punctuation}+ )
      examples:
        match:
      \(list(match))  no-match:
      \(list(not))
      """
    )
  }
}
