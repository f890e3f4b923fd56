public import ClaimText

/// What sort of source stands behind a claim.
public enum SourceKind: String, Sendable, Hashable, Codable, CaseIterable {
  case namedPerson = "named-person"
  case describedPerson = "described-person"
  case organisation
  case document
  case unnamedPerson = "unnamed-person"
  case unnamedGroup = "unnamed-group"
  case pronounUnresolved = "pronoun-unresolved"
  case none

  /// Whether a reader could find out who this is.
  public var isIdentified: Bool {
    switch self {
    case .namedPerson, .describedPerson, .organisation, .document: true
    case .unnamedPerson, .unnamedGroup, .pronounUnresolved, .none: false
    }
  }
}

/// The source of a claim: the words next to the cue, and what they resolve to.
public struct ClaimSource: Sendable, Hashable, Codable {
  /// As written, a pronoun stays a pronoun; empty when there is no source.
  public var text: String
  public var spans: [CodePointRange]
  /// The entity within its document, such as `e3`.
  public var entity: String?
  /// The fullest name the document gives.
  public var name: String?
  public var kind: SourceKind
  public var role: String?
  public var affiliation: String?

  public init(
    text: String,
    spans: [CodePointRange],
    entity: String? = nil,
    name: String? = nil,
    kind: SourceKind,
    role: String? = nil,
    affiliation: String? = nil
  ) {
    self.text = text
    self.spans = spans
    self.entity = entity
    self.name = name
    self.kind = kind
    self.role = role
    self.affiliation = affiliation
  }

  public static let none = ClaimSource(text: "", spans: [], kind: .none)
}

/// The words that tie a content to its source.
public struct ClaimCue: Sendable, Hashable, Codable {
  public var text: String
  public var spans: [CodePointRange]
  /// The lemma of the head word, such as `state` for “has stated”.
  public var lemma: String
  /// The class of the cue in its lexicon: say, assert, deny, confirm, accuse, believe, intend …
  public var `class`: String

  public init(text: String, spans: [CodePointRange], lemma: String, class: String) {
    self.text = text
    self.spans = spans
    self.lemma = lemma
    self.class = `class`
  }
}

/// Whom or what a claim speaks about.
public struct ClaimTarget: Sendable, Hashable, Codable {
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case accused, praised, addressed, subject, mentioned
  }

  public var name: String
  public var entity: String?
  public var role: Role

  public init(name: String, entity: String?, role: Role) {
    self.name = name
    self.entity = entity
    self.role = role
  }
}

/// An amount in the content; exact amounts have `low == high`, open ends are `nil`.
public struct ClaimQuantity: Sendable, Hashable, Codable {
  public var text: String
  public var span: CodePointRange
  public var low: Double?
  public var high: Double?
  /// Whether the text says it is not exact: “about”, “nearly”, “dozens”.
  public var approximate: Bool
  /// A base unit of measure such as `metre`, a unit of time, a currency code, `percent`, `times` or
  /// `ordinal`; `nil` for plain counts.
  public var unit: String?
  /// The lemma of what is counted or measured, such as `group`.
  public var of: String?
  /// What a rate is for, such as `hour` or `100000 people`.
  public var per: String?
  /// How many there are of which some are counted: 4 in “two of the four ministries”.
  public var whole: Double?

  public init(
    text: String,
    span: CodePointRange,
    low: Double?,
    high: Double?,
    approximate: Bool,
    unit: String?,
    of: String?,
    per: String? = nil,
    whole: Double? = nil
  ) {
    self.text = text
    self.span = span
    self.low = low
    self.high = high
    self.approximate = approximate
    self.unit = unit
    self.of = of
    self.per = per
    self.whole = whole
  }
}

/// A typed proposition found in the content.
public struct ClaimFrame: Sendable, Hashable, Codable {
  public var frame: String
  public var slots: [String: String]

  public init(frame: String, slots: [String: String]) {
    self.frame = frame
    self.slots = slots
  }
}

/// How strongly a claim is sourced, 0 (nobody stands behind it) to 100, with the steps that led there.
public struct Strength: Sendable, Hashable, Codable {
  public var value: Int
  public var reasons: [String]

  public init(value: Int, reasons: [String]) {
    self.value = value
    self.reasons = reasons
  }
}
