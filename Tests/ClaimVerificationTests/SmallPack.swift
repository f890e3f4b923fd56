import ClaimCheckKit
import ClaimExtraction
import ClaimRules
import ClaimVerification

/// A rule pack of a few lines, for tests of what runs the rules.
struct SmallPack {
  let rules: RuleSet

  /// - Parameter extra: Rules by their ids: their YAML without `id`, `title` and `why`.
  init(_ extra: [String: String]) {
    let files = (Self.basics.merging(extra) { $1 }).map { id, yaml in
      RulePack.File(
        path: "\(id).yaml",
        text: "id: \(id)\ntitle: \(id)\nwhy: a test\nstatus: experimental\n\(yaml)"
      )
    }
    rules = RuleSet(packs: [RulePack(path: "small", files: files)])
  }

  /// “Anna said that …”, and “Someone” for a source without a name.
  private static let basics = [
    "lexicon.cue": """
    kind: lexicon
    name: cue
    inflect: none
    attributes: { class: [say, deny] }
    entries: ["said: class=say", "denied: class=deny"]
    """,
    "lexicon.given-name": """
    kind: lexicon
    name: given-name
    attributes: { gender: [male, female] }
    entries: [Anna, Boris]
    """,
    "layer.person": """
    kind: layer
    gives: person
    pattern: "{given-name}"
    """,
    "attribution.said": """
    kind: attribution
    pattern: (?<source> {word} ) (?<cue> {cue} ) that (?<content> {word|number}+ )
    """,
  ]

  func analyse(_ text: String, path: String = "a.txt") -> AnalysedDocument? {
    guard
      case .document(let document) = Analysis(rules: rules).analyse(
        bytes: Array(text.utf8),
        path: path
      )
    else { return nil }
    return document
  }

  func findings(_ text: String) -> [Finding] {
    analyse(text).map(DocumentChecks(rules).findings) ?? []
  }
}
