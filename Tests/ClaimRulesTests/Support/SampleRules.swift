import ClaimRules
import ClaimText

/// Rule files in short: the keys that every rule needs are filled in.
enum Sample {
  /// The file of one rule.
  ///
  /// - Parameter keys: What is particular to the rule, as YAML.
  static func rule(_ kind: RuleKind, _ id: String, _ keys: String) -> RulePack.File {
    RulePack.File(
      path: "pack/\(id).yaml",
      text: """
        id: \(id)
        kind: \(kind.rawValue)
        title: A sample
        why: Tests need it.
        status: experimental
        \(keys)
        """
    )
  }

  static func lexicon(_ name: String, _ entries: [String], _ keys: String = "") -> RulePack.File {
    let items = entries.map { "\n  - \(quoted($0))" }.joined()
    return rule(.lexicon, "lexicon.\(name)", "name: \(name)\n\(keys)\nentries:\(items)")
  }

  static func layer(
    _ name: String,
    _ pattern: String,
    id: String? = nil,
    _ keys: String = ""
  ) -> RulePack.File {
    rule(
      .layer,
      "layer.\(id ?? name)",
      "gives: \(name)\npattern: \(quoted(pattern))\n\(keys)"
    )
  }

  static func attribution(_ id: String, _ pattern: String, _ keys: String = "") -> RulePack.File {
    rule(.attribution, "attribution.\(id)", "pattern: \(quoted(pattern))\n\(keys)")
  }

  static func check(_ id: String, _ keys: String) -> RulePack.File {
    rule(
      .check,
      "check.\(id)",
      "category: wording\nseverity: info\nmessage: Found.\n\(keys)"
    )
  }

  static func macro(_ name: String, _ pattern: String) -> RulePack.File {
    rule(.macro, "macro.\(name)", "name: \(name)\npattern: \(quoted(pattern))")
  }

  /// A macro for patterns over text.
  static func textMacro(_ name: String, _ regex: String) -> RulePack.File {
    rule(.macro, "macro.\(name)", "name: \(name)\nregex: \(quoted(regex))")
  }

  static func rules(_ files: [RulePack.File]) -> RuleSet {
    RuleSet(packs: [RulePack(path: "pack", files: files)])
  }

  /// A text as a YAML scalar in single quotation marks.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  /// Words, phrases and layers that most tests can do with.
  static let words: [RulePack.File] = [
    lexicon(
      "cue",
      ["say: class=say", "deny: class=deny", "announce: class=say", "carry out: class=do"],
      "inflect: verb\nattributes:\n  class: [say, deny, do]"
    ),
    lexicon("irregular-verb", ["say: past=said"], "attributes:\n  past: text"),
    lexicon(
      "role",
      ["minister", "prime minister", "sheriff's deputy", "chief of staff"],
      "inflect: noun"
    ),
    lexicon("name", ["Edi", "Rama", "Will"], "case: capitalised"),
    lexicon("clitic", ["s", "ll", "re", "ve", "d", "m"]),
    lexicon("determiner", ["the", "a", "this"]),
    layer("person", "{name}+", "stage: 5"),
  ]
}

extension SegmentationProfile {
  static let sample = SegmentationProfile(
    abbreviations: [.init("Mr.", final: .never), .init("U.S.", final: .sometimes)],
    sentenceStarters: ["the"],
    attributionVerbs: ["said"],
    clitics: ["s", "ll", "re", "ve", "d", "m"],
    elisions: ["tis"]
  )
}

/// A text without a headline.
func read(_ text: String, kind: DocumentKind = .statement) throws -> Document {
  try DocumentReader(profile: .sample).read(
    text: text,
    path: "sample.txt",
    metadata: DocumentMetadata(kind: kind)
  )
}

/// Runs rules over a text.
func annotate(
  _ text: String,
  with rules: RuleSet,
  kind: DocumentKind = .statement
) throws -> AnnotatedDocument {
  var annotator = Annotator(rules)
  return annotator.annotate(try read(text, kind: kind))
}

extension AnnotatedDocument {
  /// The words of a layer's annotations.
  func texts(of layer: String) -> [String] {
    annotations(layer, in: tokens.indices).map { text(of: $0.tokens) }
  }

  /// The words of a rule's matches.
  func matchTexts(of rule: String) -> [String] {
    matches.filter { rules.rules[$0.rule].id == rule }.map { text(of: $0.tokens) }
  }
}

/// The words that a token pattern matches in a text, left to right.
func matches(
  of pattern: String,
  in text: String,
  with files: [RulePack.File] = Sample.words
) throws -> [String] {
  let annotated = try annotate(text, with: try rules(finding: pattern, files))
  return annotated.texts(of: "found")
}

/// What the named groups of a token pattern's first match cover, each in order of the text.
func groups(
  of pattern: String,
  in text: String,
  with files: [RulePack.File] = Sample.words
) throws -> [String: [String]] {
  let annotated = try annotate(text, with: try rules(finding: pattern, files))
  guard let match = annotated.annotations("found", in: annotated.tokens.indices).first else {
    return [:]
  }
  return Dictionary(
    uniqueKeysWithValues: match.groups.names.map { name in
      (name, match.groups[name].map(annotated.text(of:)))
    }
  )
}

/// A rule set whose layer `found` is what a pattern matches.
func rules(finding pattern: String, _ files: [RulePack.File]) throws -> RuleSet {
  let rules = Sample.rules(files + [Sample.layer("found", pattern, "stage: 60")])
  guard rules.diagnostics.isEmpty else { throw WrongRules(diagnostics: rules.diagnostics) }
  return rules
}

/// Rules of a test that should be right and are not.
struct WrongRules: Error, CustomStringConvertible {
  let diagnostics: [Diagnostic]
  var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
