public import ClaimExtraction
public import ClaimRules
internal import ClaimText

/// Checks quotations against the texts they come from, and against each other.
///
/// ```swift
/// let findings = QuoteIntegrity(rules).findings(documents: documents)
/// ```
public struct QuoteIntegrity: Sendable {
  private let rules: RuleSet
  private let references: Set<String>
  private let comparison: QuoteComparison
  private let names: PersonNames

  /// - Parameter references: Paths of the documents to check against; when empty, all that are
  ///   somebody's own words: transcripts, statements, press releases, references.
  public init(_ rules: RuleSet, references: Set<String> = []) {
    self.rules = rules
    self.references = references
    comparison = QuoteComparison(rules)
    names = PersonNames(rules, comparison.options)
  }

  /// Altered and misattributed quotations, in order of the documents, then of the text.
  public func findings(documents: [AnalysedDocument]) -> [Finding] {
    let judge = judge(documents)
    let reporter = QuoteReporter(rules, judge.library)
    var findings: [(document: Int, finding: Finding)] = []
    var unsettled: [QuoteVerdict] = []
    for (number, groups) in passages(of: judge.library) {
      for verdict in groups.flatMap(judge.verdicts) {
        if verdict.match == nil { unsettled.append(verdict) }
        if let finding = reporter.finding(verdict) { findings.append((number, finding)) }
      }
    }
    let variants = QuoteVariants(unsettled, judge)
    for (document, finding) in variants.findings(reporter) { findings.append((document, finding)) }
    return
      findings
      .sorted { ($0.document, $0.finding.primary.span) < ($1.document, $1.finding.primary.span) }
      .map(\.finding)
  }

  /// What became of each quotation of a text, in order; quotations in pieces as one where they hold
  /// together.
  public func judgements(
    of draft: AnalysedDocument,
    against references: [AnalysedDocument]
  ) -> [QuoteJudgement] {
    let judge = judge([draft] + references)
    return judge.library.texts[0].passages(document: 0).flatMap(judge.verdicts).map { verdict in
      QuoteExplanation(verdict, judge.library).judgement
    }
  }

  /// What became of each quotation of all documents that are no references, in order of the
  /// documents, then of the text.
  public func judgements(documents: [AnalysedDocument]) -> [QuoteJudgement] {
    let judge = judge(documents)
    return passages(of: judge.library).flatMap { $0.1.flatMap(judge.verdicts) }
      .map { QuoteExplanation($0, judge.library).judgement }
  }

  private func judge(_ documents: [AnalysedDocument]) -> QuoteJudge {
    QuoteJudge(
      library: QuoteLibrary(
        documents,
        references: references,
        comparison: comparison,
        names: names
      ),
      comparison: comparison,
      speakers: SpeakerComparison(
        names: names,
        sure: comparison.options.number("sure-speaker", default: 1)
      )
    )
  }

  private func passages(of library: QuoteLibrary) -> [(Int, [[QuotePassage]])] {
    library.documents.indices.filter { !library.isReference[$0] }
      .map { ($0, library.texts[$0].passages(document: $0)) }
  }
}
