/// Tokens that a rule put into a layer.
public struct Annotation: Sendable, Hashable {
  public let tokens: Range<Int>
  /// Index into ``RuleSet/rules``; `nil` for what the text's structure gives.
  public let rule: Int?
  /// What the rule's named groups cover.
  public let groups: TokenGroups
}

/// Where an attribution rule or a check matched.
public struct RuleMatch: Sendable, Hashable {
  /// Index into ``RuleSet/rules``.
  public let rule: Int
  public let tokens: Range<Int>
  public let groups: TokenGroups
}

/// A lexicon phrase of two or more tokens.
public struct PhraseHit: Sendable, Hashable {
  public let tokens: Range<Int>
  public let hit: LexiconHit
}
