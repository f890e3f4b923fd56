internal import ClaimText

/// What a rule does; one folder of the pack each.
public enum RuleKind: String, Sendable, Hashable, Codable, CaseIterable {
  case lexicon, macro, layer, attribution, frame, check, compare, score
}

/// What every rule says of itself.
public struct RuleHeader: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case experimental, stable, deprecated
  }

  public let id: String
  public let kind: RuleKind
  public let title: String
  public let why: String
  public let status: Status
  /// The rule that took a deprecated rule's place.
  public let replacedBy: String?
  public let since: String?
  public let references: [String]
  public let tags: [String]
  public let falsePositives: [String]
  public let examples: RuleExamples
  /// Why examples and fixtures need not fire the rule or the entries of the lexicon.
  public let coverageExempt: String?
  /// The file as the pack was named, then the path inside it.
  public let path: String
  /// Where the values stand that can be wrong only beside other rules, by their keys.
  let places: [String: KeyPlace]
}

/// Where in its file the value of a key stands.
struct KeyPlace: Sendable, Hashable {
  let location: TextLocation
  /// The line of the file, unless it is too long to show.
  let excerpt: String?
}

/// Texts that a rule must match, must not match, or should match one day.
public struct RuleExamples: Sendable, Hashable {
  public var match: [RuleExample] = []
  public var noMatch: [RuleExample] = []
  public var todoMatch: [RuleExample] = []
}

/// One example: a text with the expected words marked, or several documents.
public struct RuleExample: Sendable, Hashable {
  /// The texts without their marks; one for most rules, several for comparisons.
  public let documents: [String]
  /// What the marks demand; empty when any match will do.
  public let expectations: [Expectation]
  /// The line of the rule file on which the example stands, 1-based.
  public let line: Int

  /// Words that must be covered, exactly.
  public struct Expectation: Sendable, Hashable {
    /// The group's name, `nil` for the whole match.
    public let group: String?
    /// Index into ``RuleExample/documents``.
    public let document: Int
    /// UTF-8 bytes of the document's text.
    public let range: Range<Int>
  }
}
