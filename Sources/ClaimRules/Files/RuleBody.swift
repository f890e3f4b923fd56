/// A rule as read from its file, before its patterns are compiled.
public struct Rule: Sendable, Hashable, Identifiable {
  public let header: RuleHeader
  public let body: RuleBody

  public var id: String { header.id }
}

/// What is particular to a rule's kind.
public enum RuleBody: Sendable, Hashable {
  case lexicon(LexiconDefinition)
  case macro(MacroDefinition)
  case layer(LayerDefinition)
  case attribution(AttributionDefinition)
  case frame(FrameDefinition)
  case check(CheckDefinition)
  case compare(CompareDefinition)
  case score(ScoreDefinition)
}

public struct MacroDefinition: Sendable, Hashable {
  public let name: String
  /// For patterns over tokens, or for those over the text.
  public let expression: MatchDefinition.Expression

  public var pattern: PatternSource { expression.source }
}

/// What a rule matches and where it looks.
public struct MatchDefinition: Sendable, Hashable {
  public enum Expression: Sendable, Hashable {
    /// Over tokens and layers.
    case tokens(PatternSource)
    /// PCRE2 over the text.
    case text(PatternSource)
  }

  public enum Scope: String, Sendable, Hashable, CaseIterable {
    case sentence, paragraph, headline, document
  }

  public enum InsideQuotes: String, Sendable, Hashable, CaseIterable {
    case skip, only, any
  }

  /// A pattern nearby that lifts a match.
  public struct Exception: Sendable, Hashable {
    public enum Reach: String, Sendable, Hashable, CaseIterable {
      case match, sentence, paragraph, document
    }

    public let near: Reach
    public let pattern: PatternSource
  }

  public let expression: Expression
  public let scope: Scope
  public let insideQuotes: InsideQuotes
  public let stage: Int
  public let priority: Int
  public let exceptions: [Exception]
}

public struct LayerDefinition: Sendable, Hashable {
  /// The layer that the matches are added to.
  public let gives: String
  /// Layers that lose their annotations on the matched tokens.
  public let replaces: [String]
  public let match: MatchDefinition
}

public struct AttributionDefinition: Sendable, Hashable {
  public let match: MatchDefinition
  /// How often a match is right, 0 to 1.
  public let reliability: Double
  /// The name under which reliabilities are counted; `nil` for the end of the rule's id.
  public let frame: String?
  /// For cues that hold no entry of the lexicon `cue`.
  public let cueClass: String?
  public let cueLemma: String?
  /// Whether the source is the subject of the cue's verb, wherever that stands.
  public let takesSubject: Bool
  public let ends: ContentEnds

  /// Where the content of a match may end before the match does.
  public enum ContentEnds: String, Sendable, Hashable, CaseIterable {
    /// Nowhere.
    case matched
    /// At the annotations of the layer `clause-break`.
    case clause
    /// At those of the layer `phrase-break`, too.
    case phrase
  }
}
