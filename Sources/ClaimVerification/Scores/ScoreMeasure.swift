internal import ClaimExtraction
internal import ClaimRules

/// What a move of a score rule counts: findings of a rule, a share of statements, or a measure of the
/// article.
///
/// Findings count once for each ``statementsPerFinding`` statements that the document has beyond the
/// first, so that a long text with as many weak spots a page as a short one scores alike.
struct ScoreMeasure {
  private let document: CheckedDocument
  private let findings: [Finding]

  init(_ document: CheckedDocument, _ findings: [Finding]) {
    self.document = document
    self.findings = findings
  }

  /// - Parameter when: `sourcing.*`, a rule's id, `share:source.kind=named-person`, or a measure.
  /// - Returns: The amount that points are multiplied with, and how to show it; `nil` when `when`
  ///   means nothing.
  func measure(_ when: String) -> (amount: Double, shown: String)? {
    if when.hasPrefix("share:") { return share(String(when.dropFirst("share:".count))) }
    if let measure = ArticleCondition.Measure(rawValue: when) {
      let measures = ArticleMeasures(document)
      return (measures.value(of: measure), measures.shown(measure))
    }
    return counted(when)
  }

  /// One finding counts whole in a short text; in a longer one, it is one among more statements.
  private func counted(_ pattern: String) -> (amount: Double, shown: String)? {
    let found = findings.count { finding in
      pattern.hasSuffix("*") ? finding.rule.hasPrefix(pattern.dropLast()) : finding.rule == pattern
    }
    let length = Double(document.claims.count) / Self.claimsOfShortText
    return (Double(found) / max(1, length), "\(found) of \(pattern)")
  }

  /// A text with so many claims is short.
  private static let claimsOfShortText = 12.0

  /// The share of attributed claims with a value: `source.kind=document|organisation`.
  private func share(_ condition: String) -> (amount: Double, shown: String)? {
    let parts = condition.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let values = parts[1].split(separator: "|").map(String.init)
    let counted = document.claims.map(\.claim).filter { parts[0] == "type" || $0.cue != nil }
    guard !counted.isEmpty else { return (0, "no statement") }
    let fitting = counted.count { claim in
      switch parts[0] {
      case "type": values.contains(claim.type.rawValue)
      case "source.kind": values.contains(claim.source.kind.rawValue)
      case "certainty": values.contains(claim.certainty.rawValue)
      case "cue.class": values.contains(claim.cue?.class ?? "none")
      default: false
      }
    }
    return (Double(fitting) / Double(counted.count), "\(fitting) of \(counted.count) claims")
  }
}
