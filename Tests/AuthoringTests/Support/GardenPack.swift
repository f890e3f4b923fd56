import ClaimCheckKit
import ClaimRules

/// A few rules of every kind that use each other.
enum GardenPack {
  static let rules = load()

  /// The rules with some files more.
  static func load(_ more: [String: String] = [:]) -> RuleSet {
    let all = files.merging(more) { _, new in new }
    let pack = RulePack(
      path: "garden",
      files: all.map { RulePack.File(path: "garden/\($0.key)", text: $0.value) }
    )
    return RuleSet(packs: [pack])
  }

  static let files = [
    "lexicon.cue.yaml": """
    id: lexicon.cue
    kind: lexicon
    name: cue
    title: Verbs of saying
    why: For tests.
    inflect: verb
    attributes:
      class: [say, deny]
      note: text
    entries: ["say: class=say", "deny: class=deny", tell]
    """,
    "lexicon.irregular-verb.yaml": """
    id: lexicon.irregular-verb
    kind: lexicon
    name: irregular-verb
    title: Irregular verbs
    why: For tests.
    attributes:
      past: text
    entries: ["say: past=said", "tell: past=told"]
    """,
    "lexicon.flower.yaml": """
    id: lexicon.flower
    kind: lexicon
    name: flower
    title: Flowers
    why: For tests.
    inflect: noun
    entries: [\(flowers.joined(separator: ", "))]
    """,
    "macro.some.yaml": """
    id: macro.some
    kind: macro
    name: some
    title: A few of them
    why: For tests.
    pattern: '(?: {number} | {{article}} )'
    """,
    "macro.article.yaml": """
    id: macro.article
    kind: macro
    name: article
    title: Articles
    why: For tests.
    pattern: the | a
    """,
    "layer.bunch.yaml": """
    id: layer.bunch
    kind: layer
    title: Flowers with their number
    why: For tests.
    since: 0.1.0
    gives: bunch
    pattern: "{{some}} {flower}"
    examples:
      match: ["[Two roses] stood there."]
      no-match: ["Roses stood there."]
    """,
    "attribution.gardener.yaml": """
    id: attribution.gardener
    kind: attribution
    title: Ana said
    why: For tests.
    tags: [speech]
    reliability: 0.5
    pattern: (?<source> {capitalised} ) (?<cue> {cue} ) (?<content> .+ )
    examples:
      match: ["[source:Ana] [cue:said] [content:it rained]."]
      no-match: ["It rained."]
    """,
    "wording.bunch.yaml": """
    id: wording.bunch
    kind: check
    title: Counted flowers
    why: For tests.
    status: experimental
    category: wording
    severity: info
    message: "“{flag}” are flowers."
    suggestion: Do not count them.
    pattern: (?<flag> {bunch} )
    unless:
      - near: sentence
        pattern: '(?: {{article}} ) gardener'
    false-positives: ["Painted flowers"]
    references: ["The gardener's book"]
    examples:
      match: ["I saw [two roses] there."]
      no-match: ["I saw roses."]
      todo-match: ["I saw a couple of roses."]
    """,
    "score.flowers.yaml": """
    id: score.flowers
    kind: score
    title: Flowers
    why: For tests.
    dimension: flowers
    start: 80
    moves:
      - when: "wording.*"
        points: -5
        limit: 10
        reason: flowers are counted
    """,
  ]

  /// More of them than a sheet shows.
  static let flowers = ["rose", "tulip"] + (1...30).map { "flower\($0)" }
}
