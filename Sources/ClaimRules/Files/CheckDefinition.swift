public import ClaimText

/// A rule that gives findings on one document.
public struct CheckDefinition: Sendable, Hashable {
  public enum Subject: Sendable, Hashable {
    /// A finding for each match in the text.
    case text(MatchDefinition)
    /// A finding for each claim that fulfils all conditions, at one of its parts.
    case claim([ClaimCondition], at: ClaimPart)
    /// At most one finding, when the article fulfils all conditions.
    case article
  }

  /// Whose words a match in the text has to be.
  public enum Voice: String, Sendable, Hashable, CaseIterable {
    /// The writer's: not quoted, and not the content of a claim with a source.
    case writer
    /// Not the content of a claim with a source, quoted or not.
    case unattributed
    case any
  }

  public internal(set) var subject: Subject
  /// What the whole article has to fulfil as well.
  public internal(set) var article: [ArticleCondition]
  public let voice: Voice
  /// Patterns that lift a finding on a claim or an article.
  public let exceptions: [MatchDefinition.Exception]
  public internal(set) var finding: FindingDefinition
}

/// Where in a claim a finding stands.
public enum ClaimPart: String, Sendable, Hashable, CaseIterable {
  case source, cue, content, sentence
}

/// How a finding of a rule reads.
public struct FindingDefinition: Sendable, Hashable {
  /// One of the report's categories.
  public let category: String
  /// `info`, `warning` or `error`.
  public internal(set) var severity: String
  /// With slots in braces.
  public let message: String
  public let suggestion: String?
  /// The kinds of documents that are checked.
  public let documents: [DocumentKind]
}

/// One condition on a claim: a field and the values it may have.
public struct ClaimCondition: Sendable, Hashable {
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case type
    case sourceKind = "source.kind"
    case cueClass = "cue.class"
    case cueNeutrality = "cue.neutrality"
    case polarity, certainty
    case aboutRole = "about.role"
    /// Names of lexicons or layers with a word in the source.
    case sourceHas = "source.has"
    case contentHas = "content.has"
    /// The least number of words.
    case contentWords = "content.words"
    case role
  }

  public let field: Field
  public let values: [String]
}

/// One condition on a whole article: a measure and a bound.
public struct ArticleCondition: Sendable, Hashable {
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Attributed statements.
    case statements
    /// Different sources.
    case voices
    /// Different sources that are named persons, organisations or documents.
    case namedVoices = "named-voices"
    /// The share of statements that the most frequent source has, 0 to 1.
    case topSourceShare = "top-source-share"
    /// How often statements near each other have different named sources, 0 to 1. Unlike a number of
    /// sources it does not grow with the text.
    case twoVoices = "two-voices"
    /// The mean strength of statements with a source, 0 to 1.
    case strength
    case words
    /// 1 when the document has a publication date.
    case dated
  }

  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    case equal = "="
  }

  public let measure: Measure
  public let comparison: Comparison
  public let bound: Double

  init(measure: Measure, comparison: Comparison, bound: Double) {
    self.measure = measure
    self.comparison = comparison
    self.bound = bound
  }

  /// Reads a comparison such as `>= 4`; `nil` for anything else.
  init?(_ measure: Measure, _ text: String) {
    // The longer sign first: ">=" begins with ">".
    guard let comparison = Comparison.allCases.first(where: { text.hasPrefix($0.rawValue) }),
      let bound = Double(text.dropFirst(comparison.rawValue.count).trimmingPrefix(" "))
    else { return nil }
    self.init(measure: measure, comparison: comparison, bound: bound)
  }

  /// Whether a measured value fulfils the condition.
  public func holds(for value: Double) -> Bool {
    switch comparison {
    case .atLeast: value >= bound
    case .atMost: value <= bound
    case .more: value > bound
    case .less: value < bound
    case .equal: value == bound
    }
  }
}

/// A rule that configures one of the comparisons between claims or documents.
public struct CompareDefinition: Sendable, Hashable {
  /// The comparison's name, such as `number`.
  public let compares: String
  public internal(set) var finding: FindingDefinition
  /// Numbers and words that the comparison reads, such as a tolerance.
  public internal(set) var options: [String: String]
  /// Patterns that lift a finding.
  public let exceptions: [MatchDefinition.Exception]
}
