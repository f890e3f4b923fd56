public import ClaimVerification

/// What a report tells of a rule besides its id.
public struct RuleDescription: Sendable, Hashable, Identifiable {
  public var id: String
  public var title: String
  public var why: String
  /// What the rule rests on: papers, style guides, codes of conduct.
  public var references: [String]
  /// Where its findings are known to be wrong.
  public var falsePositives: [String]
  /// What its findings have; `nil` for a rule that gives none of its own.
  public var severity: Severity?

  public init(
    id: String,
    title: String,
    why: String,
    references: [String] = [],
    falsePositives: [String] = [],
    severity: Severity? = nil
  ) {
    self.id = id
    self.title = title
    self.why = why
    self.references = references
    self.falsePositives = falsePositives
    self.severity = severity
  }
}
