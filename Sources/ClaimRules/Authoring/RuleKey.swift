/// A key of rule files: what it means and what it may hold.
///
/// ``RuleKey/keys(of:)`` is the one list of them: the JSON Schema is made from it, and files are laid
/// out in its order.
public struct RuleKey: Sendable, Hashable {
  /// What a key may hold.
  public indirect enum Value: Sendable, Hashable {
    case text
    /// A text, or a number or yes and no that are taken as text.
    case word
    case choice([String])
    case number(ClosedRange<Double>?)
    case integer(ClosedRange<Int>)
    case list(Value)
    case mapping([RuleKey])
    /// Any names, each with such a value.
    case named(Value)
    case either(Value, Value)

    /// One text or a list of texts.
    static var texts: Value { .either(.word, .list(.word)) }

    /// One of some names, or several of them.
    static func choices(_ names: [String]) -> Value {
      .either(.choice(names), .list(.choice(names)))
    }

    static func choice<Choice>(_ type: Choice.Type) -> Value
    where Choice: RawRepresentable<String> & CaseIterable {
      .choice(type.allCases.map(\.rawValue))
    }
  }

  public let name: String
  /// One sentence or two for people who hover over the key in an editor.
  public let meaning: String
  public let value: Value
  public let isRequired: Bool

  init(_ name: String, _ value: Value, isRequired: Bool = false, _ meaning: String) {
    self.name = name
    self.value = value
    self.isRequired = isRequired
    self.meaning = meaning
  }

  /// The keys of a kind of rules, in the order in which a file has them.
  public static func keys(of kind: RuleKind) -> [RuleKey] {
    header(of: kind) + body(of: kind) + footer
  }

  /// The keys that every kind has.
  public static let shared = header(of: .check) + footer

  /// Keys of a kind of which a rule needs one, whichever it is.
  public static func alternatives(of kind: RuleKind) -> [String] {
    switch kind {
    case .lexicon: ["entries", "entries-from"]
    case .macro, .layer, .attribution, .frame: ["pattern", "regex"]
    case .check: ["pattern", "regex", "claim", "article"]
    case .compare, .score: []
    }
  }

  private static func body(of kind: RuleKind) -> [RuleKey] {
    switch kind {
    case .lexicon: lexicon
    case .macro: macro
    case .layer: layer
    case .attribution: attribution
    case .frame: frame
    case .check: check
    case .compare: compare
    case .score: score
    }
  }
}
