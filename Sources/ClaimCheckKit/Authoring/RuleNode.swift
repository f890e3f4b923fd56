public import ClaimRules

/// Something that rules use: a lexicon, a macro, a layer, or a rule that is none of these.
public enum RuleNode: Sendable, Hashable {
  case lexicon(String)
  case macro(String)
  case layer(String)
  case rule(String)

  /// What a rule is to others: the file of a lexicon or macro stands for its name.
  public init(_ rule: Rule) {
    switch rule.body {
    case .lexicon(let lexicon): self = .lexicon(lexicon.name)
    case .macro(let macro): self = .macro(macro.name)
    default: self = .rule(rule.id)
    }
  }

  public var name: String {
    switch self {
    case .lexicon(let name), .macro(let name), .layer(let name), .rule(let name): name
    }
  }

  /// `lexicon`, `macro`, `layer` or `rule`.
  public var kind: String {
    switch self {
    case .lexicon: "lexicon"
    case .macro: "macro"
    case .layer: "layer"
    case .rule: "rule"
    }
  }

  private var rank: Int {
    switch self {
    case .lexicon: 0
    case .macro: 1
    case .layer: 2
    case .rule: 3
    }
  }
}

extension RuleNode: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.rank, left.name) < (right.rank, right.name)
  }
}

extension RuleNode: CustomStringConvertible {
  /// `lexicon cue`; a rule's id stands alone.
  public var description: String {
    if case .rule(let id) = self { id } else { "\(kind) \(name)" }
  }
}
