internal import ClaimText
internal import ClaimVerification

/// A finding as it stands beside the text.
struct FindingNote {
  /// A piece of a quotation beside its reference.
  struct DiffRun {
    let same: String?
    let gone: String?
    let new: String?

    init(_ run: WordDiff.Run) {
      same = run.kind == .equal ? run.quotation : nil
      gone = run.kind == .deleted || run.kind == .replaced ? run.reference : nil
      new = run.kind == .inserted || run.kind == .replaced ? run.quotation : nil
    }
  }

  struct Rule {
    let id: String
    let why: String?
    let hasDoubts: Bool
    let doubts: [String]
  }

  let id: String
  let severity: String
  let category: String
  let document: String
  let badge: String
  let message: String
  /// The flagged words and what they are held against.
  let sides: [QuotedPlace]
  let hasDiff: Bool
  let diff: [DiffRun]
  let hasReasons: Bool
  let reasons: [String]
  let hasOthers: Bool
  let others: [QuotedPlace]
  let suggestion: String?
  let rule: Rule

  /// - Parameter number: From 1, in the order of the page.
  init(_ finding: Finding, number: Int, _ material: PageMaterial) {
    id = "f\(number)"
    severity = finding.severity.rawValue
    category = finding.category.rawValue
    document = material.number(ofDocument: finding.primary.document).map(ArticleSection.id) ?? ""
    badge = finding.severity.words.capitalisedFirst
    message = finding.message
    sides = ([finding.primary] + finding.related.prefix(1)).map { QuotedPlace($0, material) }
    others = finding.related.dropFirst().map { QuotedPlace($0, material) }
    hasOthers = !others.isEmpty
    diff = finding.diff?.runs.map(DiffRun.init) ?? []
    hasDiff = !diff.isEmpty
    // The picture of the words stands above, the reason would repeat it in brackets.
    let written = finding.diff.map { "words: \($0)" }
    reasons = finding.reasons.filter { $0 != written }
    hasReasons = !reasons.isEmpty
    suggestion = finding.suggestion
    let description = material.rules[finding.rule]
    let doubts = description?.falsePositives ?? []
    rule = Rule(
      id: finding.rule,
      why: description?.why,
      hasDoubts: !doubts.isEmpty,
      doubts: doubts
    )
  }
}
