public import ClaimExtraction
public import ClaimText

/// One flagged thing: what, where, why, and what to do about it.
public struct Finding: Sendable, Hashable, Codable, Identifiable {
  /// Unique in its report: the fingerprint, with a counter where the same words are flagged twice.
  public var id: String
  public var rule: String
  /// What sort of difference or lack it is: number, date, actor, negation, altered …
  public var kind: String
  public var severity: Severity
  public var category: Category
  public var message: String
  public var primary: Place
  public var related: [Place]
  /// The steps that led here, in order, so that another person can repeat them.
  public var reasons: [String]
  public var suggestion: String?
  /// The same under edits elsewhere in the document: from rule, words and neighbouring words.
  public var fingerprint: String
  /// The reference's words and the quotation's, for a finding on a quotation.
  public var diff: WordDiff?
  /// The claims it rests on.
  public var claims: [ClaimID]
  /// How often the document gives cause for it; the other places are among ``related``.
  public var occurrences: Int

  public init(
    id: String,
    rule: String,
    kind: String,
    severity: Severity,
    category: Category,
    message: String,
    primary: Place,
    related: [Place],
    reasons: [String],
    suggestion: String?,
    fingerprint: String,
    diff: WordDiff? = nil,
    claims: [ClaimID],
    occurrences: Int = 1
  ) {
    self.id = id
    self.rule = rule
    self.kind = kind
    self.severity = severity
    self.category = category
    self.message = message
    self.primary = primary
    self.related = related
    self.reasons = reasons
    self.suggestion = suggestion
    self.fingerprint = fingerprint
    self.diff = diff
    self.claims = claims
    self.occurrences = occurrences
  }
}

/// How grave a finding is; `--fail-on` compares with it.
public enum Severity: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
  case info, warning, error

  public static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

public enum Category: String, Sendable, Hashable, Codable, CaseIterable {
  case consistency, sourcing, attribution, quotation, wording, structure, rule
}

/// Words in one document, for people and for programs.
public struct Place: Sendable, Hashable, Codable {
  /// The document's path as given on the command line.
  public var document: String
  public var span: CodePointRange
  /// 1-based; `nil` when the text is not at hand, as in `verify`.
  public var line: Int?
  /// 1-based, in code points.
  public var column: Int?
  public var text: String
  /// What this place has to do with the finding.
  public var note: String?

  public init(
    document: String,
    span: CodePointRange,
    line: Int? = nil,
    column: Int? = nil,
    text: String,
    note: String? = nil
  ) {
    self.document = document
    self.span = span
    self.line = line
    self.column = column
    self.text = text
    self.note = note
  }
}
