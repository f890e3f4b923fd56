public import ClaimReports
public import ClaimRules
internal import ClaimVerification

extension RuleSet {
  /// What reports tell of the rules.
  public var descriptions: [RuleDescription] {
    rules.map { rule in
      RuleDescription(
        id: rule.id,
        title: rule.header.title,
        why: rule.header.why,
        references: rule.header.references,
        falsePositives: rule.header.falsePositives,
        severity: rule.body.finding.flatMap { Severity(rawValue: $0.severity) }
      )
    }
  }
}
