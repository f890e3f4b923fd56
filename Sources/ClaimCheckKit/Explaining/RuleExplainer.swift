internal import ClaimExtraction
public import ClaimRules
internal import ClaimText
internal import ClaimVerification

/// Says why a rule did or did not match a text.
///
/// ```swift
/// let explanation = try RuleExplainer(rules: rules).explain("attribution.plain", text: "Ana left.")
/// print(explanation.text)
/// ```
public struct RuleExplainer: Sendable {
  private let rules: RuleSet
  private let analysis: Analysis

  public init(rules: RuleSet) {
    self.rules = rules
    analysis = Analysis(rules: rules)
  }

  /// Follows a rule through a text.
  ///
  /// - Throws: ``ExplanationError`` when there is no such rule or the text cannot be read.
  public func explain(_ id: String, text: String) throws(ExplanationError) -> RuleExplanation {
    guard let rule = rules.rule(id: id) else {
      throw ExplanationError(
        message: "there is no rule “\(id)”",
        nearest: NearestName.of(id, among: rules.rules.map(\.id))
      )
    }
    switch analysis.analyse(bytes: Array(text.utf8), path: "text") {
    case .unreadable(_, let reason): throw ExplanationError(message: reason, nearest: nil)
    case .document(let document): return explain(rule, document)
    }
  }

  private func explain(_ rule: Rule, _ document: AnalysedDocument) -> RuleExplanation {
    var annotator = Annotator(rules)
    let findings = StatementVerifier(rules).verify([document]).verdict.findings
      .filter { $0.rule == rule.id }
    if let inspection = annotator.inspect(rule, in: document.annotated.document) {
      let page = PatternExplanation(inspection, document: document, findings: findings)
      return RuleExplanation(isMatch: page.isMatch, text: page.render())
    }
    let page = ConditionExplanation(rule, document: document, findings: findings, rules: rules)
    return RuleExplanation(isMatch: page.isMatch, text: page.render())
  }
}

/// What ``RuleExplainer`` has to say.
public struct RuleExplanation: Sendable, Hashable {
  /// Whether the rule gives something for the text.
  public let isMatch: Bool
  public let text: String
}

/// A question that has no answer.
public struct ExplanationError: Error, Sendable, Hashable, CustomStringConvertible {
  public let message: String
  public let nearest: String?

  public var description: String {
    message + (nearest.map { "; did you mean “\($0)”?" } ?? "")
  }
}
