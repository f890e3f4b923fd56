internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimVerification

/// Tells what a rule without a pattern of its own makes of a text.
struct ConditionExplanation {
  let rule: Rule
  let document: AnalysedDocument
  let findings: [Finding]
  let rules: RuleSet

  init(_ rule: Rule, document: AnalysedDocument, findings: [Finding], rules: RuleSet) {
    self.rule = rule
    self.document = document
    self.findings = findings
    self.rules = rules
  }

  var isMatch: Bool {
    if case .lexicon(let lexicon) = rule.body { return !entries(of: lexicon).isEmpty }
    return !findings.isEmpty
  }

  func render() -> String {
    (lines + findings.map { "Finding: \($0.message)" }).joined(separator: "\n") + "\n"
  }

  private var lines: [String] {
    switch rule.body {
    case .lexicon(let lexicon):
      let entries = entries(of: lexicon)
      return entries.isEmpty ? ["No entry of “\(lexicon.name)” stands in the text."] : entries
    case .macro(let macro):
      let users = RuleGraph(rules).users(.macro(macro.name)).map(\.description)
      return [
        "A macro matches nothing by itself; explain a rule that uses it: "
          + users.joined(separator: ", ")
      ]
    case .check(let check): return conditions(of: check)
    case .compare(let compare):
      return findings.isEmpty
        ? ["The comparison “\(compare.compares)” finds nothing in this text."] : []
    case .score(let score):
      return ["It moves the dimension “\(score.dimension)”; `claimcheck check` shows each point."]
    default: return ["Nothing is known of how it works."]
    }
  }

  private func entries(of lexicon: LexiconDefinition) -> [String] {
    let annotated = document.annotated
    return annotated.entries(of: lexicon.name, in: 0..<annotated.tokens.count).map { hit in
      let form = hit.form.map { ", \($0.rawValue)" } ?? ""
      return "“\(annotated.text(of: hit.tokens))”: \(hit.entry.text)\(form)"
    }
  }

  private func conditions(of check: CheckDefinition) -> [String] {
    let report = ConditionReport(check, in: document)
    var lines = report.article.map { "The article's \($0.condition.described(value: $0.value))" }
    if case .claim = check.subject, report.claims.isEmpty { lines.append("There is no claim.") }
    for (claim, conditions) in report.claims {
      let cue = claim.cue.map { " \($0.text)" } ?? ""
      lines.append("Claim: [\(claim.source.text)]\(cue) [\(Excerpt.oneLine(claim.content.text))]")
      lines += conditions.map { condition, holds in
        let wanted = condition.values.joined(separator: " or ")
        return "  \(holds ? "holds" : "fails")  \(condition.field.rawValue): \(wanted)"
      }
    }
    guard findings.isEmpty else { return lines }
    let hold = report.claims.contains { $0.conditions.allSatisfy(\.holds) }
    let isLifted = hold && !check.exceptions.isEmpty
    return lines + [isLifted ? "No finding: one of its exceptions lifts it." : "No finding."]
  }
}
