public import ClaimExtraction
public import ClaimRules
public import ClaimText
public import ClaimVerification

/// Tells of deprecated rules that gave results, once each.
public struct DeprecatedRules: Sendable {
  private let rules: [Rule]

  public init(_ rules: RuleSet) {
    self.rules = rules.rules.filter { $0.header.status == .deprecated }
  }

  /// Notes on those that annotated or matched something in some documents, or gave some findings.
  public func notes(on documents: [AnalysedDocument], findings: [Finding] = []) -> [Diagnostic] {
    if rules.isEmpty { return [] }
    var fired = Set(findings.map(\.rule))
    for annotated in documents.map(\.annotated) {
      let numbers =
        annotated.matches.map(\.rule) + annotated.annotations.joined().compactMap(\.rule)
      fired.formUnion(Set(numbers).map { annotated.rules.rules[$0].id })
    }
    return rules.filter { fired.contains($0.id) }.map { rule in
      Diagnostic(
        id: "rule.deprecated",
        severity: .note,
        message: "“\(rule.id)” found something and is deprecated; "
          + "“\(rule.header.replacedBy ?? "")” took its place",
        file: rule.header.path
      )
    }
  }
}
