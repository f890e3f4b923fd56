public import ClaimExtraction
public import ClaimRules
public import ClaimText

/// The second half of the pipeline: claims and documents to findings, groups and scores.
///
/// A pure function of its input: the same documents give the same verdict, in the same order.
public struct Verifier: Sendable {
  private let rules: RuleSet

  public init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// Checks each document by itself, then all against each other.
  ///
  /// What a document's front matter switches off is told, but neither found nor scored.
  ///
  /// - Parameters:
  ///   - partial: Paths of documents whose text is not whole: they are compared with the others, but
  ///     neither checked by themselves nor scored.
  ///   - factChecks: What others have published; documents of that kind count as well.
  public func verify(
    _ documents: [AnalysedDocument],
    partial: Set<String> = [],
    factChecks: [FactCheck] = []
  ) -> Verdict {
    let whole = documents.filter { !partial.contains($0.annotated.document.path) }
    let checks = DocumentChecks(rules)
    let quotes = QuoteIntegrity(rules).findings(documents: documents)
    let across = CrossDocumentVerification(rules).verify(documents)
    let published = FactCheckComparison(rules).findings(in: documents, factChecks)
    let found =
      whole.flatMap(checks.findings) + quotes + across.findings.notTold(by: quotes) + published
    let findings = SuppressedFindings(
      Self.numbered(Self.ordered(found, by: documents)),
      documents: documents
    )
    return Verdict(
      findings: findings.kept,
      suppressed: findings.suppressed,
      groups: across.groups,
      scores: Scoring(rules).scores(of: whole, with: findings.kept),
      sources: across.sources,
      diagnostics: findings.diagnostics + across.diagnostics
    )
  }

  /// Findings in order of the documents, then of the text, then of the rules.
  private static func ordered(
    _ findings: [Finding],
    by documents: [AnalysedDocument]
  ) -> [Finding] {
    let ranks = Dictionary(
      documents.enumerated().map { ($1.annotated.document.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    func rank(_ finding: Finding) -> Int { ranks[finding.primary.document] ?? documents.count }
    return findings.sorted { left, right in
      (rank(left), left.primary.span, left.rule, left.fingerprint)
        < (rank(right), right.primary.span, right.rule, right.fingerprint)
    }
  }

  /// Tells findings apart that have one fingerprint: the second has `-2` behind its id.
  private static func numbered(_ findings: [Finding]) -> [Finding] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let count = seen[finding.fingerprint, default: 0] + 1
      seen[finding.fingerprint] = count
      guard count > 1 else { return finding }
      var numbered = finding
      numbered.id = "\(finding.fingerprint)-\(count)"
      return numbered
    }
  }
}

/// What verification found.
public struct Verdict: Sendable, Hashable {
  /// In order of the documents, then of the text.
  public var findings: [Finding]
  /// Those that the front matter of their document switches off.
  public var suppressed: [Finding]
  public var groups: [ClaimGroup]
  /// One a document, in their order.
  public var scores: [DocumentScore]
  public var sources: SourceGraph
  /// What is switched off, and where a bound on the work cut in, so that not all was compared with all.
  public var diagnostics: [Diagnostic]

  public init(
    findings: [Finding],
    suppressed: [Finding] = [],
    groups: [ClaimGroup],
    scores: [DocumentScore],
    sources: SourceGraph,
    diagnostics: [Diagnostic] = []
  ) {
    self.findings = findings
    self.suppressed = suppressed
    self.groups = groups
    self.scores = scores
    self.sources = sources
    self.diagnostics = diagnostics
  }
}
